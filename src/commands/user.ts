// `planner user ...`: accounts from the command line, for the first officer of a county and for the day nobody can sign in.
import { Command, InvalidArgumentError, Option } from 'commander';
import { type EntityManager } from 'typeorm';
import {
  type AccountRow,
  accessTokensOf,
  createAccount,
  createLink,
  disableAccount,
  endSessions,
  findAccount,
  findGrant,
  grantRole,
  grantsOf,
  linkAddress,
  type Outcome,
  revokeRole,
} from '../features/accounts';
import { say } from '../graphql/language';
import { ROLES, type Role } from '../graphql/viewer';

/** Runs work in one transaction of the configured database, which is opened and closed around it. */
export type RunInTransaction = <T>(
  work: (manager: EntityManager, publicUrl: string) => Promise<T>,
) => Promise<T>;

/** The lines to print. */
type Lines = readonly string[];

interface Given {
  readonly reason: string;
}

const REASON = [
  '--reason <text>',
  '事由，记入审计 / why, for the audit log',
  '命令行 / command line',
] as const;

/** Adds the `user` commands; `print` takes what they say. */
export function userCommand(run: RunInTransaction, print: (line: string) => void): Command {
  const user = new Command('user').description('账号与角色 / Accounts and roles');
  const act = (given: Given): { actor: string; reason: string } => ({ actor: 'cli', reason: given.reason });
  const show = async (lines: Promise<Lines>): Promise<void> => {
    for (const line of await lines) print(line);
  };

  user
    .command('create')
    .description('新建账号并给出设置密码的链接 / Create an account and a link to choose its password')
    .argument('<login>')
    .requiredOption('--name <name>', '姓名 / name')
    .requiredOption(
      '--county <code>',
      '所属县，六位代码；不属于任何县的系统管理员用 * / county it belongs to, six digits; * for an IT administrator of no county',
      countyCode,
    )
    .option('--issuer <iss>', '身份提供方 / identity provider')
    .option('--subject <sub>', '在身份提供方的标识 / the person there')
    .option(...REASON)
    .action((login: string, given: CreateOptions) =>
      show(run((manager, publicUrl) => create(manager, publicUrl, login, { ...given, act: act(given) }))),
    );
  user
    .command('grant')
    .description('授予角色 / Give a role')
    .argument('<login>')
    .addOption(new Option('--role <role>', '角色 / role').choices(ROLES).makeOptionMandatory())
    .requiredOption('--county <code>', '县 / county', countyCode)
    .option('--school <code>', '学校（校长）/ school of a principal')
    .option('--staff-no <number>', '教职工号（教师）/ staff number of a teacher')
    .option(...REASON)
    .action((login: string, given: GrantOptions) =>
      show(
        run(async (manager) => {
          const account = await existing(manager, login);
          const grant = {
            role: given.role,
            countyCode: given.county,
            schoolCode: given.school ?? null,
            staffNo: given.staffNo ?? null,
          };
          const added = doneOrThrow(await grantRole(manager, account, grant, act(given)));
          return [added ? '已授予 / granted' : '已有此角色 / held already'];
        }),
      ),
    );
  user
    .command('revoke')
    .description('收回角色，下一次请求起生效 / Take a role away, from the next request on')
    .argument('<login>')
    .argument('<grant>', '角色编号，见 user show / id of the grant, see user show')
    .option(...REASON)
    .action((login: string, grantId: string, given: Given) =>
      show(
        run(async (manager) => {
          const account = await existing(manager, login);
          const grant = await findGrant(manager, grantId);
          if (!grant || grant.accountId !== account.id) throw new Error('没有此角色 / no such grant');
          await revokeRole(manager, account, grant, act(given));
          return ['已收回 / revoked'];
        }),
      ),
    );
  for (const each of accountCommands()) {
    user
      .command(each.name)
      .description(each.description)
      .argument('<login>')
      .option(...REASON)
      .action((login: string, given: Given) =>
        show(
          run(async (manager, publicUrl) =>
            each.work({ manager, publicUrl, account: await existing(manager, login), act: act(given) }),
          ),
        ),
      );
  }
  return user;
}

interface CreateOptions extends Given {
  readonly name: string;
  readonly county: string;
  readonly issuer?: string;
  readonly subject?: string;
}

interface GrantOptions extends Given {
  readonly role: Role;
  readonly county: string;
  readonly school?: string;
  readonly staffNo?: string;
}

interface AccountWork {
  readonly manager: EntityManager;
  readonly publicUrl: string;
  readonly account: AccountRow;
  readonly act: { readonly actor: string; readonly reason: string };
}

interface AccountCommand {
  readonly name: string;
  readonly description: string;
  readonly work: (work: AccountWork) => Promise<Lines>;
}

/** Commands that take a login and nothing else. */
function accountCommands(): readonly AccountCommand[] {
  return [
    {
      name: 'show',
      description: '账号的角色和令牌 / Roles and tokens of an account',
      work: async ({ manager, account }) => {
        const grants = await grantsOf(manager, [account.id]);
        const tokens = await accessTokensOf(manager, [account.id]);
        return [
          `${account.login} ${account.name} (${account.countyCode})${account.disabledAt ? ' 已停用 / disabled' : ''}`,
          ...grants.map(
            ({ id, role, countyCode: county, schoolCode, staffNo }) =>
              `${id} ${role} ${county} ${schoolCode ?? staffNo ?? ''}`,
          ),
          ...tokens.map(
            ({ name, lastUsedAt }) =>
              `令牌 / token: ${name}，${lastUsedAt ? `最近使用 / last used ${lastUsedAt.toISOString()}` : '未用过 / never used'}`,
          ),
        ];
      },
    },
    {
      name: 'reset',
      description: '给出重设密码的链接 / A link to choose a new password',
      work: async ({ manager, publicUrl, account, act }) => [
        linkAddress(publicUrl, await createLink(manager, account, 'SET_PASSWORD', act)),
      ],
    },
    {
      name: 'end-sessions',
      description: '结束全部会话和令牌 / End all sessions and tokens',
      work: async ({ manager, account, act }) => {
        const { sessions, tokens } = await endSessions(manager, account, act);
        return [
          `已结束 ${sessions} 个会话，撤销 ${tokens} 个令牌 / ${sessions} sessions and ${tokens} tokens ended`,
        ];
      },
    },
    ...[true, false].map((disabled) => ({
      name: disabled ? 'disable' : 'enable',
      description: disabled ? '停用账号 / Switch an account off' : '启用账号 / Switch an account on',
      work: async ({ manager, account, act }: AccountWork) => {
        await disableAccount(manager, account, disabled, act);
        return [disabled ? '已停用 / disabled' : '已启用 / enabled'];
      },
    })),
  ];
}

interface Creation extends CreateOptions {
  readonly act: { readonly actor: string; readonly reason: string };
}

async function create(
  manager: EntityManager,
  publicUrl: string,
  login: string,
  { name, county, issuer, subject, act }: Creation,
): Promise<Lines> {
  if ((issuer === undefined) !== (subject === undefined)) {
    throw new Error('--issuer 与 --subject 须同时给出 / --issuer and --subject go together');
  }
  const external = issuer && subject ? { issuer, subject } : null;
  const id = doneOrThrow(await createAccount(manager, { countyCode: county, login, name, external }, act));
  if (external) return ['已新建，由身份提供方登录 / created; signs in at the identity provider'];
  const token = await createLink(manager, { id, countyCode: county }, 'SET_PASSWORD', act);
  return ['已新建 / created', linkAddress(publicUrl, token)];
}

async function existing(manager: EntityManager, login: string): Promise<AccountRow> {
  const account = await findAccount(manager, login);
  if (!account) throw new Error(`没有账号 ${login} / no account ${login}`);
  return account;
}

function doneOrThrow<T>(outcome: Outcome<T>): T {
  if ('done' in outcome) return outcome.done;
  throw new Error(`${say(outcome.refused.message, 'zh')} / ${say(outcome.refused.message, 'en')}`);
}

function countyCode(text: string): string {
  if (/^([0-9]{6}|\*)$/.test(text)) return text;
  throw new InvalidArgumentError('须为 6 位行政区划代码 / 6 digits');
}
