import { useDocumentTitle } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useMe } from '../account/use-me.js';
import type { OrderResponse } from '../api/contracts.js';
import { formatDelivery, formatPrice } from '../language/format.js';
import { pieces } from '../language/nouns.js';
import { counted } from '../language/plural.js';
import { Link } from '../location/link.js';
import { Problem } from '../results/problem.js';
import { OrderFacts } from './order-facts.js';
import { OrderSteps } from './order-steps.js';
import { order, type Side } from './questions.js';

/** An order: how it stands, what can be done with it, what was bought, said and delivered. */
export function OrderPage({ id }: { readonly id: string }): ReactNode {
  const { me } = useMe();
  const { data, error, refetch } = useQuery(order(id));
  useDocumentTitle(data === undefined ? 'ميزان' : `${data.title} · ميزان`);
  if (data === undefined) return error && <Problem error={error} onRetry={() => void refetch()} />;
  const side: Side = data.seller.id === me?.sellerId ? 'seller' : 'buyer';
  return (
    <article className="request-page order">
      <p>
        <Link to={side === 'buyer' ? '/orders' : '/orders?as=seller'}>
          {side === 'buyer' ? 'كل مشترياتي' : 'كل مبيعاتي'}
        </Link>
      </p>
      <h1>
        <bdi>{data.title}</bdi>
      </h1>
      <OrderFacts order={data} side={side} />
      {data.reasonLabel !== null && <p>سبب الإلغاء: {data.reasonLabel.ar}.</p>}
      {error !== null && <p role="alert">{error.message}</p>}
      <OrderSteps key={id} order={data} side={side} />
      <Bought order={data} />
      <Deliveries deliveries={data.deliveries} />
    </article>
  );
}

function Bought({ order: { lines, quantity, deliveryDays, listingId, brief } }: OrderParts): ReactNode {
  return (
    <section aria-labelledby="order-lines">
      <h2 id="order-lines">المطلوب</h2>
      <ul>
        {lines.map(({ kind, title, cents }) => (
          <li key={`${kind} ${title}`}>
            <bdi>{title}</bdi>: {formatPrice(cents)}
          </li>
        ))}
      </ul>
      <p>
        {quantity > 1 && `${counted(quantity, pieces)}، `}التسليم {formatDelivery(deliveryDays)} من بدء
        التنفيذ.
      </p>
      {listingId !== null && (
        <Link to={`/?${new URLSearchParams({ listing: listingId }).toString()}`}>صفحة الخدمة</Link>
      )}
      {brief !== null && (
        <>
          <h3>تعليمات المشتري</h3>
          <p className="request-card__text">{brief.text}</p>
          <Files files={brief.files} />
        </>
      )}
    </section>
  );
}

interface OrderParts {
  readonly order: OrderResponse;
}

function Deliveries({ deliveries }: Pick<OrderResponse, 'deliveries'>): ReactNode {
  if (deliveries.length === 0) return null;
  return (
    <section aria-labelledby="order-deliveries">
      <h2 id="order-deliveries">ما سُلّم</h2>
      <ol className="request-list">
        {deliveries.map(({ number, text, files, revision }) => (
          <li key={number} className="request-card">
            <p className="request-card__text">{text}</p>
            <Files files={files} />
            {revision !== null && (
              <p className="request-card__text">
                <strong>التعديل المطلوب:</strong> {revision}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Files({ files }: Pick<OrderResponse['deliveries'][number], 'files'>): ReactNode {
  if (files.length === 0) return null;
  return (
    <ul>
      {files.map(({ name, url }) => (
        <li key={url}>
          <a href={url} rel="noreferrer">
            <bdi>{name}</bdi>
          </a>
        </li>
      ))}
    </ul>
  );
}
