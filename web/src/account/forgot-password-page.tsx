import { useState, type ReactNode } from 'react';
import { postJson } from '../api/request.js';
import { Link } from '../location/link.js';
import { AccountForm, AccountPage, Outcome } from './account-page.js';
import { EmailField } from './fields.js';

/** Asks for a letter; says the same whether there is an account or not. */
export default function ForgotPasswordPage(): ReactNode {
  const [email, setEmail] = useState('');
  const [sent, setSent] = useState(false);
  const ask = async (): Promise<void> => {
    await postJson('/v1/auth/password/letter', { email });
    setSent(true);
  };
  return (
    <AccountPage title="نسيت كلمة المرور">
      {sent ? (
        <Outcome>
          <p>
            إن كان للبريد <bdi dir="ltr">{email}</bdi> حساب فستصله رسالة فيها رابط يصلح ساعة واحدة.
          </p>
        </Outcome>
      ) : (
        <AccountForm button="أرسل الرابط" onSend={ask}>
          <EmailField value={email} onChange={setEmail} />
        </AccountForm>
      )}
      <div className="account__links">
        <Link to="/sign-in">عُد إلى تسجيل الدخول</Link>
      </div>
    </AccountPage>
  );
}
