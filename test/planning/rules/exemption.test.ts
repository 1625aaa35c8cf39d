// exemption: who is exempt stays at home.

import { checkPlan } from '../../../src/planning/check-plan';
import { needs, someMoves } from '../../builders';
import {
  anExchangeMove,
  anItinerantMove,
  aRotationMove,
  broken,
  off,
  RURAL,
  scene,
  TOWN,
} from '../../support/scene';

const rotation = { rotations: [aRotationMove()] };
const ill = (exemptionUntil: string | null) => ({ exemption: 'ILLNESS' as const, exemptionUntil });

test('an exemption that ends on the start date still holds, one that ended the day before does not', () => {
  expect(broken({ first: ill('2026-09-01') }, rotation)).toEqual(['exemption']);
  expect(broken({ first: ill(null) }, rotation)).toEqual(['exemption']);
  expect(broken({ first: ill('2026-08-31') }, rotation)).toEqual([]);
});

test('an exempt teacher neither travels nor trades places, on either side', () => {
  expect(broken({ first: ill(null) }, { itinerants: [anItinerantMove()] })).toEqual(['exemption']);
  expect(broken({ first: ill(null) }, { exchanges: [anExchangeMove()] })).toEqual(['exemption']);
  expect(broken({ partner: ill(null) }, { exchanges: [anExchangeMove()] })).toEqual(['exemption']);
});

test('an exempt teacher may cover at home', () => {
  const classes = [...needs(TOWN, { MUS: 10, ART: 1 }), ...needs(RURAL, { MUS: 4 })];
  const cover = { staffNo: 'T-1', school: TOWN, stage: 'PRIMARY' as const, subject: 'ART', fte: 0.5 };
  expect(broken({ first: ill(null), roster: { classes } }, { covers: [cover] })).toEqual([]);
});

test('the message does not tell the ground of the exemption', () => {
  const [violation] = checkPlan(scene({ first: ill(null) }), someMoves(rotation));
  expect(`${violation!.messageZh} ${violation!.messageEn}`).not.toMatch(/ILLNESS|病|ill\b/i);
});

test('switched off, both sides and travellers are free', () => {
  const rules = off('exemption');
  expect(broken({ first: ill(null), rules }, rotation)).toEqual([]);
  expect(broken({ first: ill(null), rules }, { itinerants: [anItinerantMove()] })).toEqual([]);
  expect(broken({ partner: ill(null), rules }, { exchanges: [anExchangeMove()] })).toEqual([]);
});
