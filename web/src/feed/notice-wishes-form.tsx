import { NativeSelect, Switch } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import type { NoticeWishes } from '../api/contracts.js';
import { sendJson } from '../api/request.js';
import { FormError } from '../request/form-error.js';
import { Problem } from '../results/problem.js';
import { noticeWishes } from './questions.js';

const times: readonly { readonly value: NoticeWishes['notices']; readonly label: string }[] = [
  { value: 'now', label: 'كلما جاء طلب' },
  { value: 'daily', label: 'مرة في اليوم' },
  { value: 'off', label: 'لا تخبروني' },
];

/** How a seller hears of requests; kept as soon as it is chosen. */
export function NoticeWishesForm(): ReactNode {
  const cache = useQueryClient();
  const { data: wishes, error: unread, refetch } = useQuery(noticeWishes());
  const { mutate, error, isPending, isSuccess } = useMutation({
    mutationFn: (wanted: NoticeWishes) => sendJson<NoticeWishes>('PUT', '/v1/me/request-notices', wanted),
    onSuccess: (kept) => {
      cache.setQueryData(noticeWishes().queryKey, kept);
    },
  });
  const changedRef = useRef<HTMLElement>(null);
  useFocusBack(changedRef, isPending);
  if (wishes === undefined) return unread && <Problem error={unread} onRetry={() => void refetch()} />;
  return (
    <section aria-labelledby="notice-wishes">
      <h2 id="notice-wishes">كيف نخبرك بالطلبات؟</h2>
      <NativeSelect
        label="متى؟"
        value={wishes.notices}
        data={times}
        disabled={isPending}
        onChange={(event) => {
          changedRef.current = event.currentTarget;
          const notices = times.find(({ value }) => value === event.currentTarget.value)?.value;
          if (notices !== undefined) mutate({ ...wishes, notices });
        }}
      />
      <Switch
        label="وأرسلوها إلى بريدي أيضاً"
        checked={wishes.letters}
        disabled={isPending || wishes.notices === 'off'}
        onChange={(event) => {
          changedRef.current = event.currentTarget;
          mutate({ ...wishes, letters: event.currentTarget.checked });
        }}
      />
      {isSuccess && <p role="status">حفظنا اختيارك.</p>}
      <FormError message={error?.message} />
    </section>
  );
}

/** A field that is disabled while it is saved loses the focus: what was changed last has it back, if nothing else took it. */
function useFocusBack(changedRef: RefObject<HTMLElement | null>, isPending: boolean): void {
  useEffect(() => {
    if (!isPending && document.activeElement === document.body) changedRef.current?.focus();
  }, [changedRef, isPending]);
}
