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
import { RefusedError, SIGN_IN_FIRST } from '../errors';
import { type About, type AccessRule, isNoted, permits } from './access-rule';
import { type AboutOf, type AccessTable, fieldAccess, spelledOut } from './access-table';
import { argumentRules } from './argument-rules';
import { findAccessGaps } from './find-gaps';
import { noteQuestion, noteView } from './views';

type Args = Readonly<Record<string, unknown>>;
type Resolver = GraphQLFieldResolver<unknown, GraphContext, Args>;

/** Puts the table in front of every resolver, in place. Throws, naming them all, when something has no rule. */
export function secureSchema(schema: GraphQLSchema, declaredTable: AccessTable): GraphQLSchema {
  const gaps = findAccessGaps(schema, declaredTable);
  if (gaps.length > 0) throw new Error(`Access rules and schema differ:\n  ${gaps.join('\n  ')}`);
  const table = spelledOut(schema, declaredTable);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    const declared = table.types[type.name];
    for (const field of Object.values(type.getFields())) {
      const entry = declared?.fields[field.name];
      if (!entry) throw new Error(`${type.name}.${field.name} has no access rule`);
      const { rule, args = {}, about = declared?.about } = fieldAccess(entry);
      const place = `${type.name}.${field.name}`;
      guard(field, { place, rule, rulesOf: argumentRules(field, args, table), aboutOf: about });
      if (type === schema.getMutationType()) refuseReaders(field);
    }
  }
  return schema;
}

interface Guarded {
  /** Type.field. */
  readonly place: string;
  readonly rule: AccessRule;
  readonly rulesOf: (args: Args) => readonly AccessRule[];
  readonly aboutOf: AboutOf | undefined;
}

function guard(field: GraphQLField<unknown, unknown>, guarded: Guarded): void {
  const { place, rule, rulesOf, aboutOf } = guarded;
  const open = rule.kind === 'INHERITED' && field.args.length === 0;
  const decide = (
    source: unknown,
    args: Args,
    context: GraphContext,
  ): About | null | Promise<About | null> => {
    const given = rulesOf(args);
    const rules = [rule, ...given];
    const needsAbout = rules.some((each) => each.kind === 'ROLES' || each.kind === 'ROWS');
    const found = needsAbout && aboutOf ? aboutOf(source as never, args, context) : null;
    const judge = (about: About | null): About | null => {
      refuseUnless(rules, context, about);
      if (given.some(isNoted)) noteQuestion(context, place, about);
      return about;
    };
    return found instanceof Promise ? found.then(judge) : judge(found);
  };
  const wrap =
    (inner: Resolver): Resolver =>
    (source, args, context, info) => {
      if (open) return inner(source, args, context, info);
      const about = decide(source, args, context);
      const resolve = (): unknown => inner(source, args, context, info);
      if (isNoted(rule)) return noting(resolve, place, about, context);
      return about instanceof Promise ? about.then(resolve) : resolve();
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

async function noting(
  resolve: () => unknown,
  place: string,
  about: About | null | Promise<About | null>,
  context: GraphContext,
): Promise<unknown> {
  const decided = await about;
  const value = await resolve();
  noteView(context, place, decided, value);
  return value;
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

function refuseUnless(rules: readonly AccessRule[], context: GraphContext, about: About | null): void {
  if (!context.viewer) {
    throw SIGN_IN_FIRST;
  }
  if (rules.every((rule) => permits(rule, context.viewer, about))) return;
  // The same words for "not there" and "not yours": the answer must not tell what exists elsewhere.
  throw new RefusedError('FORBIDDEN', {
    zh: '不存在，或您无权查看或操作',
    en: 'Not there, or not yours to see or do',
  });
}
