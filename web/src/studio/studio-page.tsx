/** The studio: where product teams turn the weights of the ranking, see what that does, publish it, and go back. */
import { Button, TextInput } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useMe } from '../account/use-me.js';
import { Link } from '../location/link.js';
import { DraftEditor } from './draft-editor.js';
import { History } from './history.js';
import { beginDraft, overview, throwAway } from './queries.js';
import type { ProfilesResponse } from '../api/contracts.js';
import './studio.css';

export default function StudioPage(): ReactNode {
  useDocumentTitle('ضبط الترتيب · ميزان');
  const { signedIn, me } = useMe();
  return (
    <div className="studio">
      <h1>ضبط الترتيب</h1>
      <Gate signedIn={signedIn} roles={me?.roles ?? null} />
    </div>
  );
}

interface GateProps {
  readonly signedIn: boolean;
  readonly roles: readonly string[] | null;
}

function Gate({ signedIn, roles }: GateProps): ReactNode {
  if (!signedIn) {
    return (
      <p>
        هذه الصفحة لفريق المنتج. <Link to="/sign-in?next=/studio">سجّل الدخول</Link> بحساب له هذا الدور.
      </p>
    );
  }
  if (roles === null) return <p role="status">جارٍ الفتح…</p>;
  if (!roles.includes('product'))
    return <p>هذه الصفحة لفريق المنتج، وحسابك ليس فيه. اطلب الدور من مدير السوق.</p>;
  return <Studio />;
}

function Studio(): ReactNode {
  const { data, error } = useQuery(overview());
  const [open, setOpen] = useState<string | null>(null);
  const [published, setPublished] = useState<number | null>(null);
  const cache = useQueryClient();
  if (error !== null) return <p role="alert">{error.message}</p>;
  if (data === undefined) return <p role="status">جارٍ الفتح…</p>;
  const refresh = (): Promise<void> => cache.invalidateQueries({ queryKey: ['studio'] });
  const onPublished = (version: number): void => {
    setPublished(version);
    setOpen(null);
    refresh().catch(() => undefined);
  };
  return (
    <>
      <p role="status" className="studio__status">
        {published === null ? '' : `نُشرت النسخة ${published}، وهي تسري الآن على كل بحث.`}
      </p>
      <Drafts
        drafts={data.drafts}
        open={open}
        onOpen={(id) => {
          setPublished(null);
          setOpen(id);
          refresh().catch(() => undefined);
        }}
        onGone={refresh}
      />
      {open !== null && <DraftEditor key={open} id={open} live={data.live} onPublished={onPublished} />}
      <History overview={data} onPublished={onPublished} />
    </>
  );
}

interface DraftsProps {
  readonly drafts: ProfilesResponse['drafts'];
  readonly open: string | null;
  readonly onOpen: (id: string) => void;
  readonly onGone: () => Promise<void>;
}

function Drafts({ drafts, open, onOpen, onGone }: DraftsProps): ReactNode {
  const [name, setName] = useState('');
  const begin = useMutation({
    mutationFn: () => beginDraft(name),
    onSuccess: ({ id }) => {
      setName('');
      onOpen(id);
    },
  });
  const remove = useMutation({ mutationFn: throwAway, onSuccess: onGone });
  const error = begin.error ?? remove.error;
  const others = drafts.filter(({ id }) => id !== open);
  return (
    <section aria-label="المسودات">
      <h2>المسودات</h2>
      <ul className="studio__drafts">
        {others.map((draft) => (
          <li key={draft.id}>
            <Button
              variant="light"
              onClick={() => {
                onOpen(draft.id);
              }}
            >
              افتح «{draft.name}»
            </Button>
            <small>{draft.createdBy}</small>
            <Button
              variant="subtle"
              size="xs"
              aria-label={`احذف «${draft.name}»`}
              onClick={() => {
                remove.mutate(draft);
              }}
            >
              احذف
            </Button>
          </li>
        ))}
      </ul>
      <form
        className="studio__begin"
        onSubmit={(event) => {
          event.preventDefault();
          begin.mutate();
        }}
      >
        <TextInput
          label="اسم مسودة جديدة"
          required
          withAsterisk={false}
          maxLength={120}
          value={name}
          onChange={(event) => {
            setName(event.currentTarget.value);
          }}
        />
        <Button type="submit" variant="default" loading={begin.isPending}>
          ابدأ مسودة
        </Button>
      </form>
      {error !== null && <p role="alert">{error.message}</p>}
    </section>
  );
}
