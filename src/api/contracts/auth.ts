import { z } from 'zod';
import { storableText, timestamp } from './parameters.js';

/** `/v1/auth/*`: registration, sign-in and the tokens of a device. */

/** Long and varied enough that it is not guessed: NIST SP 800-63B asks for length, and for no kinds of characters. */
const isStrong = (text: string): boolean => text.length >= 10 && new Set(text).size >= 5;

const newPassword = storableText(0, 200)
  .refine(isStrong, { params: { code: 'PASSWORD_WEAK' } })
  .meta({ description: 'At least ten characters, five of them different' });
const email = storableText(1, 254).meta({ description: 'An e-mail address' });
const token = z.string().min(1).max(200).meta({ description: 'From the link of the letter' });
const displayName = storableText(2, 60).refine((text) => /\p{L}/u.test(text), {
  message: 'a name has letters',
});

export const registerBody = z
  .strictObject({ email, password: newPassword, displayName })
  .meta({ id: 'Registration' });

export const emailBody = z.strictObject({ email }).meta({ id: 'EmailBody' });

export const confirmBody = z.strictObject({ token }).meta({ id: 'EmailConfirmation' });

export const signInBody = z.strictObject({ email, password: z.string().max(200) }).meta({ id: 'SignIn' });

export const socialParameters = z.object({
  provider: z.string().max(50).meta({ description: 'A provider of sign-in that this installation knows' }),
});

export const socialBody = z
  .strictObject({
    code: z.string().min(1).max(2000).meta({ description: 'The code that the provider gave' }),
    verifier: z.string().max(200).optional().meta({ description: 'Of PKCE (RFC 7636)' }),
  })
  .meta({ id: 'SocialSignIn' });

export const refreshBody = z
  .strictObject({ refreshToken: z.string().min(1).max(200) })
  .meta({ id: 'RefreshBody' });

export const resetBody = z.strictObject({ token, password: newPassword }).meta({ id: 'PasswordReset' });

export const tokensResponse = z
  .object({
    accessToken: z.string().meta({ description: 'For `Authorization: Bearer …`' }),
    accessExpiresAt: timestamp,
    refreshToken: z.string().meta({ description: 'Good for one refresh; used twice, it ends the session' }),
    refreshExpiresAt: timestamp,
  })
  .meta({ id: 'Tokens' });
export type TokensResponse = z.infer<typeof tokensResponse>;

/** The same whoever asked and whatever came of it. */
export const done = z.object({}).meta({ id: 'Done' });
