import type { ReactNode } from 'react';
import { Link } from '../location/link.js';
import { AccountPage, Outcome } from './account-page.js';

/** A link that was cut on its way. */
export function BrokenLink({ title }: { readonly title: string }): ReactNode {
  return (
    <AccountPage title={title}>
      <Outcome>
        <p>الرابط ناقص. افتحه من الرسالة كما وصلك، أو انسخه كاملاً.</p>
        <Link to="/forgot-password">اطلب رسالة جديدة</Link>
      </Outcome>
    </AccountPage>
  );
}
