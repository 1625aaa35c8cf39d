// Worked examples of three years ahead: leavers, returns, hires, cohorts and the range of enrolment.
import { type ForecastAssumptions, forecastCounty } from '../../../src/domain/forecast';
import { aClassGroup, aRoster, aRotation, aSchool, aTeacher, teachers } from '../../builders';

const TOWN = '5300000001';
const HILL = '5300000002';
const schools = [aSchool(), aSchool({ code: HILL, name: '石门小学', area: 'RURAL' })];
const ASSUMED: ForecastAssumptions = {
  years: 3,
  enrolmentMargin: 0.05,
  retirementAge: { MALE: 60, FEMALE: 55 },
  countSubstitutes: false,
  hires: [],
};

test('one retirement a year opens one more shortage a year', () => {
  // Grade 4 is the builders' music grade; grade 3 keeps moving into it, and first graders are none.
  const classes = [1, 2, 3, 4].map((grade) =>
    aClassGroup({ schoolCode: HILL, grade, classes: 3, pupils: 90 }),
  );
  const staff = ['1972-03-01', '1973-03-01', '1990-03-01'].map((birthDate, i) =>
    aTeacher({ staffNo: `M${i}`, schoolCode: HILL, birthDate }),
  );
  const years = forecastCounty(aRoster({ schools, classes, teachers: staff }), ASSUMED);
  const music = years.map((year) => year.middle.subjects.find((row) => row.subject === 'MUS'));
  expect(years.map((year) => year.startDate)).toEqual(['2027-09-01', '2028-09-01', '2029-09-01']);
  expect(years.map((year) => year.leavers)).toEqual([1, 1, 0]);
  expect(music.map((row) => row?.need)).toEqual([3, 3, 3]);
  expect(music.map((row) => row?.shortage)).toEqual([1, 2, 2]);
  expect(music.map((row) => row?.hiresAtLeast)).toEqual([1, 2, 2]);
});

test('a hire planned for the second year is there from then on', () => {
  const classes = [1, 2, 3, 4].map((grade) =>
    aClassGroup({ schoolCode: HILL, grade, classes: 2, pupils: 60 }),
  );
  const hires = [{ school: HILL, stage: 'PRIMARY' as const, subject: 'MUS', count: 2, yearsAhead: 2 }];
  const years = forecastCounty(aRoster({ schools, classes }), { ...ASSUMED, hires });
  const music = years.map((year) => year.middle.subjects.find((row) => row.subject === 'MUS')?.shortage);
  expect(music).toEqual([2, 0, 0]);
  expect(years.map((year) => year.hires)).toEqual([0, 2, 0]);
});

test('who served in the hills comes home when the term ends, and the hills are short again', () => {
  const classes = [3, 4].map((grade) => aClassGroup({ schoolCode: HILL, grade, classes: 1, pupils: 30 }));
  const roster = aRoster({
    schools,
    classes,
    teachers: [aTeacher()],
    rotations: [aRotation({ toSchoolCode: HILL, startsOn: '2026-09-01', endsOn: '2027-07-10' })],
  });
  const [first] = forecastCounty(roster, ASSUMED);
  expect(first).toMatchObject({ returns: 1, leavers: 0 });
  expect(first?.middle.subjects.find((row) => row.subject === 'MUS')).toMatchObject({
    supply: 1,
    shortage: 1,
    ruralShortage: 1,
  });
});

test('half a teacher missing at each of two schools is one shared hire or two', () => {
  const classes = [TOWN, HILL].flatMap((schoolCode) =>
    [3, 4].map((grade) => aClassGroup({ schoolCode, grade, classes: 0.5, pupils: 10 })),
  );
  const [first] = forecastCounty(aRoster({ schools, classes }), ASSUMED);
  expect(first?.middle.subjects.find((row) => row.subject === 'MUS')).toMatchObject({
    shortage: 1,
    hiresAtLeast: 1,
    hiresOneSchoolEach: 2,
  });
});

test('five per cent more pupils open a class where the present ones are full, five per cent fewer close none that are needed', () => {
  const classes = [3, 4].map((grade) => aClassGroup({ schoolCode: HILL, grade, classes: 2, pupils: 90 }));
  const [first] = forecastCounty(
    aRoster({ schools, classes, teachers: teachers(2, { schoolCode: HILL }) }),
    ASSUMED,
  );
  const shortage = (outlook: { subjects: readonly { subject: string; shortage: number }[] } | undefined) =>
    outlook?.subjects.find((row) => row.subject === 'MUS')?.shortage;
  expect([shortage(first?.low), shortage(first?.middle), shortage(first?.high)]).toEqual([0, 0, 1]);
  expect([first?.low.pupils, first?.high.pupils]).toEqual([85.5, 94.5]);
});
