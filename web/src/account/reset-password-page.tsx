import { useState, type ReactNode } from 'react';
import { postJson } from '../api/request.js';
import { Link } from '../location/link.js';
import { AccountForm, AccountPage, Outcome } from './account-page.js';
import { BrokenLink } from './broken-link.js';
import { PasswordField } from './fields.js';
import { letterToken } from './letter-token.js';

/** Where the letter leads: a new password, which signs all devices out. */
export default function ResetPasswordPage(): ReactNode {
  const [token] = useState(() => letterToken(window.location.hash));
  const [password, setPassword] = useState('');
  const [changed, setChanged] = useState(false);
  if (token === null) return <BrokenLink title="كلمة مرور جديدة" />;
  return (
    <AccountPage title="كلمة مرور جديدة">
      {changed ? (
        <Outcome>
          <p>تغيّرت كلمة المرور، وخرج حسابك من كل الأجهزة.</p>
          <Link to="/sign-in">سجّل الدخول بها</Link>
        </Outcome>
      ) : (
        <AccountForm
          button="احفظ كلمة المرور"
          onSend={async () => {
            await postJson('/v1/auth/password', { token, password });
            setChanged(true);
          }}
        >
          <PasswordField value={password} onChange={setPassword} chosen />
        </AccountForm>
      )}
    </AccountPage>
  );
}
