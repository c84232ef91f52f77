import { TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { postJson } from '../api/request.js';
import { Link } from '../location/link.js';
import { AccountForm, AccountPage, Outcome } from './account-page.js';
import { EmailField, PasswordField } from './fields.js';

export default function RegisterPage(): ReactNode {
  const [displayName, setDisplayName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [sent, setSent] = useState(false);
  const register = async (): Promise<void> => {
    await postJson('/v1/auth/register', { email, password, displayName });
    setSent(true);
  };
  return (
    <AccountPage title="حساب جديد">
      {sent ? (
        <Outcome>
          <p>
            أرسلنا رسالة إلى <bdi dir="ltr">{email}</bdi>. افتح الرابط الذي فيها خلال يومين لتأكيد بريدك.
          </p>
        </Outcome>
      ) : (
        <AccountForm button="أنشئ الحساب" onSend={register}>
          <TextInput
            label="الاسم الظاهر"
            name="displayName"
            autoComplete="nickname"
            required
            withAsterisk={false}
            minLength={2}
            maxLength={60}
            value={displayName}
            onChange={(event) => {
              setDisplayName(event.currentTarget.value);
            }}
          />
          <EmailField value={email} onChange={setEmail} />
          <PasswordField value={password} onChange={setPassword} chosen />
        </AccountForm>
      )}
      <div className="account__links">
        <Link to="/sign-in">لديك حساب؟ سجّل الدخول</Link>
      </div>
    </AccountPage>
  );
}
