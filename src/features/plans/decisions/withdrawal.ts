// What a withdrawal takes back of an approved plan: postings by an event each, vacancies, everything held. Nothing is deleted.

import { POSTING_PHASE_WORDS } from '../../../domain/words';
import { ChangeRefused } from '../../../graphql/change-refused';
import { type UserErrorValue } from '../../../graphql/types/user-error.type';
import { releasePlan } from '../../claims';
import { raiseRosterVersion } from '../../rosters';
import { type StartedPosting, withdrawPostings } from '../../rotations';
import { type FillingRow, withdrawVacancies } from '../../vacancies';
import { type Deciding, type Effect } from './decide';

/** Refuses when somebody has objected, reported for duty or been hired; those are named. */
export async function withdraw(deciding: Deciding): Promise<Effect> {
  const { manager, plan, locked, accountId, reason } = deciding;
  if (locked.state !== 'APPROVED' && locked.state !== 'PUBLISHED') return {};
  const { year, planId } = plan;
  const day = new Date().toISOString().slice(0, 10);
  const { withdrawn, started } = await withdrawPostings(manager, { year, planId, day, accountId }, reason);
  const { withdrawn: vacancies, hired } = await withdrawVacancies(manager, year, planId);
  if (started.length + hired.length > 0) throw new ChangeRefused(begunAlready(started, hired));
  await releasePlan(manager, year, planId);
  await raiseRosterVersion(manager, year);
  return { detail: { postings: withdrawn, vacancies } };
}

const NAMED = 10;

function begunAlready(started: readonly StartedPosting[], hired: readonly FillingRow[]): UserErrorValue {
  const all = [
    ...started.map(({ staffNo, phase }) => ({
      zh: `${staffNo}（${POSTING_PHASE_WORDS[phase].zh}）`,
      en: `${staffNo} (${phase})`,
    })),
    ...hired.map(({ staffNo }) => ({ zh: `${staffNo}（新聘已到岗）`, en: `${staffNo} (hired)` })),
  ];
  const named = all.slice(0, NAMED);
  const more = all.length > NAMED;
  return {
    code: 'PLAN_HAS_BEGUN',
    field: 'input.planId',
    message: {
      zh: `方案已开始执行，不能撤回：${named.map(({ zh }) => zh).join('、')}${more ? ` 等 ${all.length} 人` : ''}`,
      en: `The plan has begun and cannot be withdrawn: ${named.map(({ en }) => en).join(', ')}${more ? ` and others, ${all.length} in all` : ''}`,
    },
    hint: {
      zh: '先逐条办结相关交流记录，或结束方案',
      en: 'Settle those records one by one first, or close the plan',
    },
  };
}
