import type { Problem } from './contracts.js';

/** A refusal of the server, or no answer at all (`status` 0). `message` is Arabic and can be shown. */
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
  return exchange<T>(path, { signal, headers: inArabic });
}

/** POSTs JSON and answers what the server made of it. */
export function postJson<T>(path: string, body: unknown): Promise<T> {
  const headers = { ...inArabic, 'content-type': 'application/json' };
  return exchange<T>(path, { method: 'POST', headers, body: JSON.stringify(body) });
}

async function exchange<T>(path: string, init: RequestInit): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch (error) {
    if (init.signal?.aborted === true) throw error;
    throw new RequestError(0, 'UNREACHABLE', unreachable, { cause: error });
  }
  const body = await readBody(response);
  if (response.ok) return body as T;
  if (isProblem(body)) throw new RequestError(response.status, body.code, body.title);
  throw new RequestError(response.status, 'UNREADABLE', unreadable);
}
