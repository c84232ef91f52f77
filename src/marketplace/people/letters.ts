/** What people are written by e-mail. Commands answer the letter; their caller sends it when the command is committed. */

export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** A way to send letters, such as a mail provider. */
export interface MailPort {
  send(letter: Letter): Promise<void>;
}

/** What to write, before the address of the pages is known. */
export interface Message {
  readonly kind: keyof typeof messages;
  readonly to: string;
  readonly name: string;
  /** Shown in the link; the secret of the letter. */
  readonly token: string;
}

const messages = {
  'confirm-email': {
    subject: 'أكّد بريدك في ميزان',
    text: (link: string) =>
      `شكراً لتسجيلك. أكّد بريدك من هذا الرابط خلال يومين:\n${link}\n\nإن لم تسجّل أنت فتجاهل هذه الرسالة.`,
    path: 'confirm',
  },
  'already-registered': {
    subject: 'لديك حساب في ميزان',
    text: (link: string) =>
      `طلب أحدهم إنشاء حساب بهذا البريد، ولديك حساب به من قبل. سجّل الدخول كعادتك، أو اختر كلمة مرور جديدة من هذا الرابط خلال ساعة:\n${link}\n\nإن لم تطلب ذلك فتجاهل هذه الرسالة.`,
    path: 'reset-password',
  },
  'reset-password': {
    subject: 'كلمة مرور جديدة لحسابك في ميزان',
    text: (link: string) =>
      `اختر كلمة مرور جديدة من هذا الرابط خلال ساعة:\n${link}\n\nإن لم تطلب ذلك فتجاهل هذه الرسالة، وكلمة مرورك باقية كما هي.`,
    path: 'reset-password',
  },
} as const;

/** `publicUrl`: where people reach the pages, such as `https://mizan.example`. */
export function letterOf({ kind, to, name, token }: Message, publicUrl: string): Letter {
  const { subject, text, path } = messages[kind];
  // Behind #, so that the secret reaches neither logs nor other sites.
  const link = `${publicUrl}/${path}#token=${token}`;
  return { to, subject, text: `مرحباً ${name}،\n\n${text(link)}\n` };
}
