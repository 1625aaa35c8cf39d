// Rule sets of a school year, spelled out; a change makes a new version.
import { Arg, Args, Ctx, Extensions, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql';
import { type Issue } from '../../domain/issue';
import { type HiringProfile } from '../../domain/rule-set';
import { type GraphContext } from '../../graphql/context';
import { RefusedError } from '../../graphql/errors';
import { say } from '../../graphql/language';
import { inMutation } from '../../graphql/mutation';
import { type Page, PageArgs, pageRequest } from '../../graphql/paging';
import { type UserErrorValue } from '../../graphql/types/user-error.type';
import { accountOf } from '../../graphql/viewer';
import { audit } from '../audit';
import { raiseRosterVersion, saveRuleSet } from '../rosters';
import { checkRules } from '../rosters/bundle';
import { lockCounty, requireSchoolYear, type SchoolYearScope, SchoolYearType } from '../school-years';
import { findRuleSet, listRuleSets, type RuleSetRow, subjectNames } from './rule-set.store';
import {
  HiringProfileType,
  RuleInForceType,
  RuleParameterType,
  RuleSetConnection,
  RuleSetType,
  SaveRuleSetInput,
  SaveRuleSetPayload,
} from './rule-set.type';
import { type RuleInForce, type RuleParameter, rulesInForce } from './rule-settings';

@Resolver(() => SchoolYearType)
export class SchoolYearRuleSetsResolver {
  @FieldResolver(() => RuleSetType, {
    nullable: true,
    description: 'A rule set by revision; the current one when none is given (规则集).',
  })
  ruleSet(
    @Root() year: SchoolYearScope,
    @Arg('revision', () => Int, { nullable: true, description: 'Revision (序号).' }) revision: number | null,
    @Ctx() context: GraphContext,
  ): Promise<RuleSetRow | null> {
    return findRuleSet(context.manager, year, revision ?? null);
  }

  @FieldResolver(() => RuleSetConnection, { description: 'Every version, newest first (规则集历史).' })
  ruleSets(
    @Root() year: SchoolYearScope,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: GraphContext,
  ): Promise<Page<RuleSetRow>> {
    return listRuleSets(context.manager, year, pageRequest(args));
  }
}

@Resolver(() => RuleSetType)
export class RuleSetResolver {
  @FieldResolver(() => String, { description: 'Time of saving, ISO 8601 (保存时间).' })
  createdAt(@Root() ruleSet: RuleSetRow): string {
    return ruleSet.createdAt.toISOString();
  }

  @Extensions({ listSize: 21 })
  @FieldResolver(() => [RuleInForceType], {
    description: 'Every rule by kind, in the order officers think of them (规则).',
  })
  rules(@Root() ruleSet: RuleSetRow): readonly RuleInForce[] {
    return rulesInForce(ruleSet.content);
  }

  @FieldResolver(() => [HiringProfileType], {
    nullable: true,
    description: 'None: one for each stage and subject alone (招聘岗位类型).',
  })
  hiringProfiles(@Root() ruleSet: RuleSetRow): readonly HiringProfile[] | null {
    return ruleSet.content.hiringProfiles;
  }

  @Mutation(() => SaveRuleSetPayload, {
    description: 'Saves a new version of the rules, which becomes the current one (保存规则集).',
  })
  async saveRuleSet(
    @Arg('input', () => SaveRuleSetInput, { description: 'The rules (规则).' }) input: SaveRuleSetInput,
    @Ctx() context: GraphContext,
  ): Promise<SaveRuleSetPayload> {
    const actor = accountOf(context.viewer);
    return inMutation(context, async (manager) => {
      const year = await requireSchoolYear(manager, input.county, input.schoolYear ?? null);
      // Imports hold the same lock: the version below is the one the change is compared with.
      await lockCounty(manager, year.countyId);
      const old = await findRuleSet(manager, year, null);
      refuseStale(input.expectedRevision, old?.revision ?? 0);
      const { version, rules, hiringProfiles } = input;
      const checked = checkRules(
        { version, rules, ...(hiringProfiles ? { hiringProfiles: plain(hiringProfiles) } : {}) },
        await subjectNames(manager, year),
      );
      if ('issues' in checked) return { ruleSet: null, userErrors: checked.issues.map(userError) };
      const saved = await saveRuleSet(manager, year, checked.ruleSet);
      const ruleSet = await findRuleSet(manager, year, null);
      if (saved.unchanged === 0) {
        await raiseRosterVersion(manager, year);
        await audit(manager, {
          county: year.countyCode,
          actor,
          action: 'RULE_SET_SAVED',
          subjectType: 'RULE_SET',
          subjectId: `${year.countyCode} ${year.label} ${ruleSet?.revision}`,
          detail: { version, before: old?.content.rules ?? null, after: checked.ruleSet.rules },
          change: { schoolYear: year.label },
        });
      }
      return { ruleSet, userErrors: [] };
    });
  }
}

@Resolver(() => RuleInForceType)
export class RuleInForceResolver {
  @FieldResolver(() => String, { description: 'Name of the rule (规则名称).' })
  name(@Root() rule: RuleInForce, @Ctx() context: GraphContext): string {
    return say(rule.name, context.language);
  }

  @FieldResolver(() => String, { description: 'The kind of rule it is (规则类别).' })
  group(@Root() rule: RuleInForce, @Ctx() context: GraphContext): string {
    return say(rule.group, context.language);
  }

  @FieldResolver(() => String, { description: 'What it demands, with its parameters (规则内容).' })
  statement(@Root() rule: RuleInForce, @Ctx() context: GraphContext): string {
    return say(rule.statement, context.language);
  }
}

@Resolver(() => RuleParameterType)
export class RuleParameterResolver {
  @FieldResolver(() => String, { description: 'What it means (参数含义).' })
  label(@Root() parameter: RuleParameter, @Ctx() context: GraphContext): string {
    return say(parameter.label, context.language);
  }
}

function refuseStale(expected: number, actual: number): void {
  if (expected === actual) return;
  throw new RefusedError('CONFLICT', {
    zh: '规则集已被他人修改，请重新打开',
    en: 'The rule set was changed by somebody else: open it again',
  });
}

function plain(profiles: NonNullable<SaveRuleSetInput['hiringProfiles']>): readonly object[] {
  return profiles.map(({ stage, main, also }) => ({ stage, main, also: also ?? [] }));
}

function userError({ code, column, messageZh, messageEn, hintZh, hintEn }: Issue): UserErrorValue {
  return {
    code,
    field: column === null ? 'input' : `input.${column}`,
    message: { zh: messageZh, en: messageEn },
    hint: { zh: hintZh, en: hintEn },
  };
}
