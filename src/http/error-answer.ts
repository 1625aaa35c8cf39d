// Errors of the HTTP layer in the shape of GraphQL answers: a code and a sentence, never a stack.
import { type Socket } from 'node:net';
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { incidentOf, noteTrouble, RETRY_AFTER_SECONDS, RefusedError, unavailable } from '../graphql/errors';
import { languageOf, type Message, say } from '../graphql/language';

const STATUS_OF_REFUSAL: Readonly<Record<RefusedError['code'], number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
  CONFLICT: 409,
  LIMIT_EXCEEDED: 400,
  RATE_LIMITED: 429,
  OPERATION_NOT_TRUSTED: 403,
  SERVICE_UNAVAILABLE: 503,
  STORAGE_FULL: 503,
  PASSWORD_NEEDED: 403,
};

interface Answer {
  readonly code: string;
  readonly message: Message;
}

const ANSWERS: Readonly<Record<number, Answer>> = {
  404: { code: 'NOT_FOUND', message: { zh: '没有这个地址', en: 'There is nothing at this address' } },
  408: { code: 'REQUEST_TIMEOUT', message: { zh: '请求超时', en: 'The request took too long to arrive' } },
  413: { code: 'PAYLOAD_TOO_LARGE', message: { zh: '请求内容过大', en: 'The request is too large' } },
  414: { code: 'ADDRESS_TOO_LONG', message: { zh: '地址过长', en: 'The address is too long' } },
  415: {
    code: 'UNSUPPORTED_MEDIA_TYPE',
    message: { zh: '不支持的内容类型', en: 'This content type is not accepted' },
  },
  431: { code: 'HEADERS_TOO_LARGE', message: { zh: '请求头过大', en: 'The headers are too large' } },
};
const BAD_REQUEST: Answer = {
  code: 'BAD_REQUEST',
  message: { zh: '请求格式有误', en: 'The request is malformed' },
};

/** Installs the answers for errors and unknown addresses. */
export function answerErrors(app: FastifyInstance): void {
  app.setNotFoundHandler((request, reply) => send(request, reply, 404, ANSWERS[404] ?? BAD_REQUEST));
  app.setErrorHandler((error: unknown, request, reply) => {
    const refusal = error instanceof RefusedError ? error : unavailable(error);
    if (refusal) {
      if (error instanceof Error && refusal !== error) noteTrouble(error, request.log);
      const status = STATUS_OF_REFUSAL[refusal.code];
      if (status === 503) reply.header('retry-after', RETRY_AFTER_SECONDS);
      return send(request, reply, status, { code: refusal.code, message: refusal.sentence });
    }
    const status = statusOf(error);
    if (status < 500) return send(request, reply, status, ANSWERS[status] ?? BAD_REQUEST);
    const incident = incidentOf(error instanceof Error ? error : new Error('unknown'), request.log);
    return send(request, reply, 500, {
      code: 'INTERNAL_SERVER_ERROR',
      message: { zh: `服务器内部错误，编号 ${incident}`, en: `Internal error ${incident}` },
    });
  });
}

/** Answers what the router refuses before any hook runs (a broken or overlong address): same shape, same headers. */
export function answerRouterError(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  headers: Readonly<Record<string, string>>,
): void {
  const status = statusOf(error) < 500 ? statusOf(error) : 400;
  void send(request, reply.headers({ ...headers }), status, ANSWERS[status] ?? BAD_REQUEST);
}

function send(request: FastifyRequest, reply: FastifyReply, status: number, answer: Answer): FastifyReply {
  const message = say(answer.message, languageOf(request.headers['accept-language']));
  return (
    reply
      .code(status)
      // The route may have set another one before it failed.
      .header('cache-control', 'no-store')
      .type('application/json; charset=utf-8')
      .send({ errors: [{ message, extensions: { code: answer.code, requestId: request.id } }] })
  );
}

function statusOf(error: unknown): number {
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' && status >= 400 ? status : 500;
}

/**
 * Answers what Node refuses before it is a request at all (no HTTP, headers too large or too slow): the code as everywhere
 * else, in both languages since nobody has said which one, and the connection ends.
 */
export function answerSocketError(
  error: NodeJS.ErrnoException,
  socket: Socket,
  headers: Readonly<Record<string, string>>,
): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const [line, status] = SOCKET_ANSWERS[error.code ?? ''] ?? ['400 Bad Request', 400];
  const { code, message } = ANSWERS[status] ?? BAD_REQUEST;
  socket.end(socketAnswer(line, code, message, headers));
}

/** A whole answer as text, for a connection that has no request to answer. */
export function socketAnswer(
  line: string,
  code: string,
  message: Message,
  headers: Readonly<Record<string, string>> = {},
): string {
  const body = JSON.stringify({
    errors: [{ message: `${message.zh} ${message.en}`, extensions: { code } }],
  });
  const told = {
    ...headers,
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  };
  const lines = Object.entries(told).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${line}\r\n${lines.join('')}\r\n${body}`;
}

const SOCKET_ANSWERS: Readonly<Record<string, readonly [string, number]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 408],
  HPE_HEADER_OVERFLOW: ['431 Request Header Fields Too Large', 431],
};
