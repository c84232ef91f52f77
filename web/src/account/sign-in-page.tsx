import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { TokensResponse } from '../api/contracts.js';
import { postJson } from '../api/request.js';
import { goTo } from '../location/history.js';
import { Link } from '../location/link.js';
import { AccountForm, AccountPage } from './account-page.js';
import { EmailField, PasswordField } from './fields.js';
import { keepSession } from './session.js';

/** Where to go once signed in: a path of ours in `?next=`, else the start. */
function nextAddress(search: string): string {
  const next = new URLSearchParams(search).get('next') ?? '/';
  return /^\/(?![/\\])/u.test(next) ? next : '/';
}

export default function SignInPage(): ReactNode {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const cache = useQueryClient();
  const signIn = async (): Promise<void> => {
    keepSession(await postJson<TokensResponse>('/v1/auth/sign-in', { email, password }));
    cache.clear();
    goTo(nextAddress(window.location.search));
  };
  return (
    <AccountPage title="تسجيل الدخول">
      <AccountForm button="سجّل الدخول" onSend={signIn}>
        <EmailField value={email} onChange={setEmail} />
        <PasswordField value={password} onChange={setPassword} />
      </AccountForm>
      <div className="account__links">
        <Link to="/forgot-password">نسيت كلمة المرور؟</Link>
        <Link to="/register">ليس لديك حساب؟ أنشئ حساباً</Link>
      </div>
    </AccountPage>
  );
}
