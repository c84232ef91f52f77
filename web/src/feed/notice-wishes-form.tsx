import { NativeSelect, Switch } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { NoticeWishes } from '../api/contracts.js';
import { sendJson } from '../api/request.js';
import { FormError } from '../request/form-error.js';
import { noticeWishes } from './questions.js';

const times: readonly { readonly value: NoticeWishes['notices']; readonly label: string }[] = [
  { value: 'now', label: 'كلما جاء طلب' },
  { value: 'daily', label: 'مرة في اليوم' },
  { value: 'off', label: 'لا تخبروني' },
];

/** How a seller hears of requests; kept as soon as it is chosen. */
export function NoticeWishesForm(): ReactNode {
  const cache = useQueryClient();
  const { data: wishes } = useQuery(noticeWishes());
  const { mutate, error, isSuccess } = useMutation({
    networkMode: 'always',
    mutationFn: (wanted: NoticeWishes) => sendJson<NoticeWishes>('PUT', '/v1/me/request-notices', wanted),
    onSuccess: (kept) => {
      cache.setQueryData(noticeWishes().queryKey, kept);
    },
  });
  if (wishes === undefined) return null;
  return (
    <section aria-labelledby="notice-wishes">
      <h2 id="notice-wishes">كيف نخبرك بالطلبات؟</h2>
      <NativeSelect
        label="متى؟"
        value={wishes.notices}
        data={times}
        onChange={(event) => {
          const notices = times.find(({ value }) => value === event.currentTarget.value)?.value;
          if (notices !== undefined) mutate({ ...wishes, notices });
        }}
      />
      <Switch
        label="وأرسلوها إلى بريدي أيضاً"
        checked={wishes.letters}
        disabled={wishes.notices === 'off'}
        onChange={(event) => {
          mutate({ ...wishes, letters: event.currentTarget.checked });
        }}
      />
      {isSuccess && <p role="status">حفظنا اختيارك.</p>}
      <FormError message={error?.message} />
    </section>
  );
}
