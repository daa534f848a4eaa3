/**
 * Lets a caller read an answer that came before they had sent everything: reads and drops the rest within bounds, and
 * only then closes. Knows neither edges nor statuses.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** How long and how much somebody may go on sending what nobody will read: in all, without a byte, and in bytes. */
export type SenderPatience = { readonly ms: number; readonly quietMs: number; readonly bytes: number };

/**
 * Many callers read no answer before they have sent all; sixteen bodies of the largest kind is more than any of them
 * has reason to.
 */
export const PATIENCE: SenderPatience = { ms: 20_000, quietMs: 3_000, bytes: 16 * 1024 * 1024 };

const LOOK_MS = 50;

/** What was asked last on a connection. */
const latest = new WeakMap<Socket, { readonly request: IncomingMessage; readonly response: ServerResponse }>();

/** Hangs up on a sender who goes beyond `patience`; counts from now on, until the function it gives back is called. */
function hangUpBeyond({ ms, quietMs, bytes }: SenderPatience, socket: Socket): () => void {
  const before = socket.bytesRead;
  let [seen, waited, quiet] = [before, 0, 0];
  const timer = setInterval(() => {
    waited += LOOK_MS;
    quiet = socket.bytesRead === seen ? quiet + LOOK_MS : 0;
    seen = socket.bytesRead;
    if (waited >= ms || quiet >= quietMs || seen - before > bytes) socket.destroy();
  }, LOOK_MS).unref();
  const stop = () => clearInterval(timer);
  socket.once('close', stop);
  return stop;
}

/**
 * To be called before a request is handled. A connection that is closed while bytes of its caller are unread is reset,
 * and a reset takes the answer with it (RFC 9112, 9.6); Node closes so after every answer that is the last of its
 * connection. Here the close waits until the body has come, or `patience` is over.
 */
export function letAnswerBeRead(request: IncomingMessage, response: ServerResponse, patience: SenderPatience): void {
  latest.set(request.socket, { request, response });
  // Before Node's own listener, which closes.
  response.prependOnceListener('finish', () => {
    if (request.complete) return;
    const { socket } = request;
    const close = socket.destroySoon.bind(socket);
    let isLast = false;
    socket.destroySoon = () => void (isLast = true);
    const stop = hangUpBeyond(patience, socket);
    request.once('end', () => {
      stop();
      socket.destroySoon = close;
      if (isLast) close();
    });
    request.resume();
  });
}

const UNREADABLE: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

/**
 * An answer that is under way, or that came before its request: another one on the same connection would be taken for a
 * part of it.
 */
function isAnswering(socket: Socket): boolean {
  const last = latest.get(socket);
  return last !== undefined && last.response.headersSent && !(last.response.writableFinished && last.request.complete);
}

/**
 * The answer to what is no request, is too long or never ends (an event of Node's server); read and dropped like the
 * rest.
 */
export function turnAwayUnreadable(error: NodeJS.ErrnoException, socket: Socket, patience: SenderPatience): void {
  // The parser tells again of every further piece of what it cannot read.
  if (socket.writableEnded && error.code !== 'ERR_HTTP_REQUEST_TIMEOUT') return;
  if (error.code === 'ECONNRESET' || !socket.writable || isAnswering(socket)) return void socket.destroy();
  socket.end(
    `HTTP/1.1 ${UNREADABLE[error.code ?? ''] ?? '400 Bad Request'}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`,
  );
  hangUpBeyond(patience, socket);
}
