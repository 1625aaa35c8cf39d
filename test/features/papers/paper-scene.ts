// A small county with one plan that has every kind of move, and the papers' letterhead.
import { type Roster } from '../../../src/domain/roster';
import { type Letterhead, type PaperSource, paperSource } from '../../../src/features/papers';
import { type Plan, type TierId } from '../../../src/planning/plan';
import { aClassGroup, aRoster, aSchool, aTeacher } from '../../builders';

export const TOWN = '5300000001';
export const HILL = '5300000002';

export const LETTERHEAD: Letterhead = {
  bureau: '青禾县教育体育局',
  number: '青教函〔2026〕12号',
  issuedOn: '2026-06-25',
  reportOn: '2026-09-01',
  endsOn: '2027-07-10',
  objectionUntil: '2026-07-02',
  contact: '王老师',
  phone: '0000-1234567',
};

export const ROSTER: Roster = aRoster({
  classes: [TOWN, HILL].map((schoolCode) => aClassGroup({ schoolCode })),
  schools: [
    aSchool(),
    aSchool({ code: HILL, name: '石门小学', area: 'RURAL', township: '石门乡', longitude: 100.3 }),
  ],
  teachers: [
    aTeacher({ staffNo: 'T001', name: '李梅', backbone: 'COUNTY' }),
    aTeacher({ staffNo: 'T002', name: '王强', mainSubject: 'ART' }),
    aTeacher({ staffNo: 'T003', name: '赵兰', mainSubject: 'MAT' }),
    aTeacher({ staffNo: 'H001', name: '陈山', mainSubject: 'MAT', schoolCode: HILL }),
  ].map((teacher) => ({ ...teacher, idNumber: '530000198503010021' })),
});

const tier = (id: TierId, before: number, value: number) => ({
  id,
  before,
  value,
  bound: value,
  status: 'PROVEN' as const,
});

const PRIMARY = 'PRIMARY' as const;

export const PLAN: Plan = {
  schemaVersion: 1,
  inputHash: '0123456789abcdef0123456789abcdef',
  ruleSetVersion: 'test',
  solver: { name: 'HiGHS', version: '1.0', seconds: 1, formulation: 'pooled', seed: 0 },
  tiers: [tier('T1', 4, 1), tier('T2', 0.5, 0.25), tier('T3', 2, 2), tier('T4', 1, 0), tier('T5', 0, 3)],
  waterfall: [
    { measures: ['COVER'], t1: 3.5, bound: 3.5 },
    { measures: ['COVER', 'ITINERANT'], t1: 3, bound: 3 },
    { measures: ['COVER', 'ITINERANT', 'ROTATION', 'HIRE'], t1: 1, bound: 1 },
  ],
  covers: [{ staffNo: 'H001', school: HILL, stage: PRIMARY, subject: 'ART', fte: 0.25 }],
  itinerants: [
    {
      staffNo: 'T002',
      fromSchool: TOWN,
      toSchool: HILL,
      stage: PRIMARY,
      subject: 'ART',
      daysPerWeek: 2,
      fillsFte: 0.4,
    },
  ],
  rotations: [
    {
      staffNo: 'T001',
      fromSchool: TOWN,
      toSchool: HILL,
      fills: [
        { stage: PRIMARY, subject: 'MUS', fte: 0.6 },
        { stage: PRIMARY, subject: 'ART', fte: 0.4 },
      ],
    },
  ],
  exchanges: [
    {
      staffNo: 'T003',
      partnerStaffNo: 'H001',
      townSchool: TOWN,
      ruralSchool: HILL,
      stage: PRIMARY,
      subject: 'MAT',
    },
  ],
  hires: [
    {
      school: HILL,
      stage: PRIMARY,
      mainSubject: 'ENG',
      count: 2,
      fills: [
        { stage: PRIMARY, subject: 'ENG', fte: 1.5 },
        { stage: PRIMARY, subject: 'CHN', fte: 0.5 },
      ],
    },
  ],
  cells: [
    {
      school: HILL,
      stage: PRIMARY,
      subject: 'CHN',
      need: 2,
      supply: 1,
      shortageBefore: 1,
      shortageAfter: 0.5,
    },
  ],
  check: { violations: [] },
};

export function aSource(plan: Partial<Plan> = {}): PaperSource {
  return paperSource(ROSTER, { ...PLAN, ...plan }, LETTERHEAD);
}
