// A new teacher has come: the place of the vacancy is filled, the post it held is free because its holder counts as staff now.

import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { type EntityManager } from 'typeorm';
import { brokenConstraint } from '../../database';
import { isDay } from '../../domain/calendar';
import { ChangeRefused, orUserErrors } from '../../graphql/change-refused';
import { type GraphContext } from '../../graphql/context';
import { found } from '../../graphql/errors';
import { inMutation } from '../../graphql/mutation';
import { once } from '../../graphql/once';
import { type UserErrorValue } from '../../graphql/types/user-error.type';
import { accountOf } from '../../graphql/viewer';
import { audit } from '../audit';
import { releasePost } from '../claims';
import { raiseRosterVersion } from '../rosters';
import { lockCounty, sameYear } from '../school-years';
import { vacancyById } from './vacancy.resolver';
import { addFilling, type VacancyOfYear } from './vacancy.store';
import { FillVacancyInput, FillVacancyPayload } from './vacancy.type';

@Resolver()
export class FillVacancyResolver {
  @Mutation(() => FillVacancyPayload, { description: 'Records who fills a place of a vacancy (登记到岗).' })
  async fillVacancy(
    @Arg('input', () => FillVacancyInput, { description: 'Who, and from when (到岗教师).' })
    input: FillVacancyInput,
    @Ctx() context: GraphContext,
  ): Promise<FillVacancyPayload> {
    const { idempotencyKey: key, ...asked } = input;
    const accountId = accountOf(context.viewer);
    if (!isDay(input.filledOn)) return { vacancy: null, userErrors: [NOT_A_DAY] };
    const done = await orUserErrors(() =>
      inMutation(context, (manager) =>
        once(manager, { accountId, operation: 'fillVacancy', key, input: asked }, () =>
          fill(manager, input, accountId),
        ),
      ).catch(refuseHiredAlready),
    );
    const vacancy = await vacancyById(context, input.vacancyId);
    return { vacancy, userErrors: 'userErrors' in done ? done.userErrors : [] };
  }
}

/** Two requests at once: the second finds the place of the person taken. */
function refuseHiredAlready(error: unknown): never {
  throw brokenConstraint(error) === 'vacancy_filling_pk' ? new ChangeRefused(HIRED_ALREADY) : error;
}

async function fill(
  manager: EntityManager,
  { vacancyId, expectedVersion, staffNo, filledOn }: FillVacancyInput,
  accountId: string,
): Promise<boolean> {
  const vacancy = found(await vacancyById({ manager }, vacancyId), {
    zh: '没有这个岗位',
    en: 'There is no such vacancy',
  });
  const { year } = vacancy;
  await lockCounty(manager, year.countyId);
  const teacherId = await holderOf(manager, vacancy, staffNo);
  await addFilling(
    manager,
    { year, vacancyId: vacancy.vacancyId, version: expectedVersion },
    { teacherId, filledOn, accountId },
  );
  await releasePost(manager, year, vacancy.vacancyId);
  await raiseRosterVersion(manager, year);
  await audit(manager, {
    county: year.countyCode,
    actor: accountId,
    action: 'VACANCY_FILLED',
    subjectType: 'VACANCY',
    subjectId: vacancy.vacancyId,
    detail: { staffNo, filledOn, school: vacancy.schoolCode, subject: vacancy.subjectCode },
    change: { schoolYear: year.label, schools: [vacancy.schoolCode] },
  });
  return true;
}

/** Id of the teacher, who must hold a post of the vacancy's school, stage and subject; refused in words otherwise. */
async function holderOf(manager: EntityManager, vacancy: VacancyOfYear, staffNo: string): Promise<string> {
  const { year, schoolCode, stage, subjectCode } = vacancy;
  if (vacancy.state !== 'OPEN') throw new ChangeRefused(NOT_OPEN);
  // In SQL: the builder does not join tables that have no relation.
  const rows = await manager.query<{ id: string; fits: boolean }[]>(
    `SELECT t.id, s.code = $4 AND t.stage = $5 AND t.main_subject_code = $6 AND t.employment <> 'CONTRACT' AS fits
     FROM teacher t JOIN school s ON ${sameYear('s', 't')} AND s.id = t.school_id
     WHERE t.county_id = $1 AND t.school_year_id = $2 AND t.staff_no = $3`,
    [year.countyId, year.schoolYearId, staffNo, schoolCode, stage, subjectCode],
  );
  if (!rows[0]) throw new ChangeRefused(UNKNOWN_TEACHER);
  if (!rows[0].fits) throw new ChangeRefused(ANOTHER_POST);
  return rows[0].id;
}

const NOT_A_DAY: UserErrorValue = {
  code: 'NOT_A_DAY',
  field: 'input.filledOn',
  message: { zh: '日期格式应为 YYYY-MM-DD', en: 'A day is YYYY-MM-DD' },
  hint: null,
};

const NOT_OPEN: UserErrorValue = {
  code: 'VACANCY_NOT_OPEN',
  field: 'input.vacancyId',
  message: { zh: '岗位已补齐或已撤销', en: 'The vacancy is filled or withdrawn' },
  hint: null,
};

const UNKNOWN_TEACHER: UserErrorValue = {
  code: 'UNKNOWN_TEACHER',
  field: 'input.staffNo',
  message: { zh: '名册中没有该教师', en: 'The roster has no such teacher' },
  hint: { zh: '先把新教师导入名册', en: 'Import the roster with the new teacher first' },
};

const ANOTHER_POST: UserErrorValue = {
  code: 'ANOTHER_POST',
  field: 'input.staffNo',
  message: {
    zh: '该教师在名册中的学校、学段、主教学科或用工性质与岗位不符',
    en: 'In the roster the teacher has another school, stage or main subject, or no post',
  },
  hint: { zh: '核对教职工号，或更正名册', en: 'Look at the staff number, or correct the roster' },
};

const HIRED_ALREADY: UserErrorValue = {
  code: 'HIRED_ALREADY',
  field: 'input.staffNo',
  message: { zh: '该教师已登记在一个岗位上', en: 'The teacher fills a vacancy already' },
  hint: null,
};
