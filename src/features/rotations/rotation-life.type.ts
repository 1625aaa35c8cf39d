// GraphQL types of a rotation record's life: state, events, and the inputs that add to them.

import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import {
  type AssessmentGrade,
  type BedUse,
  type FiveOne,
  type ObjectionOutcome,
  type RotationEventKind,
  type RotationPhase,
} from '../../domain/rotation-lifecycle';
import {
  FIVE_ONE_WORDS,
  GRADE_WORDS,
  OBJECTION_WORDS,
  POSTING_PHASE_WORDS,
  ROTATION_EVENT_WORDS,
} from '../../domain/words';
import { termEnum, wordEnum } from '../../graphql/types/enums';
import { Payload } from '../../graphql/types/user-error.type';
import { RotationRecordType } from './rotation.type';

export const RotationEventKindEnum = termEnum<RotationEventKind>(
  'RotationEventKind',
  'What can happen to a rotation record (事项).',
  ROTATION_EVENT_WORDS,
  {
    PLANNED: 'Planned',
    NOTIFIED: 'Notified, with the last day to object',
    OBJECTED: 'The teacher objected',
    OBJECTION_DECIDED: 'The objection was decided',
    REPORTED: 'Reported for duty in time',
    LATE: 'Reported for duty late',
    EXTENDED: 'Extended',
    LEFT_EARLY: 'Left early',
    COMPLETED: 'Served the term',
    RETURNED: 'Returned home',
    ASSESSED: 'Assessed by the host',
    WITHDRAWN: 'Withdrawn before it began',
    ANNULLED: 'Takes a mistaken event away',
  },
);

export const RotationPhaseEnum = termEnum<RotationPhase>(
  'RotationPhase',
  'Phase of a record (阶段).',
  POSTING_PHASE_WORDS,
  {
    PLANNED: 'Planned',
    NOTIFIED: 'Notified',
    OBJECTED: 'An objection is open',
    SERVING: 'Serving at the host',
    LEFT_EARLY: 'Left early',
    COMPLETED: 'Term served',
    RETURNED: 'Returned',
    WITHDRAWN: 'Withdrawn',
  },
);

export const BedUseEnum = wordEnum<BedUse>('BedUse', 'Bed in the staff dormitory (床位).', {
  RESERVED: 'Reserved (预留)',
  TAKEN: 'Taken (占用)',
  FREE: 'None or free (未占用)',
});

export const AssessmentGradeEnum = termEnum<AssessmentGrade>(
  'AssessmentGrade',
  'Grade (考核等次).',
  GRADE_WORDS,
  {
    EXCELLENT: 'Excellent',
    PASS: 'Pass',
    BASIC: 'Just passed',
    FAIL: 'Failed',
  },
);

export const FiveOneEnum = termEnum<FiveOne>('FiveOne', 'One of the five ones (五个一).', FIVE_ONE_WORDS, {
  CLASS: 'One class led',
  COLLEAGUE: 'One colleague helped',
  MODEL_LESSON: 'One model lesson',
  LECTURE: 'One lecture',
  REPORT: 'One report',
});

@ObjectType('RotationEvent', {
  description: 'What happened to a record; never changed afterwards (事项记录).',
})
export class RotationEventType {
  @Field(() => Int, { description: '1, 2, ... within the record (序号).' })
  readonly sequence!: number;

  @Field(() => RotationEventKindEnum, { description: 'What happened (事项).' })
  readonly kind!: RotationEventKind;

  @Field(() => String, { description: 'The day it happened (日期).' })
  readonly happenedOn!: string;

  @Field(() => String, { nullable: true, description: 'Last day to object or to decide (期限).' })
  readonly deadline!: string | null;

  @Field(() => String, { nullable: true, description: 'Last day of service it sets (结束日期).' })
  readonly endsOn!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether an objection was accepted (异议是否成立).' })
  readonly upheld!: boolean | null;

  @Field(() => String, { nullable: true, description: 'Why; private to the office and the person (理由).' })
  readonly reason!: string | null;

  @Field(() => String, { description: 'Account that recorded it (记录人).' })
  readonly recordedBy!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The day it was written down; empty for what came with a roster (登记日期).',
  })
  readonly recordedOn!: string | null;

  @Field(() => Int, { nullable: true, description: 'Sequence of the mistaken event it corrects (更正序号).' })
  readonly corrects!: number | null;

  @Field(() => Boolean, { description: 'Whether it counts: not corrected, not annulled (是否有效).' })
  readonly stands!: boolean;
}

export const ObjectionOutcomeEnum = termEnum<ObjectionOutcome>(
  'ObjectionOutcome',
  'What became of an objection (异议结果).',
  OBJECTION_WORDS,
  {
    OPEN: 'Not decided yet',
    UPHELD: 'Accepted: the posting is off',
    REJECTED: 'Not accepted: the posting stands',
    TAKEN_BACK: 'The posting was withdrawn before a decision',
  },
);

@ObjectType('Objection', { description: 'The objection to a posting and what became of it (异议).' })
export class ObjectionType {
  @Field(() => String, { description: 'The day of the objection (提出日期).' })
  readonly objectedOn!: string;

  @Field(() => String, { description: 'Last day to decide it (裁定期限).' })
  readonly decideBy!: string;

  @Field(() => ObjectionOutcomeEnum, { description: 'What became of it (异议结果).' })
  readonly outcome!: ObjectionOutcome;

  @Field(() => String, {
    nullable: true,
    description: 'The day it was decided, or the posting withdrawn; empty while open (裁定日期).',
  })
  readonly decidedOn!: string | null;
}

@ObjectType('RotationLifecycle', { description: 'State of a record at the end of a day (阶段状态).' })
export class RotationLifecycleType {
  @Field(() => RotationPhaseEnum, { description: 'Phase (阶段).' })
  readonly phase!: RotationPhase;

  @Field(() => String, { nullable: true, description: 'Day of the notice (通知日期).' })
  readonly notifiedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Last day to object (异议截止).' })
  readonly objectionUntil!: string | null;

  @Field(() => String, { nullable: true, description: 'Last day to decide an open objection (裁定期限).' })
  readonly decisionUntil!: string | null;

  @Field(() => Boolean, { description: 'Whether the objection was decided too late (是否逾期裁定).' })
  readonly decidedLate!: boolean;

  @Field(() => ObjectionType, { nullable: true, description: 'The objection, if there was one (异议).' })
  readonly objection!: ObjectionType | null;

  @Field(() => String, { nullable: true, description: 'Day of reporting for duty (报到日期).' })
  readonly arrivedOn!: string | null;

  @Field(() => Boolean, { description: 'Whether that was late (是否逾期).' })
  readonly arrivedLate!: boolean;

  @Field(() => String, { nullable: true, description: 'Last day of service as it stands (结束日期).' })
  readonly endsOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Day of return (返回日期).' })
  readonly returnedOn!: string | null;

  @Field(() => AssessmentGradeEnum, { nullable: true, description: "The host's grade (考核等次)." })
  readonly grade!: AssessmentGrade | null;

  @Field(() => [FiveOneEnum], { description: 'Those of the five ones still missing (未完成的五个一).' })
  readonly missingOnes!: readonly FiveOne[];

  @Field(() => Float, { description: 'Years of service counted for the title (服务年限，年).' })
  readonly serviceYears!: number;

  @Field(() => BedUseEnum, { description: 'Bed at the host (床位).' })
  readonly bed!: BedUse;

  @Field(() => [RotationEventKindEnum], { description: 'What may be recorded next, today (可办事项).' })
  readonly allowedNext!: readonly RotationEventKind[];
}

@InputType()
abstract class RotationChange {
  @Field(() => ID, { description: 'Id of the record (记录标识).' })
  readonly rotationId!: string;

  @Field(() => Int, { description: 'Version of the record that was seen (版本号).' })
  readonly expectedVersion!: number;

  @Field(() => String, { description: 'The same key has one effect, 1-200 characters (幂等键).' })
  readonly idempotencyKey!: string;

  @Field(() => String, { description: 'The day it happened, YYYY-MM-DD (日期).' })
  readonly happenedOn!: string;
}

@InputType('RecordRotationEventInput', { description: 'What happened to a record (登记事项).' })
export class RecordRotationEventInput extends RotationChange {
  @Field(() => RotationEventKindEnum, { description: 'What happened; assessments go their own way (事项).' })
  readonly kind!: RotationEventKind;

  @Field(() => String, { nullable: true, description: 'Why, at most 500 characters (理由).' })
  readonly reason?: string | null;

  @Field(() => String, { nullable: true, description: 'Last day to object or to decide (期限).' })
  readonly deadline?: string | null;

  @Field(() => String, { nullable: true, description: 'New last day of service (结束日期).' })
  readonly endsOn?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the objection is accepted (异议是否成立).' })
  readonly upheld?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Sequence of a mistaken event: this one takes its place, ANNULLED takes it away (更正序号).',
  })
  readonly corrects?: number | null;
}

@InputType('AssessRotationInput', { description: "The host's assessment (接收学校考核)." })
export class AssessRotationInput extends RotationChange {
  @Field(() => AssessmentGradeEnum, { description: 'Grade (考核等次).' })
  readonly grade!: AssessmentGrade;

  @Field(() => [FiveOneEnum], { description: 'Those of the five ones that were done (已完成的五个一).' })
  readonly done!: readonly FiveOne[];

  @Field(() => String, { nullable: true, description: 'Remarks, at most 500 characters (评语).' })
  readonly remarks?: string | null;
}

@InputType('ObjectToRotationInput', { description: 'An objection to a posting (提出异议).' })
export class ObjectToRotationInput extends RotationChange {
  @Field(() => String, { description: 'Why, at most 500 characters (理由).' })
  readonly reason!: string;
}

@ObjectType('RotationPayload', {
  implements: Payload,
  description: 'The record after the change (变更后的记录).',
})
export class RotationPayload extends Payload {
  @Field(() => RotationRecordType, { nullable: true, description: 'The record (记录).' })
  readonly rotation!: unknown;
}
