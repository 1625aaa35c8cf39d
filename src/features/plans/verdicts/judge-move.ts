// A verdict on a move: the pin it stands for and the reason are kept in one transaction, or nothing is.
import { type EntityManager } from 'typeorm';
import { type Pin } from '../../../domain/pin';
import { ChangeRefused } from '../../../graphql/change-refused';
import { type UserErrorValue } from '../../../graphql/types/user-error.type';
import { audit } from '../../audit';
import { setPin } from '../../pins';
import { lockCounty } from '../../school-years';
import { findMove, type MoveRow } from '../parts';
import { type MoveKind, NOT_A_DRAFT, type PlanSource, planNow } from '../plan';
import { addVerdict } from './move-verdict.store';
import { type VerdictKind } from './verdict-pin';

export interface Verdict {
  readonly kind: VerdictKind;
  readonly plan: PlanSource;
  readonly move: { readonly kind: MoveKind; readonly position: number };
  readonly reason: string;
  /** Account that decides. */
  readonly actor: string;
  /** The pin the verdict stands for; null when there is none. */
  readonly pinOf: (move: MoveRow) => Pin | null;
}

/** Throws ChangeRefused when the verdict cannot be given. */
export async function judgeMove(manager: EntityManager, verdict: Verdict): Promise<void> {
  const { kind, plan, reason, actor } = verdict;
  const { planId, year } = plan;
  // The county first, as everybody who changes plans and rosters does.
  await lockCounty(manager, year.countyId);
  const now = await planNow(manager, plan);
  if (now?.state !== 'DRAFT') throw new ChangeRefused(NOT_A_DRAFT);
  const move = await findMove(manager, planId, verdict.move);
  if (!move) throw new ChangeRefused(NO_SUCH_MOVE);
  const pin = verdict.pinOf(move);
  if (!pin) throw new ChangeRefused(kind === 'REJECTED' ? NOT_BY_PIN : NOT_PINNABLE);
  const done = await setPin(manager, { year, pin, actor });
  if ('userErrors' in done) throw new ChangeRefused(...done.userErrors.map(aboutVerdict));
  const { pinId } = done.pin;
  const staffNo = pin.staffNo ?? move.staffNo;
  await addVerdict(manager, planId, move, { kind, staffNo, reason, pinId, decidedBy: actor });
  await audit(manager, {
    county: year.countyCode,
    actor,
    action: `MOVE_${kind}`,
    subjectType: 'PLAN',
    subjectId: planId,
    reason,
    detail: { ...verdict.move, staffNo, toSchoolCode: move.toSchoolCode, pinId },
    change: { schoolYear: year.label },
  });
}

/** The pin's own fields are not those of the verdict's input. */
function aboutVerdict(error: UserErrorValue): UserErrorValue {
  return { ...error, field: error.field === 'input.reason' ? error.field : null };
}

const NO_SUCH_MOVE: UserErrorValue = {
  code: 'MOVE_UNKNOWN',
  field: 'input.position',
  message: { zh: '方案中没有这项措施', en: 'The plan has no such move' },
  hint: null,
};

const NOT_BY_PIN: UserErrorValue = {
  code: 'MOVE_NOT_REJECTED_THIS_WAY',
  field: 'input.scope',
  message: { zh: '这类措施不能按此范围排除', en: 'No pin of this scope keeps such a move away' },
  hint: {
    zh: '校内兼课改规则；招聘选“该校不接收”或改招聘规则',
    en: 'Cover is changed by its rule; a hire by NOBODY_HERE or the hiring rules',
  },
};

const NOT_PINNABLE: UserErrorValue = {
  code: 'MOVE_NOT_PINNABLE',
  field: 'input.kind',
  message: { zh: '只有交流轮岗可以锁定', en: 'Only rotations can be pinned' },
  hint: {
    zh: '以本方案为基础重算时，其余措施尽量保持不变',
    en: 'A plan started from this one keeps the other moves wherever it can',
  },
};
