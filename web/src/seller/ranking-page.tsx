import { useDocumentTitle } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { explanation, ranks } from '../api/queries.js';
import type { ExplanationResponse, RanksResponse } from '../api/contracts.js';
import { useMe } from '../account/use-me.js';
import { Link } from '../location/link.js';
import { useParameter } from '../location/use-parameter.js';
import { addressOf } from './address.js';
import { AskForm } from './ask-form.js';
import { ContributionBars } from './contribution-bars.js';
import { HistoryChart } from './history-chart.js';
import './ranking.css';

/** A seller's page: where a listing stands, why, what would move it, and what moved it. */
export default function RankingPage(): ReactNode {
  const id = useParameter('id') ?? '';
  const q = useParameter('q') ?? '';
  const { signedIn } = useMe();
  useDocumentTitle('ترتيب خدمتك · ميزان');
  return (
    <section className="ranking" aria-labelledby="ranking-title">
      <h1 id="ranking-title">ترتيب خدمتك</h1>
      {signedIn ? (
        <>
          <AskForm id={id} q={q} />
          {id !== '' && q !== '' && <Explained id={id} q={q} />}
          {id !== '' && <Tracked id={id} />}
        </>
      ) : (
        <p>
          <Link to={`/sign-in?${new URLSearchParams({ next: addressOf(id, q) }).toString()}`}>
            سجّل الدخول
          </Link>{' '}
          لترى أين تقف خدمتك ولماذا.
        </p>
      )}
    </section>
  );
}

function Explained({ id, q }: { readonly id: string; readonly q: string }): ReactNode {
  const { data, error } = useQuery(explanation(id, q));
  if (error !== null) return <p role="alert">{error.message}</p>;
  if (data === undefined) return <p role="status">لحظة…</p>;
  const { contributions } = data;
  return (
    <>
      <p className="ranking__place" role="status">
        {placeOf(data)}
      </p>
      <Lifting counterfactuals={data.counterfactuals} />
      <Above neighbours={data.neighbours} />
      {contributions.length > 0 && (
        <section aria-labelledby="ranking-parts">
          <h2 id="ranking-parts">ممّ تتكوّن درجتها</h2>
          <ContributionBars contributions={contributions} />
        </section>
      )}
    </>
  );
}

function placeOf({ rank, fieldSize, query }: ExplanationResponse): string {
  return rank === null
    ? `لا تظهر خدمتك بين نتائج «${query}».`
    : `المركز ${String(rank)} من ${String(fieldSize)} في البحث عن «${query}».`;
}

function Lifting({ counterfactuals }: Pick<ExplanationResponse, 'counterfactuals'>): ReactNode {
  return (
    <section aria-labelledby="ranking-lifting">
      <h2 id="ranking-lifting">ما يرفعها</h2>
      {counterfactuals.length === 0 ? (
        <p>لا شيء واحد مما نستطيع أن نعد به يرفعها الآن.</p>
      ) : (
        <ul>
          {counterfactuals.map(({ deed, sentence }) => (
            <li key={deed.kind}>
              {sentence}
              {deed.kind === 'title' && <q className="ranking__title">{deed.title}</q>}
            </li>
          ))}
        </ul>
      )}
      <p className="ranking__note">حُسبت بإعادة الترتيب بهذا التغيير وحده، ما دام غيره كما هو الآن.</p>
    </section>
  );
}

function Above({ neighbours }: Pick<ExplanationResponse, 'neighbours'>): ReactNode {
  if (neighbours.length === 0) return null;
  return (
    <section aria-labelledby="ranking-above">
      <h2 id="ranking-above">فوقها مباشرة</h2>
      <ul className="ranking__above">
        {neighbours.map(({ id, title, rank, ahead }) => (
          <li key={id}>
            {rank}. <bdi>{title}</bdi>
            {ahead.length > 0 && <span className="ranking__ahead">{ahead.join('، ')}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Tracked({ id }: { readonly id: string }): ReactNode {
  const { data, error } = useQuery(ranks(id));
  if (error !== null) return <p role="alert">{error.message}</p>;
  if (data === undefined || data.queries.length === 0) return null;
  return (
    <section aria-labelledby="ranking-history">
      <h2 id="ranking-history">في أبحاث المشترين</h2>
      <ul className="ranking__queries">
        {data.queries.map((tracked) => (
          <TrackedQuery key={tracked.query} id={id} tracked={tracked} />
        ))}
      </ul>
    </section>
  );
}

function TrackedQuery({
  id,
  tracked: { query, places, moved },
}: {
  readonly id: string;
  readonly tracked: RanksResponse['queries'][number];
}): ReactNode {
  const place = places.at(-1)?.place ?? null;
  return (
    <li>
      <Link to={addressOf(id, query)}>{query}</Link>
      <span>{place === null ? 'خارج أول مئة' : `المركز ${String(place)}`}</span>
      <HistoryChart places={places} />
      {moved !== null && <span className="ranking__moved">{moved.sentence}</span>}
    </li>
  );
}
