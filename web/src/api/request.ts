import { accessToken, keepSession } from '../account/session.js';
import type { Problem, TokensResponse } from './contracts.js';

/** A refusal of the server, or no answer at all (`status` 0; `OFFLINE` or `UNREACHABLE`). `message` is Arabic and can be shown. */
export class RequestError extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'RequestError';
    this.status = status;
    this.code = code;
  }
}

const unreachable = 'تعذّر الوصول إلى الخادم. تحقق من اتصالك ثم أعد المحاولة.';
const offline = 'أنت غير متصل بالإنترنت. أعد المحاولة حين يعود الاتصال.';
const unreadable = 'وصل رد غير مفهوم من الخادم. أعد المحاولة بعد قليل.';

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'title' in body && 'code' in body;
}

async function readBody(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch (error) {
    throw new RequestError(response.status, 'UNREADABLE', unreadable, { cause: error });
  }
}

const inArabic = { accept: 'application/json', 'accept-language': 'ar' };

/** GETs JSON in Arabic. The types are the server's own contracts; it checks them before it answers. */
export function getJson<T>(path: string, signal: AbortSignal): Promise<T> {
  return asMyself<T>(path, { signal, headers: inArabic });
}

/** POSTs JSON and answers what the server made of it. */
export function postJson<T>(path: string, body: unknown): Promise<T> {
  return sendJson<T>('POST', path, body);
}

/** Sends JSON by another method; without a body where there is none. */
export function sendJson<T>(
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
  more: Readonly<Record<string, string>> = {},
): Promise<T> {
  if (body === undefined) return asMyself<T>(path, { method, headers: { ...inArabic, ...more } });
  const headers = { ...inArabic, 'content-type': 'application/json', ...more };
  return asMyself<T>(path, { method, headers, body: JSON.stringify(body) });
}

/** In the name of who is signed in, if anybody is. Where the session has ended, nobody is signed in any more. */
async function asMyself<T>(
  path: string,
  init: RequestInit & { headers: Record<string, string> },
): Promise<T> {
  const token = path.startsWith('/v1/auth/') ? null : await accessToken(refresh);
  const headers = token === null ? init.headers : { ...init.headers, authorization: `Bearer ${token}` };
  try {
    return await exchange<T>(path, { ...init, headers });
  } catch (error) {
    if (token !== null && error instanceof RequestError && error.status === 401) keepSession(null);
    throw error;
  }
}

/** Null when the session has ended; without a connection it throws, and the session stays. */
async function refresh(refreshToken: string): Promise<TokensResponse | null> {
  try {
    return await postJson<TokensResponse>('/v1/auth/refresh', { refreshToken });
  } catch (error) {
    if (error instanceof RequestError && error.status === 401) return null;
    throw error;
  }
}

async function exchange<T>(path: string, init: RequestInit): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch (error) {
    if (init.signal?.aborted === true) throw error;
    throw window.navigator.onLine
      ? new RequestError(0, 'UNREACHABLE', unreachable, { cause: error })
      : new RequestError(0, 'OFFLINE', offline, { cause: error });
  }
  const body = await readBody(response);
  if (response.ok) return body as T;
  if (isProblem(body)) throw new RequestError(response.status, body.code, body.title);
  throw new RequestError(response.status, 'UNREADABLE', unreadable);
}
