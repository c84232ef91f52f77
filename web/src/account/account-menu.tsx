import { Button, Menu } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { postJson } from '../api/request.js';
import { forgetKept } from '../forms/kept.js';
import { newNotices } from '../language/nouns.js';
import { counted } from '../language/plural.js';
import { goTo } from '../location/history.js';
import { Link } from '../location/link.js';
import { notices } from '../notices/questions.js';
import { keepSession, readSession } from './session.js';
import { useMe } from './use-me.js';
import './account.css';

/** Signing in, or the name of who is, with the pages that are theirs. */
export function AccountMenu(): ReactNode {
  const { signedIn, me } = useMe();
  const cache = useQueryClient();
  const unread = useQuery(notices(signedIn)).data?.unread ?? 0;
  if (!signedIn) {
    return (
      <nav className="account-menu" aria-label="الحساب">
        <Link to="/sign-in">دخول</Link>
      </nav>
    );
  }
  const signOut = async (): Promise<void> => {
    const session = readSession();
    keepSession(null);
    cache.clear();
    forgetKept();
    goTo('/');
    if (session !== null) {
      await postJson('/v1/auth/sign-out', { refreshToken: session.refreshToken });
    }
  };
  return (
    <nav className="account-menu" aria-label="الحساب">
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="subtle">
            {me?.displayName ?? 'حسابي'}
            {unread > 0 && ` (${unread})`}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <PageItem to="/notices">{unread === 0 ? 'الإشعارات' : counted(unread, newNotices)}</PageItem>
          <PageItem to="/orders">مشترياتي</PageItem>
          {typeof me?.sellerId === 'string' && (
            <>
              <PageItem to="/orders?as=seller">مبيعاتي</PageItem>
              <PageItem to="/requests">طلبات تناسبك</PageItem>
              <PageItem to="/seller/ranking">ترتيب خدماتك</PageItem>
            </>
          )}
          <PageItem to="/request">اطلب ما تحتاجه</PageItem>
          {me?.roles.includes('product') === true && (
            <Menu.Item component="a" href="/studio">
              ضبط الترتيب
            </Menu.Item>
          )}
          <Menu.Item
            onClick={() => {
              // Here nobody is signed in any more, whether the server was reached or not.
              signOut().catch(() => undefined);
            }}
          >
            خروج
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </nav>
  );
}

function PageItem({ to, children }: { readonly to: string; readonly children: ReactNode }): ReactNode {
  return (
    <Menu.Item
      onClick={() => {
        goTo(to);
      }}
    >
      {children}
    </Menu.Item>
  );
}
