// The GraphQL routes over HTTP: limits, coded and masked errors, languages, trusted documents, subscriptions.
import { type FastifyInstance } from 'fastify';
import { getIntrospectionQuery, type OperationDefinitionNode, parse } from 'graphql';
import { type EntityManager } from 'typeorm';
import { type KeepViews, secureSchema } from '../../src/graphql/access';
import { registerApollo } from '../../src/graphql/apollo-server';
import { graphqlKit } from '../../src/graphql/graphql-kit';
import { KeptIntrospection } from '../../src/graphql/limits/kept-introspection';
import { DEFAULT_LIMITS, type OperationLimits } from '../../src/graphql/limits/limits';
import { registerSubscriptions } from '../../src/graphql/sse-route';
import { type NamedOperation } from '../../src/graphql/trusted-documents';
import { type Viewer } from '../../src/graphql/viewer';
import { createHttpApp } from '../../src/http';
import { smallAccess, smallSchema, viewerWith } from './small-schema';

const open: FastifyInstance[] = [];
afterEach(async () => {
  for (const app of open.splice(0)) await app.close();
});

interface Setting {
  readonly viewer?: Viewer | null;
  readonly keepViews?: KeepViews;
  readonly limits?: Partial<OperationLimits>;
  readonly trusted?: readonly NamedOperation[];
}

async function server({
  limits = {},
  trusted,
  keepViews = async () => undefined,
  viewer = viewerWith('PERSONNEL_OFFICER'),
}: Setting = {}): Promise<FastifyInstance> {
  const app = await createHttpApp({
    logLevel: 'silent',
    limits: {
      rates: { perSecond: 0, burst: 1 },
      proxies: null,
      bodyBytes: 1_000_000,
      headersTimeoutMs: 5000,
      requestTimeoutMs: 5000,
      answerTimeoutMs: 5000,
      uploadBytes: 1000,
    },
  });
  const kit = graphqlKit({
    schema: secureSchema(smallSchema(), smallAccess),
    manager: {} as EntityManager,
    identify: async () => viewer,
    keepViews,
    limits: { ...DEFAULT_LIMITS, ...limits },
    operations: trusted ?? [],
    trustedOnly: trusted !== undefined,
  });
  await registerApollo(app, '/graphql', kit);
  registerSubscriptions(app, '/graphql/stream', kit);
  open.push(app);
  return app;
}

interface Answer {
  readonly status: number;
  readonly body: {
    readonly data?: unknown;
    readonly errors?: readonly { message: string; extensions: { code: string } }[];
  };
  readonly text: string;
}

async function post(app: FastifyInstance, payload: object | string, headers = {}): Promise<Answer> {
  const response = await app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', ...headers },
    payload,
  });
  return { status: response.statusCode, body: response.json(), text: response.body };
}

const code = (answer: Answer): string | undefined => answer.body.errors?.[0]?.extensions.code;

test('brackets nested too deep are refused before they are parsed, those in texts do not count', async () => {
  const app = await server();
  for (const query of [
    `{ people(county: ${'['.repeat(20_000)}`,
    `{ people(county: ${'['.repeat(900)}${']'.repeat(900)}) { staffNo } }`,
    '{ friends '.repeat(65),
  ]) {
    const answer = await post(app, { query });
    expect([answer.status, code(answer)]).toEqual([400, 'LIMIT_EXCEEDED']);
    const streamed = await stream(app, { query });
    expect([streamed.status, streamed.body.includes('"LIMIT_EXCEEDED"')]).toEqual([400, true]);
    expect(`${answer.text} ${streamed.body}`).not.toMatch(/stack/i);
  }
  const text = '[({'.repeat(100);
  const answer = await post(app, { query: `{ people(county: "${text}") { staffNo } } # ${text}` });
  expect(answer.status).toBe(200);
});

test('a null for what has a default is a mistake of the caller, and no bug in the log', async () => {
  const app = await server();
  const logged = jest.spyOn(app.log, 'error');
  for (const [query, variables] of [
    ['query($c: ID = "430600") { people(county: $c) { staffNo } }', { c: null }],
    ['query($b: Boolean = true) { hello @include(if: $b) }', { b: null }],
    ['query($b: Boolean = true) { hello @skip(if: $b) }', { b: null }],
    ['query($b: Boolean = true) { ... @skip(if: $b) { hello } }', { b: null }],
  ] as const) {
    expect([query, code(await post(app, { query, variables }))]).toEqual([query, 'BAD_USER_INPUT']);
  }
  const query = 'subscription($n: Int = 1) { ticks(upTo: $n) }';
  const { body } = await stream(app, { query, variables: { n: null } });
  expect(body).toContain('"code":"BAD_USER_INPUT"');
  expect(logged).not.toHaveBeenCalled();
});

test('nothing worth the name is done for whoever has not signed in', async () => {
  const app = await server({ viewer: null });
  expect((await post(app, { query: '{ __typename }' })).body.data).toEqual({ __typename: 'Query' });
  expect(code(await post(app, { query: '{ hello }' }))).toBe('UNAUTHENTICATED');
  for (const query of [
    getIntrospectionQuery(),
    '{ __schema { types { name fields { name } } } }',
    '{ a: __type(name: "Person") { fields { name type { name } } } }',
    '{ people(county: "430600") { friends { friends { staffNo } } } }',
    // Not even looked at: neither GraphQL nor few tokens.
    `{${' hello'.repeat(200)}`,
  ]) {
    const answer = await post(app, { query });
    expect([query, answer.status, code(answer)]).toEqual([query, 401, 'UNAUTHENTICATED']);
    const streamed = await stream(app, { query });
    expect(streamed.status).toBeGreaterThanOrEqual(400);
  }
});

test('what the schema says about itself is worked out once for a document', async () => {
  const kept = new KeptIntrospection(smallSchema());
  const answered = (text: string): unknown => {
    const document = parse(text);
    return kept.answer(document, document.definitions[0] as OperationDefinitionNode, {})?.data;
  };
  expect(answered(getIntrospectionQuery())).toBe(answered(getIntrospectionQuery()));
  expect([answered('{ hello }'), answered('{ hello __schema { description } }')]).toEqual([
    undefined,
    undefined,
  ]);
  for (let i = 0; i < 100; i++) answered(`{ a${i}: __type(name: "Person") { name } }`);
  expect(kept.size).toBe(20);
  const app = await server();
  const typed = await post(app, { query: '{ __type(name: "Person") { name } __typename }' });
  expect(typed.body.data).toEqual({ __type: { name: 'Person' }, __typename: 'Query' });
  expect((await post(app, { query: '{ __schema { nothing } }' })).status).toBe(400);
});

test('a query is answered', async () => {
  expect(await post(await server(), { query: '{ hello }' })).toMatchObject({
    status: 200,
    body: { data: { hello: 'hello' } },
  });
});

test('a bug is masked: an id and nothing of its text', async () => {
  const answer = await post(await server(), { query: '{ broken }' });
  expect(code(answer)).toBe('INTERNAL_SERVER_ERROR');
  expect(answer.text).not.toMatch(/hunter2|secret|stack/);
  expect(answer.body.errors?.[0]?.extensions).toHaveProperty('incident');
});

test('every wrong request has a code and a status below 500', async () => {
  const app = await server();
  const people = '{ people(county: "430600") { staffNo } }';
  const wrong: readonly [object | string, string][] = [
    [{ query: '{' }, 'GRAPHQL_PARSE_FAILED'],
    [{ query: '{ nothing }' }, 'GRAPHQL_VALIDATION_FAILED'],
    [{}, 'BAD_REQUEST'],
    ['{"query":', 'BAD_REQUEST'],
    [[{ query: '{ hello }' }], 'BAD_REQUEST'],
    [{ query: 'query A { hello } query B { hello }' }, 'OPERATION_RESOLUTION_FAILURE'],
    [{ query: 'query($c: ID!) { people(county: $c) { staffNo } }' }, 'BAD_USER_INPUT'],
    [
      { query: people, extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } },
      'PERSISTED_QUERY_NOT_SUPPORTED',
    ],
    [{ query: '{ people(county: "4306\\u0000") { staffNo } }' }, 'BAD_USER_INPUT'],
    [
      { query: 'query($c: ID!) { people(county: $c) { staffNo } }', variables: { c: '\ud800' } },
      'BAD_USER_INPUT',
    ],
  ];
  for (const [payload, expected] of wrong) {
    const answer = await post(app, payload);
    expect([payload, code(answer)]).toEqual([payload, expected]);
    expect(answer.status).toBeLessThan(500);
  }
});

test('depth, cost, aliases and tokens are limited, through fragments as well', async () => {
  const app = await server();
  const deep = `{ people(county: "430600") ${'{ friends '.repeat(12)} { staffNo } ${'}'.repeat(12)} }`;
  const fragments = Array.from(
    { length: 40 },
    (_, i) => `fragment F${i} on Person { ...F${i + 1} ...F${i + 1} }`,
  );
  const doubling = `{ people(county: "430600") { ...F0 } } ${fragments.join(' ')} fragment F40 on Person { friends { friends { friends { staffNo } } } }`;
  const aliases = `{ ${Array.from({ length: 41 }, (_, i) => `a${i}: hello`).join(' ')} }`;
  expect(code(await post(app, { query: deep }))).toBe('LIMIT_EXCEEDED');
  expect(code(await post(app, { query: doubling }))).toBe('LIMIT_EXCEEDED');
  expect(code(await post(app, { query: aliases }))).toBe('LIMIT_EXCEEDED');
  const tokens = await post(await server({ limits: { tokens: 20 } }), {
    query: `{ ${'hello '.repeat(30)} }`,
  });
  expect(code(tokens)).toBe('GRAPHQL_PARSE_FAILED');
  expect(tokens.status).toBe(400);
});

test('messages are Chinese first and English when asked for', async () => {
  const app = await server();
  const payload = { query: '{ people(county: "110000") { staffNo } }' };
  const chinese = await post(app, payload);
  const english = await post(app, payload, { 'accept-language': 'en-GB,en;q=0.9,zh;q=0.5' });
  expect(chinese.body.errors?.[0]?.message).toBe('不存在，或您无权查看或操作');
  expect(english.body.errors?.[0]?.message).toBe('Not there, or not yours to see or do');
});

test('in trusted mode only registered documents run, by text or by hash', async () => {
  const operation = { role: 'all', name: 'Hello', text: 'query Hello { hello }', hash: 'abc' };
  const app = await server({ trusted: [operation] });
  expect((await post(app, { query: operation.text })).body.data).toEqual({ hello: 'hello' });
  const byHash = await post(app, { extensions: { persistedQuery: { version: 1, sha256Hash: 'abc' } } });
  expect(byHash.body.data).toEqual({ hello: 'hello' });
  const other = await post(app, { query: '{ hello }' });
  expect([other.status, code(other)]).toEqual([403, 'OPERATION_NOT_TRUSTED']);
});

test('a form of another site is refused (CSRF)', async () => {
  const app = await server();
  for (const url of ['/graphql', '/graphql/stream']) {
    const response = await app.inject({
      method: 'POST',
      url,
      headers: { 'content-type': 'text/plain' },
      payload: JSON.stringify({ query: '{ hello }' }),
    });
    expect([url, response.statusCode >= 400 && response.statusCode < 500]).toEqual([url, true]);
    expect(response.body).not.toContain('"hello":"hello"');
  }
});

/** Over a real connection: injected requests do not stream. */
async function stream(app: FastifyInstance, payload: object): Promise<{ status: number; body: string }> {
  const address = app.server.listening ? `http://127.0.0.1:${portOf(app)}` : await app.listen({ port: 0 });
  const response = await fetch(`${address}/graphql/stream`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify(payload),
  });
  return { status: response.status, body: await response.text() };
}

function portOf(app: FastifyInstance): number {
  const address = app.server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

test('a subscription sends its events and completes', async () => {
  const { body } = await stream(await server(), { query: 'subscription { ticks(upTo: 3) }' });
  expect(body.match(/"ticks":\d/g)).toEqual(['"ticks":1', '"ticks":2', '"ticks":3']);
  expect(body).toContain('event: complete');
});

test('the event route takes subscriptions only, with the same limits', async () => {
  const app = await server();
  const query = await stream(app, { query: '{ hello }' });
  expect([query.status, query.body.includes('BAD_USER_INPUT')]).toEqual([400, true]);
  const aliased = Array.from({ length: 41 }, (_, i) => `a${i}: __typename`).join(' ');
  const greedy = await stream(app, { query: `subscription { ticks(upTo: 1) ${aliased} }` });
  expect(greedy.status).toBe(400);
  expect(greedy.body).toContain('extensions');
});

test('a stopping server ends its event streams', async () => {
  const app = await server();
  const address = await app.listen({ port: 0 });
  const response = await fetch(`${address}/graphql/stream`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query: 'subscription { ticks(upTo: 0) }' }),
  });
  expect(response.status).toBe(200);
  const began = Date.now();
  await Promise.all([app.close(), response.text()]);
  expect(Date.now() - began).toBeLessThan(3000);
});
