import type { FastifyReply, FastifyRequest } from 'fastify';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { AppError } from '../../platform/errors/app-error.js';
import type { ErrorCode } from '../../platform/errors/catalogue.js';
import { negotiateLanguage } from '../language.js';
import { refusalOf, toProblem } from './problem.js';

const mediaType = 'application/problem+json; charset=utf-8';

/** Every error of every route ends here. What is our own fault is logged with the request's id, and not told. */
export function handleError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const language = negotiateLanguage(request.headers['accept-language']);
  const problem = toProblem(refusalOf(error, language), request.id);
  if (problem.status >= 500) request.log.error({ err: error }, 'request failed');
  if (problem.status === 401) void reply.header('www-authenticate', 'Bearer');
  void reply
    .code(problem.status)
    .header('content-type', mediaType)
    .header('x-request-id', request.id)
    .header('content-language', language)
    .header('vary', 'accept-language')
    .header('cache-control', 'no-store')
    .serializer((text: string) => text)
    .send(JSON.stringify(problem));
}

export function handleNotFound(request: FastifyRequest, reply: FastifyReply): void {
  handleError(new AppError('NOT_FOUND'), request, reply);
}

/** Requests that are not HTTP, or whose head is too large: there is no request yet to answer through. */
export function handleClientError(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) {
    socket.destroy();
    return;
  }
  const code: ErrorCode = error.code === 'HPE_HEADER_OVERFLOW' ? 'HEADERS_TOO_LARGE' : 'MALFORMED_REQUEST';
  const problem = toProblem(refusalOf(new AppError(code), 'ar'), 'none');
  const body = JSON.stringify(problem);
  const head = [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status] ?? ''}`,
    `content-type: ${mediaType}`,
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
