import { Button } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { signInFirst } from '../account/sign-in-first.js';
import { useMe } from '../account/use-me.js';
import { Link } from '../location/link.js';
import { useParameter } from '../location/use-parameter.js';
import { Problem } from '../results/problem.js';
import { OrderFacts } from './order-facts.js';
import { OrderPage } from './order-page.js';
import { addressOfOrder, ownOrders, type Side } from './questions.js';
import '../request/request.css';
import './orders.css';

/** `/orders` is what one bought, `/orders?as=seller` what one sold, `/orders?id=…` an order. */
export default function OrdersPage(): ReactNode {
  const { signedIn, me, error, retry } = useMe();
  const id = useParameter('id');
  const side: Side = useParameter('as') === 'seller' ? 'seller' : 'buyer';
  if (!signedIn) return <SignIn />;
  if (error !== null && me === null) return <Problem error={error} onRetry={retry} />;
  if (me === null) return <p role="status">لحظة…</p>;
  return id === null ? (
    <OwnOrders key={side} side={side} sells={me.sellerId !== null} />
  ) : (
    <OrderPage key={id} id={id} />
  );
}

function SignIn(): ReactNode {
  useDocumentTitle('مشترياتي · ميزان');
  return (
    <div className="request-page">
      <h1>مشترياتك ومبيعاتك</h1>
      <p>سجّل الدخول لتراها.</p>
      <Button
        onClick={() => {
          signInFirst(window.location.pathname + window.location.search);
        }}
      >
        سجّل الدخول
      </Button>
    </div>
  );
}

const titles: Readonly<Record<Side, string>> = { buyer: 'مشترياتي', seller: 'مبيعاتي' };

interface OwnOrdersProps {
  readonly side: Side;
  readonly sells: boolean;
}

function OwnOrders({ side, sells }: OwnOrdersProps): ReactNode {
  useDocumentTitle(`${titles[side]} · ميزان`);
  return (
    <div className="request-page">
      <h1>{titles[side]}</h1>
      {sells && (
        <p>
          {side === 'buyer' ? (
            <Link to="/orders?as=seller">مبيعاتي</Link>
          ) : (
            <Link to="/orders">مشترياتي</Link>
          )}
        </p>
      )}
      <List side={side} />
    </div>
  );
}

function List({ side }: { readonly side: Side }): ReactNode {
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    ownOrders(side),
  );
  if (data === undefined) {
    if (error === null) return <p role="status">لحظة…</p>;
    return <Problem error={error} onRetry={() => void refetch()} />;
  }
  const orders = data.pages.flatMap((page) => page.orders);
  if (orders.length === 0) return <NoOrders side={side} />;
  return (
    <>
      <ul className="request-list">
        {orders.map((order) => (
          <li key={order.id} className="request-card">
            <h2>
              <Link to={addressOfOrder(order.id)}>{order.title}</Link>
            </h2>
            <OrderFacts order={order} side={side} />
          </li>
        ))}
      </ul>
      {error !== null && <p role="alert">{error.message}</p>}
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          عرض المزيد
        </Button>
      )}
    </>
  );
}

function NoOrders({ side }: { readonly side: Side }): ReactNode {
  return side === 'buyer' ? (
    <p>
      لم تشترِ شيئاً بعد. <Link to="/request">اطلب ما تحتاجه</Link>، وما تقبله من عروض البائعين يظهر هنا.
    </p>
  ) : (
    <p>
      لم يشترِ منك أحد بعد. قدّم عروضاً على <Link to="/requests">الطلبات التي تناسبك</Link>، وما يُدفع ثمنه يظهر
      هنا.
    </p>
  );
}
