// previewRules: the rules in force with some numbers changed, counted through the county at once.
import { Arg, Args, Ctx, Extensions, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { type GraphContext } from '../../../graphql/context';
import { RefusedError } from '../../../graphql/errors';
import { say } from '../../../graphql/language';
import { type Page, PageArgs, pageOfList, pageRequest } from '../../../graphql/paging';
import { blockerSentence, type ReasonCode, ruleOf } from '../../../planning/explain';
import { type AffectedPerson, previewRules, type RulePreview, type Shift } from '../../../planning/preview';
import { type Problem, resolveSettings } from '../../../planning/problem';
import { RULE_BY_ID } from '../../../planning/rules';
import { type Settings } from '../../../planning/settings';
import { checkRules } from '../../rosters/bundle';
import { requireSchoolYear, type SchoolYearScope } from '../../school-years';
import { type SchoolSource, SchoolType, schoolsOfYear } from '../../schools';
import { type CountyPictures } from '../../shortages';
import { type TeacherSource, TeacherType, teacherByStaffNo } from '../../teachers';
import { changedRules } from './changed-rules';
import {
  AffectedTeacherConnection,
  AffectedTeacherType,
  RuleChangeInput,
  RuleHoldType,
  RulePreviewType,
  RuleReasonType,
  RuleSettingShiftType,
  SchoolLimitShiftConnection,
  SchoolLimitShiftType,
} from './preview.type';

interface PreviewSource extends RulePreviewType {
  readonly year: SchoolYearScope;
  readonly preview: RulePreview;
  readonly before: Settings;
  readonly after: Settings;
}

interface AffectedSource extends AffectedPerson {
  readonly year: SchoolYearScope;
  /** The rules that keep the teacher from going. */
  readonly settings: Settings;
}

interface ReasonSource extends RuleReasonType {
  readonly code: ReasonCode;
  readonly settings: Settings;
}

type SchoolShiftSource = SchoolLimitShiftType & { readonly year: SchoolYearScope };

const MOST_CHANGES = 50;
@Resolver(() => RulePreviewType)
export class RulePreviewResolver {
  constructor(private readonly pictures: CountyPictures) {}

  // Counted through the whole county on the server's own thread: 0.13 s for 350 schools.
  @Extensions({ cost: 5000 })
  @Query(() => RulePreviewType, {
    description: 'What a change of some numbers would do to people, before anything is solved (规则预览).',
  })
  async previewRules(
    @Arg('county', () => ID, { description: 'County (县代码).' }) county: string,
    @Arg('schoolYear', () => String, { nullable: true, description: 'Label; the newest by default (学年).' })
    schoolYear: string | null,
    @Arg('changes', () => [RuleChangeInput], { description: 'Changes, at most 50 (改动).' })
    changes: readonly RuleChangeInput[],
    @Ctx() context: GraphContext,
  ): Promise<PreviewSource> {
    const year = await requireSchoolYear(context.manager, county, schoolYear ?? null);
    const { problem } = (await this.pictures.get(context.manager, year)).facts;
    const settings = checkedSettings(problem, changes);
    const preview = previewRules(problem, settings);
    const { eligible, rotating, exchanging, partners, travelling, ceiling, quota } = preview;
    return {
      year,
      preview,
      before: problem.settings,
      after: settings,
      affected: eligible.gained.length + eligible.lost.length,
      ...{ eligible, rotating, exchanging, partners, travelling },
      ceiling: { before: finite(ceiling.before), after: finite(ceiling.after) },
      quotaBefore: quota.before,
      quotaAfter: quota.after,
    };
  }

  @FieldResolver(() => [RuleSettingShiftType], { description: 'Settings that differ (改动的参数).' })
  changes(@Root() { preview }: PreviewSource): RulePreview['changes'] {
    return preview.changes;
  }

  @FieldResolver(() => [RuleHoldType], { description: 'How many each rule keeps from going (规则限制人数).' })
  heldBack(@Root() { preview }: PreviewSource): RulePreview['heldBack'] {
    return preview.heldBack;
  }

  @FieldResolver(() => AffectedTeacherConnection, {
    description: 'Eligible from now on, with what kept them so far (新符合条件的教师).',
  })
  gained(@Root() source: PreviewSource, @Args(() => PageArgs) args: PageArgs): Page<AffectedSource> {
    return affectedPage(source.preview.eligible.gained, source.year, source.before, args);
  }

  @FieldResolver(() => AffectedTeacherConnection, {
    description: 'No longer eligible, with what keeps them from now on (不再符合条件的教师).',
  })
  lost(@Root() source: PreviewSource, @Args(() => PageArgs) args: PageArgs): Page<AffectedSource> {
    return affectedPage(source.preview.eligible.lost, source.year, source.after, args);
  }

  @FieldResolver(() => SchoolLimitShiftConnection, { description: 'Schools whose limits change (学校).' })
  schools(
    @Root() { preview, year }: PreviewSource,
    @Args(() => PageArgs) args: PageArgs,
  ): Page<SchoolShiftSource> {
    const nothing = { senderCap: null, mostHires: null, inReach: null, farSenders: null };
    const rows = preview.schools.map(
      ({ school, ...limits }): SchoolShiftSource => ({ ...nothing, ...limits, schoolCode: school, year }),
    );
    const order = { name: 'rule-preview-school', keyOf: (row: SchoolShiftSource) => [row.schoolCode] };
    return pageOfList(rows, order, pageRequest(args));
  }
}

/** Where a rule is off there is no limit. */
function finite(most: Shift['before']): number | null {
  return Number.isFinite(most) ? most : null;
}

function affectedPage(
  people: readonly AffectedPerson[],
  year: SchoolYearScope,
  settings: Settings,
  args: PageArgs,
): Page<AffectedSource> {
  const rows = people.map((person): AffectedSource => ({ ...person, year, settings }));
  const order = { name: 'rule-preview-teacher', keyOf: (row: AffectedSource) => [row.staffNo] };
  return pageOfList(rows, order, pageRequest(args));
}

/** Settings of the changed rules; what rules.json would not take is refused in the words of the import. */
function checkedSettings({ roster, settings }: Problem, changes: readonly RuleChangeInput[]): Settings {
  if (changes.length > MOST_CHANGES) {
    throw new RefusedError('BAD_USER_INPUT', {
      zh: `一次最多 ${MOST_CHANGES} 项改动`,
      en: `At most ${MOST_CHANGES} changes at once`,
    });
  }
  if (changes.length === 0) return settings;
  const { version, rules } = roster.ruleSet;
  const checked = checkRules({ version, rules: changedRules(rules, changes) }, roster.subjects);
  if ('ruleSet' in checked) return resolveSettings(checked.ruleSet.rules);
  const [issue] = checked.issues;
  throw new RefusedError('BAD_USER_INPUT', {
    zh: `${issue?.column ?? ''} ${issue?.messageZh ?? ''}`.trim(),
    en: `${issue?.column ?? ''} ${issue?.messageEn ?? ''}`.trim(),
  });
}

@Resolver(() => AffectedTeacherType)
export class AffectedTeacherResolver {
  @FieldResolver(() => TeacherType, { nullable: true, description: 'The teacher (教师).' })
  teacher(
    @Root() { year, staffNo }: AffectedSource,
    @Ctx() context: GraphContext,
  ): Promise<TeacherSource | null> {
    return teacherByStaffNo(context, { year, staffNo });
  }

  @Extensions({ listSize: 2 })
  @FieldResolver(() => [RuleReasonType], { description: 'Why not, before or from now on (不符合原因).' })
  reasons(@Root() { reasons, settings }: AffectedSource): readonly ReasonSource[] {
    return reasons.map((code) => ({ code, settings }));
  }
}

@Resolver(() => RuleReasonType)
export class RuleReasonResolver {
  @FieldResolver(() => String, { description: 'The rule in words, or the fact (说明).' })
  sentence(@Root() { code, settings }: ReasonSource, @Ctx() context: GraphContext): string {
    const rule = ruleOf(code);
    const words = rule === null ? blockerSentence({ code }) : RULE_BY_ID[rule].statement(settings);
    return say(words, context.language);
  }
}

@Resolver(() => RuleHoldType)
export class RuleHoldResolver {
  @FieldResolver(() => String, { description: 'Name of the rule (规则名称).' })
  name(@Root() { rule }: RulePreview['heldBack'][number], @Ctx() context: GraphContext): string {
    return say(RULE_BY_ID[rule].name, context.language);
  }
}

@Resolver(() => SchoolLimitShiftType)
export class SchoolLimitShiftResolver {
  @FieldResolver(() => SchoolType, { nullable: true, description: 'The school (学校).' })
  async school(@Root() row: SchoolShiftSource, @Ctx() context: GraphContext): Promise<SchoolSource | null> {
    return (await schoolsOfYear(context, row.year)).byCode.get(row.schoolCode) ?? null;
  }
}
