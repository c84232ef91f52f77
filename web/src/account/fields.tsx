import { PasswordInput, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';

interface FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function EmailField({ value, onChange }: FieldProps): ReactNode {
  return (
    <TextInput
      label="البريد الإلكتروني"
      type="email"
      name="email"
      autoComplete="username"
      dir="ltr"
      required
      withAsterisk={false}
      value={value}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}

interface PasswordFieldProps extends FieldProps {
  /** One that is being chosen, not the one that is known. */
  readonly chosen?: boolean;
}

export function PasswordField({ value, onChange, chosen = false }: PasswordFieldProps): ReactNode {
  return (
    <PasswordInput
      label={chosen ? 'كلمة المرور الجديدة' : 'كلمة المرور'}
      description={chosen ? 'عشرة أحرف على الأقل، خمسة منها مختلفة.' : undefined}
      name="password"
      autoComplete={chosen ? 'new-password' : 'current-password'}
      required
      withAsterisk={false}
      visibilityToggleButtonProps={{ 'aria-label': 'أظهر كلمة المرور أو أخفها' }}
      value={value}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}
