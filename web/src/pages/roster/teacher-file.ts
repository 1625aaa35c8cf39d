// A teacher's file as the server answers it, and what comes due in it.
import { type TeacherFactsQuery } from '../../graphql/generated/types';

export type Year = NonNullable<NonNullable<TeacherFactsQuery['county']>['schoolYear']>;

export type Teacher = NonNullable<Year['teacher']>;

export type Clock = Year['clockLedger']['nodes'][number];
