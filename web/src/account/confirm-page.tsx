import { useState, type ReactNode } from 'react';
import { postJson } from '../api/request.js';
import { Link } from '../location/link.js';
import { AccountForm, AccountPage, Outcome } from './account-page.js';
import { BrokenLink } from './broken-link.js';
import { letterToken } from './letter-token.js';

/** Where the letter of registration leads. It waits for a press: programs that look through letters open links too. */
export default function ConfirmPage(): ReactNode {
  const [token] = useState(() => letterToken(window.location.hash));
  const [confirmed, setConfirmed] = useState(false);
  if (token === null) return <BrokenLink title="تأكيد البريد" />;
  return (
    <AccountPage title="تأكيد البريد">
      {confirmed ? (
        <Outcome>
          <p>تأكد بريدك، وصار حسابك جاهزاً.</p>
          <Link to="/sign-in">سجّل الدخول</Link>
        </Outcome>
      ) : (
        <AccountForm
          button="أكّد بريدي"
          onSend={async () => {
            await postJson('/v1/auth/confirm', { token });
            setConfirmed(true);
          }}
        >
          <p>بقيت خطوة واحدة ليعمل حسابك في ميزان.</p>
        </AccountForm>
      )}
    </AccountPage>
  );
}
