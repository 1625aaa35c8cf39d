// Environment -> one frozen, typed Config. Every mistake is reported at once, in Chinese and English.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { type IdentityProvider } from './features/accounts/json-web-token';
import { type SignInProvider } from './features/accounts/oidc/provider';
import { type WebhookReach } from './features/webhooks/webhook-address';
import { DEFAULT_LIMITS, type OperationLimits } from './graphql/limits/limits';
import { ROLES, type Role } from './graphql/viewer';
import { type HttpLimits, readTrustedProxies, type TrustedProxies } from './http';
import { providerProblems, providersOf } from './provider-config';

export interface Config {
  readonly host: string;
  readonly port: number;
  /** postgres:// url; null for the embedded database. */
  readonly databaseUrl: string | null;
  /** Folder of the embedded database. */
  readonly dataDirectory: string;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** Roles of the development viewer, in every county; empty means that nobody is signed in. Other machines get one only when it is asked for. */
  readonly developmentRoles: readonly Role[];
  /** The counties' identity provider, whose tokens scripts may bring; null without one. */
  readonly identityProvider: IdentityProvider | null;
  /** The same, for browsers that sign in there; null without one. */
  readonly signInProvider: SignInProvider | null;
  /** Whether cookies are sent over TLS only. */
  readonly secureCookies: boolean;
  /** Address people use, without a path; null: the one the server listens at. */
  readonly publicUrl: string | null;
  /** Whether only the operations of schema/operations may run. */
  readonly trustedDocuments: boolean;
  readonly graphiql: boolean;
  /** Bearer token of /metrics; null: this machine only. */
  readonly metricsToken: string | null;
  /** Hours an uploaded file is kept. */
  readonly fileHours: number;
  /** Whole years after leaving for which a person's data is kept. */
  readonly retentionYears: number;
  /** Plans computed at the same time by this process. */
  readonly workerSlots: number;
  readonly webhookReach: WebhookReach;
  /** Whether the first start on an empty embedded database loads and plans the example county. */
  readonly example: boolean;
  /** Milliseconds a stopping server gives its open requests. */
  readonly stopLimitMs: number;
  readonly httpLimits: HttpLimits;
  readonly operationLimits: OperationLimits;
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** Every mistake of an environment; the message lists them, one a line. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`配置有误 Configuration mistakes:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

const flag = (fallback: boolean): z.ZodType<boolean> =>
  z
    .enum(['true', 'false'], { error: '只能是 true 或 false / must be true or false' })
    .default(fallback ? 'true' : 'false')
    .transform((text) => text === 'true');

const whole = (fallback: number, least: number, most: number): z.ZodType<number> =>
  z
    .string()
    .default(String(fallback))
    .refine((text) => /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most, {
      error: `须为 ${least} 至 ${most} 的整数 / must be a whole number from ${least} to ${most}`,
    })
    .transform(Number);

const roleList = z
  .string()
  .default('')
  .transform((text) => text.split(',').flatMap((part) => (part.trim() ? [part.trim()] : [])))
  .refine((names) => names.every((name) => (ROLES as readonly string[]).includes(name)), {
    error: `须为下列角色，用逗号分隔 / must be a comma-separated list of: ${ROLES.join(', ')}`,
  })
  .transform((names) => names as Role[]);

const proxies = z
  .string()
  .default('false')
  .transform((text, problems): TrustedProxies => {
    const read = readTrustedProxies(text);
    if (read !== undefined) return read;
    problems.addIssue({
      code: 'custom',
      message:
        '须为代理的地址（用逗号分隔）、代理的层数 1 至 9，或 false；true 会相信访问者自己写的地址 / must be the ' +
        "proxy's addresses by commas, the number of proxies from 1 to 9, or false; true would believe what callers write",
    });
    return z.NEVER;
  });

const address = z
  .string()
  .refine((text) => /^https?:\/\/[^\s?#]+$/.test(text) && URL.canParse(text), {
    error: '须为 http(s):// 地址 / must be an http(s):// address',
  })
  .optional();

const visible = (least: number, most: number): z.ZodString =>
  z.string().regex(new RegExp(`^[\\x21-\\x7e]{${least},${most}}$`), {
    error: `须为 ${least} 至 ${most} 个可见字符 / must be ${least} to ${most} visible ASCII characters`,
  });

const Environment = z
  .object({
    HOST: z.string().min(1, '不能为空 / must not be empty').default('127.0.0.1'),
    PORT: whole(4000, 0, 65535),
    DATABASE_URL: z
      .string()
      .regex(/^postgres(ql)?:\/\//, '须以 postgres:// 开头 / must start with postgres://')
      .optional(),
    DATA_DIR: z.string().min(1, '不能为空 / must not be empty').default('data'),
    LOG_LEVEL: z
      .enum(LOG_LEVELS, { error: `须为下列之一 / must be one of: ${LOG_LEVELS.join(', ')}` })
      .default('info'),
    DEVELOPMENT_ROLES: roleList,
    OIDC_ISSUER: address,
    OIDC_AUDIENCE: z.string().optional(),
    OIDC_KEYS_URL: address,
    OIDC_CLIENT_ID: visible(1, 200).optional(),
    OIDC_CLIENT_SECRET: visible(16, 500).optional(),
    SECURE_COOKIES: z
      .enum(['true', 'false'], { error: '只能是 true 或 false / must be true or false' })
      .optional(),
    PUBLIC_URL: address,
    TRUSTED_DOCUMENTS: flag(false),
    GRAPHIQL: flag(true),
    METRICS_TOKEN: visible(16, 500).optional(),
    FILE_HOURS: whole(24, 1, 24 * 30),
    RETENTION_YEARS: whole(3, 1, 30),
    WORKER_SLOTS: whole(1, 1, 16),
    WEBHOOK_PRIVATE_NETWORK: flag(false),
    WEBHOOK_THIS_MACHINE: flag(false),
    EXAMPLE: flag(true),
    STOP_LIMIT_MS: whole(9000, 100, 60_000),
    BODY_LIMIT_BYTES: whole(1_048_576, 1024, 10_485_760),
    UPLOAD_LIMIT_BYTES: whole(10_485_760, 1024, 104_857_600),
    HEADERS_TIMEOUT_MS: whole(10_000, 100, 120_000),
    RATE_PER_SECOND: whole(50, 0, 100_000),
    RATE_BURST: whole(300, 1, 100_000),
    TRUST_PROXY: proxies,
    REQUEST_TIMEOUT_MS: whole(30_000, 100, 600_000),
    ANSWER_TIMEOUT_MS: whole(30_000, 100, 600_000),
    QUERY_DEPTH: whole(DEFAULT_LIMITS.depth, 3, 50),
    QUERY_COST: whole(DEFAULT_LIMITS.cost, 100, 1_000_000),
  })
  .superRefine((values, problems) => {
    const say = (name: string, message: string): void => {
      problems.addIssue({ code: 'custom', path: [name], message });
    };
    if (values.DEVELOPMENT_ROLES.length > 0 && !isThisMachine(values.HOST)) {
      say('DEVELOPMENT_ROLES', '须只用于 HOST 为本机时 / must be used with a HOST of this machine only');
    }
    for (const [name, message] of providerProblems(values)) say(name, message);
  });

/** Reads the environment; empty variables count as not given. Throws ConfigError with every mistake. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  }
  const values = parsed.data;
  return Object.freeze({
    host: values.HOST,
    port: values.PORT,
    databaseUrl: values.DATABASE_URL ?? null,
    dataDirectory: path.resolve(values.DATA_DIR),
    logLevel: values.LOG_LEVEL,
    developmentRoles: values.DEVELOPMENT_ROLES,
    ...providersOf(values),
    secureCookies: values.SECURE_COOKIES ? values.SECURE_COOKIES === 'true' : !isThisMachine(values.HOST),
    publicUrl: values.PUBLIC_URL ?? null,
    trustedDocuments: values.TRUSTED_DOCUMENTS,
    graphiql: values.GRAPHIQL,
    metricsToken: values.METRICS_TOKEN ?? null,
    fileHours: values.FILE_HOURS,
    retentionYears: values.RETENTION_YEARS,
    workerSlots: values.WORKER_SLOTS,
    webhookReach: Object.freeze({
      privateNetwork: values.WEBHOOK_PRIVATE_NETWORK,
      thisMachine: values.WEBHOOK_THIS_MACHINE,
    }),
    example: values.EXAMPLE,
    stopLimitMs: values.STOP_LIMIT_MS,
    httpLimits: Object.freeze({
      bodyBytes: values.BODY_LIMIT_BYTES,
      uploadBytes: values.UPLOAD_LIMIT_BYTES,
      headersTimeoutMs: values.HEADERS_TIMEOUT_MS,
      requestTimeoutMs: values.REQUEST_TIMEOUT_MS,
      answerTimeoutMs: values.ANSWER_TIMEOUT_MS,
      rates: Object.freeze({ perSecond: values.RATE_PER_SECOND, burst: values.RATE_BURST }),
      proxies: values.TRUST_PROXY,
    }),
    operationLimits: Object.freeze({
      ...DEFAULT_LIMITS,
      depth: values.QUERY_DEPTH,
      cost: values.QUERY_COST,
    }),
  });
}

function isThisMachine(host: string): boolean {
  return ['127.0.0.1', '::1', 'localhost'].includes(host);
}

/**
 * The environment with its secrets: `NAME_FILE` names a file that holds the value of NAME, as container platforms
 * hand secrets over. Throws ConfigError when a file cannot be read.
 */
export function withSecretFiles(
  environment: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string | undefined>> {
  const values = { ...environment };
  const problems: string[] = [];
  for (const name of SECRETS) {
    const file = environment[`${name}_FILE`];
    if (!file || environment[name]) continue;
    try {
      values[name] = readFileSync(file, 'utf8').trim();
    } catch {
      problems.push(`${name}_FILE: 须为可读的文件 / must be a file that can be read`);
    }
  }
  if (problems.length > 0) throw new ConfigError(problems);
  return values;
}

/** Variables that can hold a password. */
export const SECRETS = ['DATABASE_URL', 'METRICS_TOKEN', 'OIDC_CLIENT_SECRET'] as const;
