// GraphQL types of the ledgers.

import { ArgsType, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { type Stage } from '../../domain/school';
import { TITLES } from '../../domain/teacher';
import { TITLE_WORDS } from '../../domain/words';
import { connectionType, PageArgs } from '../../graphql/paging';
import { wordEnum } from '../../graphql/types/enums';
import { StageEnum } from '../../graphql/types/vocabulary';
import { type AdherenceOutcome, type ClockKind } from '../../planning/ledgers';

@ObjectType('QuotaName', { description: 'Somebody who went to the countryside (交流教师).' })
export class QuotaNameType {
  @Field(() => ID, { description: 'Staff number (教职工号).' })
  readonly staffNo!: string;

  @Field(() => String, { description: 'Name (姓名).' })
  readonly name!: string;

  @Field(() => ID, { description: 'Code of the host school (接收学校).' })
  readonly toSchool!: string;

  @Field(() => Boolean, { description: 'Backbone teacher of the level of the rule set (骨干教师).' })
  readonly backbone!: boolean;

  @Field(() => Boolean, { description: 'Met the exchange conditions before going (符合交流条件).' })
  readonly eligible!: boolean;
}

@ObjectType('SendingSchool', { description: 'Quota of one sending school (派出学校).' })
export class SendingSchoolType {
  @Field(() => ID, { description: 'School code (学校标识码).' })
  readonly school!: string;

  @Field(() => String, { description: 'Name of the school (学校名称).' })
  readonly schoolName!: string;

  @Field(() => Int, { description: 'Staff in post, persons (在编教师).' })
  readonly staffInPost!: number;

  @Field(() => Int, { description: 'Teachers who met the conditions (符合条件).' })
  readonly eligible!: number;

  @Field(() => Int, { description: 'Teachers who went (交流人数).' })
  readonly went!: number;

  @Field(() => Int, { description: 'Backbone teachers among them (其中骨干).' })
  readonly backbone!: number;

  @Field(() => [QuotaNameType], { description: 'Who went (名单).' })
  readonly names!: readonly QuotaNameType[];
}

@ObjectType('QuotaLedger', {
  description: 'Who met the exchange conditions and who went to the countryside (交流比例台账).',
})
export class QuotaLedgerType {
  @Field(() => Int, { description: "Teachers who met the conditions before the year's postings (符合条件)." })
  readonly eligible!: number;

  @Field(() => Int, { description: 'Teachers who went (交流人数).' })
  readonly went!: number;

  @Field(() => Int, { description: 'Backbone teachers among them (其中骨干).' })
  readonly backbone!: number;

  @Field(() => Float, { description: 'Share of the eligible that should go (交流比例目标).' })
  readonly quotaShare!: number;

  @Field(() => Float, { description: 'Share of backbone teachers that should be reached (骨干比例目标).' })
  readonly backboneShare!: number;

  @Field(() => Int, { description: 'Persons short of the quota; 0 when reached (差额).' })
  readonly missedBy!: number;

  @Field(() => Int, { description: 'Backbone teachers short of their share (骨干差额).' })
  readonly backboneMissedBy!: number;

  @Field(() => [SendingSchoolType], { description: 'Sending schools by code (按派出学校).' })
  readonly schools!: readonly SendingSchoolType[];
}

export const ClockKindEnum = wordEnum<ClockKind>('ClockKind', 'What comes due (到期事项).', {
  REACHES_TENURE: 'Reaches a number of years at one school (同校任教满年)',
  TERM_ENDS: 'A term of service elsewhere ends (交流期满)',
  RETIRES: 'Reaches the retirement age (到龄退休)',
  LACKS_RURAL_YEAR: 'Lacks the rural year for the next title (缺乡村任教年限)',
});

/** Titles as text: another feature already owns the enum's name. */
export const TITLE_LIST = TITLES.map((title) => `${title} ${TITLE_WORDS[title].zh}`).join(', ');

@ObjectType('ClockEntry', { description: 'Something that comes due within three years (到期事项).' })
export class ClockEntryType {
  @Field(() => ClockKindEnum, { description: 'What comes due (事项).' })
  readonly kind!: ClockKind;

  @Field(() => String, { nullable: true, description: 'The day; none for the rural year (日期).' })
  readonly on!: string | null;

  @Field(() => ID, { description: 'Staff number (教职工号).' })
  readonly staffNo!: string;

  @Field(() => String, { description: 'Name (姓名).' })
  readonly name!: string;

  @Field(() => ID, { description: 'Code of the home school (所在学校).' })
  readonly school!: string;

  @Field(() => Int, { nullable: true, description: 'Years at one school reached then (满几年).' })
  readonly years!: number | null;

  @Field(() => ID, { nullable: true, description: 'Host school whose term ends (接收学校).' })
  readonly toSchool!: string | null;

  @Field(() => String, { nullable: true, description: 'Next title that asks for it (下一职称).' })
  readonly nextTitle!: string | null;

  @Field(() => Float, { nullable: true, description: 'Rural years served so far (已任教年限).' })
  readonly served!: number | null;
}

export const ClockConnection = connectionType(
  () => ClockEntryType,
  'ClockEntry',
  'what comes due (到期事项)',
);

@ArgsType()
export class ClockArgs extends PageArgs {
  @Field(() => [ClockKindEnum], { nullable: true, description: 'Only these kinds (事项).' })
  readonly kinds?: readonly ClockKind[] | null;

  @Field(() => [ID], { nullable: true, description: 'Only these home schools (学校).' })
  readonly schoolCodes?: readonly string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Only these teachers (教职工号).' })
  readonly staffNos?: readonly string[] | null;
}

@ObjectType('Burden', { description: 'Years of hardship service of one teacher (艰苦岗位任教).' })
export class BurdenType {
  @Field(() => ID, { description: 'Staff number (教职工号).' })
  readonly staffNo!: string;

  @Field(() => String, { description: 'Name (姓名).' })
  readonly name!: string;

  @Field(() => ID, { description: 'Code of the home school (所在学校).' })
  readonly school!: string;

  @Field(() => Float, { description: 'Years at rural hosts (外派年数).' })
  readonly awayYears!: number;

  @Field(() => Float, { description: 'Years at a rural school of the own (本校乡村年数).' })
  readonly homeYears!: number;

  @Field(() => Float, { description: 'Both, times 1 + 0.25 x remoteness (折算年数).' })
  readonly hardshipYears!: number;

  @Field(() => Float, { description: "Share of the county's highest, 0-1 (权重)." })
  readonly weight!: number;
}

export const BurdenConnection = connectionType(
  () => BurdenType,
  'Burden',
  'teachers by hardship service (艰苦岗位)',
);

@ArgsType()
export class BurdenArgs extends PageArgs {
  @Field(() => [ID], { nullable: true, description: 'Only these home schools (学校).' })
  readonly schoolCodes?: readonly string[] | null;
}

@ObjectType('TitleCount', { description: 'Staff in post of one title (某职称人数).' })
export class TitleCountType {
  @Field(() => String, { description: `Title: ${TITLE_LIST} (职称).` })
  readonly title!: string;

  @Field(() => Int, { description: 'Persons (人数).' })
  readonly persons!: number;
}

@ObjectType('Establishment', { description: 'Posts and staff of a school or of the county (编制).' })
export class EstablishmentType {
  @Field(() => ID, { nullable: true, description: 'School code; none for the county (学校标识码).' })
  readonly school!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the school (学校名称).' })
  readonly schoolName!: string | null;

  @Field(() => Int, { description: 'Authorised posts (核定编制).' })
  readonly authorised!: number;

  @Field(() => Int, { description: 'Staff in post (在编在岗).' })
  readonly inPost!: number;

  @Field(() => Int, { description: 'Vacant posts (空编).' })
  readonly vacant!: number;

  @Field(() => Int, { description: 'Staff above the posts (超编).' })
  readonly over!: number;

  @Field(() => Int, { description: 'Substitutes (代课).' })
  readonly substitutes!: number;

  @Field(() => Int, { description: 'Staff serving elsewhere (外派).' })
  readonly away!: number;

  @Field(() => Int, { description: 'Staff of other schools serving here (外校来校).' })
  readonly guests!: number;

  @Field(() => [TitleCountType], { description: 'Staff in post by title (按职称).' })
  readonly titles!: readonly TitleCountType[];
}

@ObjectType('EstablishmentLedger', { description: 'Posts and staff, county and schools (编制台账).' })
export class EstablishmentLedgerType {
  @Field(() => EstablishmentType, { description: 'Sums over the schools (全县).' })
  readonly county!: EstablishmentType;

  @Field(() => [EstablishmentType], { description: 'Schools by code (学校).' })
  readonly schools!: readonly EstablishmentType[];
}

export const AdherenceOutcomeEnum = wordEnum<AdherenceOutcome>(
  'AdherenceOutcome',
  'What became of a planned posting (执行结果).',
  {
    NO_RECORD: 'Planned, no record made (无记录)',
    WAITING: 'Not begun (未开始)',
    SERVING: 'Serving (任教中)',
    ARRIVED_LATE: 'Serving, arrived late (逾期报到)',
    LEFT_EARLY: 'Left early (提前离开)',
    FULFILLED: 'Term served (期满)',
    WITHDRAWN: 'Withdrawn (已撤销)',
    UNPLANNED: 'Served without being planned (计划外)',
  },
);

@ObjectType('AdherenceLine', { description: 'One planned posting and what became of it (执行情况).' })
export class AdherenceLineType {
  @Field(() => ID, { description: 'Staff number (教职工号).' })
  readonly staffNo!: string;

  @Field(() => ID, { description: 'Host school (接收学校).' })
  readonly toSchool!: string;

  @Field(() => AdherenceOutcomeEnum, { description: 'What became of it (结果).' })
  readonly outcome!: AdherenceOutcome;
}

@ObjectType('HireAdherence', { description: 'Planned hires of one post and newcomers (招聘执行情况).' })
export class HireAdherenceType {
  @Field(() => ID, { description: 'School code (学校标识码).' })
  readonly school!: string;

  @Field(() => StageEnum, { description: 'Stage (学段).' })
  readonly stage!: Stage;

  @Field(() => ID, { description: 'Subject code (学科).' })
  readonly subject!: string;

  @Field(() => Int, { description: 'Planned (计划人数).' })
  readonly planned!: number;

  @Field(() => Int, { description: 'Joined in the school year (到岗人数).' })
  readonly arrived!: number;
}

@ObjectType('AdherenceLedger', { description: 'A plan against what became of it (执行台账).' })
export class AdherenceLedgerType {
  @Field(() => Int, { description: 'Planned postings (计划人次).' })
  readonly planned!: number;

  @Field(() => Int, { description: 'Of them given or being given (已执行人次).' })
  readonly kept!: number;

  @Field(() => [AdherenceLineType], { description: 'Posting by posting (逐人).' })
  readonly lines!: readonly AdherenceLineType[];

  @Field(() => [HireAdherenceType], { description: 'Hire by hire (逐岗).' })
  readonly hires!: readonly HireAdherenceType[];
}
