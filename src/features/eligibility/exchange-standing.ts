// Who meets the exchange conditions (符合交流条件), and for everybody else which conditions are missing, in words.
import { addYears, fullYearsBetween } from '../../domain/calendar';
import { type RotationRecord } from '../../domain/rotation';
import { type Area } from '../../domain/school';
import { finishedWithin, isSubstitute, type Service } from '../../domain/service';
import { BACKBONE_LEVELS } from '../../domain/teacher';
import { type Message } from '../../graphql/language';
import { type Settings } from '../../planning/settings';
import { type CountyPicture } from '../shortages';

/** A condition of the planning model (section 1); the last four are rules that can be switched off. */
export type Condition =
  | 'in-post'
  | 'urban-or-town-school'
  | 'not-on-rotation'
  | 'minimum-tenure'
  | 'exemption'
  | 'cool-off'
  | 'near-retirement';

export interface Obstacle {
  readonly rule: Condition;
  readonly sentence: Message;
}

export interface ExchangeStanding {
  readonly staffNo: string;
  readonly name: string;
  readonly mainSubject: string;
  readonly schoolCode: string;
  readonly backbone: boolean;
  /** Empty for the eligible. */
  readonly obstacles: readonly Obstacle[];
}

/** Standing of every teacher of the county who has not left, in the roster's order. */
export function exchangeStandings(picture: CountyPicture): readonly ExchangeStanding[] {
  const { roster, settings } = picture;
  const areas = new Map(roster.schools.map((school) => [school.code, school.area]));
  const records = new Map<string, RotationRecord[]>();
  for (const record of roster.rotations) {
    const list = records.get(record.staffNo);
    if (list) list.push(record);
    else records.set(record.staffNo, [record]);
  }
  const least = BACKBONE_LEVELS.indexOf(settings['backbone-share'].level);
  return picture.staffing.service
    .filter((person) => !person.gone)
    .map((person) => ({
      staffNo: person.teacher.staffNo,
      name: person.teacher.name,
      mainSubject: person.teacher.mainSubject,
      schoolCode: person.teacher.schoolCode,
      backbone: BACKBONE_LEVELS.indexOf(person.teacher.backbone) >= least,
      obstacles: obstaclesOf(
        {
          person,
          area: areas.get(person.teacher.schoolCode) ?? 'RURAL',
          records: records.get(person.teacher.staffNo) ?? [],
        },
        settings,
        roster.county.startDate,
      ),
    }));
}

interface Case {
  readonly person: Service;
  readonly area: Area;
  readonly records: readonly RotationRecord[];
}

function obstaclesOf(subject: Case, settings: Settings, date: string): readonly Obstacle[] {
  const { person, area } = subject;
  const conditions: readonly [Condition, Message | null][] = [
    [
      'in-post',
      isSubstitute(person.teacher) ? { zh: '代课教师，不在编', en: 'A substitute, not in post' } : null,
    ],
    [
      'urban-or-town-school',
      area === 'RURAL' ? { zh: '人事关系已在乡村学校', en: 'Belongs to a rural school already' } : null,
    ],
    [
      'not-on-rotation',
      person.away || person.itinerant.length > 0
        ? { zh: '正在交流、支教、跟岗或走教', en: 'On a rotation or itinerant work already' }
        : null,
    ],
    ['minimum-tenure', tenure(person, settings, date)],
    ['exemption', exemption(person, settings, date)],
    ['cool-off', coolOff(subject.records, settings, date)],
    ['near-retirement', retirement(person, settings, date)],
  ];
  return conditions.flatMap(([rule, sentence]) => (sentence ? [{ rule, sentence }] : []));
}

function tenure({ teacher }: Service, settings: Settings, date: string): Message | null {
  const { enabled, years } = settings['minimum-tenure'];
  if (!enabled || addYears(teacher.joinedSchoolOn, years) <= date) return null;
  const served = Math.max(0, fullYearsBetween(teacher.joinedSchoolOn, date));
  return {
    zh: `在本校任教满 ${served} 年，不足 ${years} 年`,
    en: `${served} full years at the school, fewer than ${years}`,
  };
}

/** The sentence never says which exemption: that is a private reason. */
function exemption({ teacher }: Service, settings: Settings, date: string): Message | null {
  if (!settings.exemption.enabled || teacher.exemption === 'NONE') return null;
  if (teacher.exemptionUntil !== null && teacher.exemptionUntil < date) return null;
  return { zh: '按规定免于交流', en: 'Exempt from exchange' };
}

function coolOff(records: readonly RotationRecord[], settings: Settings, date: string): Message | null {
  const { enabled, years } = settings['cool-off'];
  if (!enabled) return null;
  const last = records
    .filter((record) => finishedWithin(record, date, years))
    .map((record) => record.endsOn ?? '')
    .sort()
    .at(-1);
  if (last === undefined) return null;
  return {
    zh: `上次交流于 ${last} 结束，间隔不足 ${years} 年`,
    en: `The last rotation ended on ${last}, less than ${years} years ago`,
  };
}

function retirement({ teacher }: Service, settings: Settings, date: string): Message | null {
  const { enabled, years, retirementAge } = settings['near-retirement'];
  const age = retirementAge[teacher.gender];
  if (!enabled || addYears(teacher.birthDate, age - years) >= date) return null;
  return {
    zh: `距退休年龄 ${age} 岁不足 ${years} 年`,
    en: `Less than ${years} years from the retirement age of ${age}`,
  };
}
