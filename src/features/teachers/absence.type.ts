// GraphQL type of an absence: a time during which a teacher in post is not there.
import { Field, ObjectType } from 'type-graphql';
import { type Absence, type AbsenceKind } from '../../domain/absence';
import { ABSENCE_WORDS } from '../../domain/words';
import { termEnum } from '../../graphql/types/enums';
import { type TeacherSource } from './teacher.store';

export const AbsenceKindEnum = termEnum<AbsenceKind>(
  'AbsenceKind',
  'Why a teacher in post is not there (缺勤类型).',
  ABSENCE_WORDS,
  {
    MATERNITY: 'Maternity leave',
    ILLNESS: 'Sick leave',
    CARE: 'Cares for a relative',
    SECONDMENT: 'Works for another office',
    STUDY: 'Studies full-time',
    OTHER: 'Other',
  },
);

/** An absence with whose it is. */
export interface AbsenceSource extends Omit<Absence, 'staffNo'> {
  readonly teacher: TeacherSource;
}

@ObjectType('Absence', {
  description: 'A time during which a teacher in post is not there and supplies nothing (缺勤).',
})
export class AbsenceType {
  @Field(() => AbsenceKindEnum, { nullable: true, description: 'Why (缺勤类型).' })
  readonly kind!: AbsenceKind | null;

  @Field(() => String, { description: 'First day, YYYY-MM-DD (开始日期).' })
  readonly startsOn!: string;

  @Field(() => String, { nullable: true, description: 'Last day; empty when open (结束日期).' })
  readonly endsOn!: string | null;
}
