import { useQuery } from '@tanstack/react-query';
import { useDocumentTitle } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import { useMe } from '../account/use-me.js';
import { Link } from '../location/link.js';
import { useParameter } from '../location/use-parameter.js';
import { Problem } from '../results/problem.js';
import { emptyDraft } from './draft.js';
import { keptDraft } from './kept-draft.js';
import { ownRequests, request } from './questions.js';
import { PublishedRequest } from './published-request.js';
import { RequestForm } from './request-form.js';

/** `/request?id=…` is a request with what came of it; `/request` writes one, from where it was left. */
export default function RequestPage(): ReactNode {
  const id = useParameter('id');
  return id === null ? <WriteRequest /> : <ReadRequest key={id} id={id} />;
}

function WriteRequest(): ReactNode {
  const { signedIn } = useMe();
  const [{ draft, search }] = useState(() => keptDraft() ?? { draft: emptyDraft, search: '' });
  useDocumentTitle('اطلب ما تحتاجه · ميزان');
  return (
    <div className="request-page">
      <h1>اطلب ما تحتاجه</h1>
      <RequestForm draft={draft} search={search} />
      {signedIn && <OwnRequests />}
    </div>
  );
}

function OwnRequests(): ReactNode {
  const { data: requests = [], error, refetch } = useQuery(ownRequests());
  if (requests.length === 0 && error === null) return null;
  return (
    <section aria-labelledby="own-requests">
      <h2 id="own-requests">طلباتك السابقة</h2>
      {error !== null && <Problem error={error} onRetry={() => void refetch()} />}
      <ul className="request-list">
        {requests.map(({ id, title, stateLabel }) => (
          <li key={id} className="request-card">
            <Link to={`/request?${new URLSearchParams({ id }).toString()}`}>{title}</Link>
            <p className="request-card__facts">{stateLabel.ar}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ReadRequest({ id }: { readonly id: string }): ReactNode {
  const { data, error, refetch } = useQuery(request(id));
  useDocumentTitle(data === undefined ? 'ميزان' : `${data.title} · ميزان`);
  if (data !== undefined) return <PublishedRequest entry={data} />;
  if (error === null) return null;
  return <Problem error={error} onRetry={() => void refetch()} />;
}
