// The table of cells a plan shows: complete and right.
import { checkPlan } from '../../../src/planning/check-plan';
import { type PlanCell } from '../../../src/planning/plan';
import { someMoves } from '../../builders';
import { aRotationMove, RURAL, scene, TOWN } from '../../support/scene';

const music: PlanCell = {
  school: RURAL,
  stage: 'PRIMARY',
  subject: 'MUS',
  need: 4,
  supply: 1,
  shortageBefore: 3,
  shortageAfter: 2,
  reason: 'NOT_QUALIFIED',
};
const art: PlanCell = { ...music, subject: 'ART', need: 1, supply: 0, shortageBefore: 1, shortageAfter: 1 };
const found = (cells: readonly PlanCell[]) =>
  checkPlan(scene(), { ...someMoves({ rotations: [aRotationMove()] }), cells });

test('every cell with a shortage, with its figures before and after the moves, is right', () => {
  expect(found([art, music])).toEqual([]);
  const enough = { ...music, school: TOWN, need: 10, supply: 20, shortageBefore: 0, shortageAfter: 0 };
  expect(found([art, music, enough])).toEqual([]);
});

test('a gap left out, a wrong figure, a double and a stranger are caught in words', () => {
  const [missing] = found([music]);
  expect(missing).toMatchObject({ rule: 'shortage', school: RURAL });
  expect(missing!.messageZh).toContain('漏列石门小学小学美术');
  expect(found([art, { ...music, shortageAfter: 3 }]).map((v) => v.messageZh)).toEqual([
    '石门小学小学音乐的实施后缺口写作3人，重算为2人。',
  ]);
  expect(found([art, { ...music, need: Number.NaN }])).toHaveLength(1);
  expect(found([art, music, music])).toHaveLength(1);
  expect(found([art, music, { ...music, subject: 'XXX' }])).toHaveLength(1);
});
