import { Button, Menu } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { postJson } from '../api/request.js';
import { Link } from '../location/link.js';
import { keepSession, readSession } from './session.js';
import { useMe } from './use-me.js';
import './account.css';

/** Signing in, or the name of who is, with the pages that are theirs. */
export function AccountMenu(): ReactNode {
  const { signedIn, me } = useMe();
  const cache = useQueryClient();
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
    if (session !== null) {
      await postJson('/v1/auth/sign-out', { refreshToken: session.refreshToken });
    }
  };
  return (
    <nav className="account-menu" aria-label="الحساب">
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="subtle">{me?.displayName ?? 'حسابي'}</Button>
        </Menu.Target>
        <Menu.Dropdown>
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
