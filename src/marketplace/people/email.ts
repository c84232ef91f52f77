import { domainToASCII } from 'node:url';

export interface Email {
  /** Where letters go, as its owner writes it. */
  readonly address: string;
  /** The same for every way to write one mailbox: one account a mailbox. */
  readonly key: string;
}

/** Providers that ignore dots in the name of a mailbox. */
const dotless: ReadonlySet<string> = new Set(['gmail.com']);
const sameMailbox: Readonly<Record<string, string>> = { 'googlemail.com': 'gmail.com' };

/** Reads an e-mail address; null for what is none. The key leaves out case, `+labels` and, where they mean nothing, dots. */
export function readEmail(text: string): Email | null {
  const match = /^([^\s@]{1,64})@([^\s@]{1,190})$/u.exec(text.trim().normalize('NFKC'));
  const [, local = '', host = ''] = match ?? [];
  const domain = domainToASCII(host.toLowerCase());
  if (match === null || !/^[^.].*\.[^.]{2,}$/u.test(domain)) return null;
  const mailboxDomain = sameMailbox[domain] ?? domain;
  const [name = ''] = local.toLowerCase().split('+', 1);
  const mailbox = dotless.has(mailboxDomain) ? name.replaceAll('.', '') : name;
  if (mailbox === '') return null;
  return { address: `${local}@${domain}`, key: `${mailbox}@${mailboxDomain}` };
}
