// The one place that decides: every resolver of a schema is wrapped with the rules of its field and arguments.
import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isIntrospectionType,
  isObjectType,
} from 'graphql';
import { type GraphContext } from '../context';
import { RefusedError } from '../errors';
import { type About, type AccessRule, permits } from './access-rule';
import { type AboutOf, type AccessTable, fieldAccess } from './access-table';
import { argumentRules } from './argument-rules';
import { findAccessGaps } from './find-gaps';

type Args = Readonly<Record<string, unknown>>;
type Resolver = GraphQLFieldResolver<unknown, GraphContext, Args>;

/** Puts the table in front of every resolver, in place. Throws, naming them all, when something has no rule. */
export function secureSchema(schema: GraphQLSchema, table: AccessTable): GraphQLSchema {
  const gaps = findAccessGaps(schema, table);
  if (gaps.length > 0) throw new Error(`Access rules and schema differ:\n  ${gaps.join('\n  ')}`);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    const declared = table.types?.[type.name];
    for (const field of Object.values(type.getFields())) {
      const entry = declared?.fields[field.name];
      if (!entry) throw new Error(`${type.name}.${field.name} has no access rule`);
      const access = fieldAccess(entry);
      const rulesOf = argumentRules(field, access.args ?? {}, table);
      guard(field, access.rule, rulesOf, access.about ?? declared?.about);
      if (type === schema.getMutationType()) refuseReaders(field);
    }
  }
  return schema;
}

function guard(
  field: GraphQLField<unknown, unknown>,
  rule: AccessRule,
  rulesOf: (args: Args) => readonly AccessRule[],
  aboutOf: AboutOf | undefined,
): void {
  const open = rule.kind === 'INHERITED' && field.args.length === 0;
  const decide = (source: unknown, args: Args, context: GraphContext): undefined | Promise<undefined> => {
    const rules = [rule, ...rulesOf(args)];
    const needsAbout = rules.some((each) => each.kind === 'ROLES' || each.kind === 'ROWS');
    const about = needsAbout && aboutOf ? aboutOf(source as never, args, context) : null;
    if (about instanceof Promise) return about.then((found) => refuseUnless(rules, context, found));
    return refuseUnless(rules, context, about);
  };
  const wrap =
    (inner: Resolver): Resolver =>
    (source, args, context, info) => {
      if (open) return inner(source, args, context, info);
      const pending = decide(source, args, context);
      return pending
        ? pending.then(() => inner(source, args, context, info))
        : inner(source, args, context, info);
    };
  // A subscription is decided when it starts; its events are resolved like any other field afterwards.
  if (field.subscribe) {
    field.subscribe = wrap(field.subscribe as Resolver) as GraphQLFieldResolver<unknown, unknown>;
  }
  field.resolve = wrap((field.resolve ?? defaultFieldResolver) as Resolver) as GraphQLFieldResolver<
    unknown,
    unknown
  >;
}

/** A token that may only read runs no mutation at all. */
function refuseReaders(field: GraphQLField<unknown, unknown>): void {
  const inner = field.resolve as Resolver;
  const resolve: Resolver = (source, args, context, info) => {
    if (context.viewer?.readOnly) {
      throw new RefusedError('FORBIDDEN', {
        zh: '此访问令牌只能读取',
        en: 'This access token may only read',
      });
    }
    return inner(source, args, context, info);
  };
  field.resolve = resolve as GraphQLFieldResolver<unknown, unknown>;
}

function refuseUnless(rules: readonly AccessRule[], context: GraphContext, about: About | null): undefined {
  if (!context.viewer) {
    throw new RefusedError('UNAUTHENTICATED', { zh: '请先登录', en: 'Sign in first' });
  }
  if (rules.every((rule) => permits(rule, context.viewer, about))) return undefined;
  // The same words for "not there" and "not yours": the answer must not tell what exists elsewhere.
  throw new RefusedError('FORBIDDEN', {
    zh: '不存在，或您无权查看或操作',
    en: 'Not there, or not yours to see or do',
  });
}
