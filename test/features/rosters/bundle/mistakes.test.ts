// One planted mistake at a time: it is found, and said where it stands.
import {
  JUNIOR_SCHOOL,
  placesOf,
  type Row,
  RURAL_SCHOOL,
  readCounty,
  rosterOf,
  smallCounty,
  TOWN_SCHOOL,
} from './small-county';

type Small = ReturnType<typeof smallCounty>;

/** The first row of a sheet with some cells changed. */
function change(rows: Row[], cells: Row, index = 0): void {
  rows[index] = { ...rows[index], ...cells };
}

type Place = readonly [sheet: string, row: number | null, column: string | null];

function found(code: string, [sheet, row, column]: Place, value: string | null) {
  return { code, sheet, row, column, value };
}

const LEAVE: Row = { staff_no: 'T001', kind: '病假', starts_on: '2026-03-01', ends_on: '2026-09-30' };

const plant: Record<string, readonly [(county: Small) => void, ReturnType<typeof found>]> = {
  'a county code of 5 digits': [
    ({ county }) => change(county, { code: '43062' }),
    found('ROSTER_BAD_CODE', ['county.csv', 2, 'code'], '43062'),
  ],
  'a second county': [
    ({ county }) => county.push({ ...county[0], code: '430622' }),
    found('ROSTER_ONE_COUNTY', ['county.csv', 3, null], null),
  ],
  'a school year of two years': [
    ({ county }) => change(county, { school_year: '2026-2028' }),
    found('ROSTER_BAD_SCHOOL_YEAR', ['county.csv', 2, 'school_year'], '2026-2028'),
  ],
  'a start date in another school year': [
    ({ county }) => change(county, { start_date: '2025-09-01' }),
    found('ROSTER_START_OUTSIDE_YEAR', ['county.csv', 2, 'start_date'], '2025-09-01'),
  ],
  'swapped coordinates': [
    ({ schools }) => change(schools, { longitude: '29.1' }),
    found('ROSTER_OUT_OF_RANGE', ['schools.csv', 2, 'longitude'], '29.1'),
  ],
  'a school code of 9 digits': [
    ({ schools }) => schools.push({ ...schools[0], school_code: '214300009' }),
    found('ROSTER_BAD_CODE', ['schools.csv', 5, 'school_code'], '214300009'),
  ],
  'a repeated school code': [
    ({ schools }) => schools.push({ ...schools[0] }),
    found('ROSTER_DUPLICATE', ['schools.csv', 5, 'school_code'], TOWN_SCHOOL),
  ],
  'an unknown kind of school': [
    ({ schools }) => change(schools, { kind: '大学' }),
    found('ROSTER_UNKNOWN_WORD', ['schools.csv', 2, 'kind'], '大学'),
  ],
  'a remoteness of 4': [
    ({ schools }) => change(schools, { remoteness: '4' }),
    found('ROSTER_OUT_OF_RANGE', ['schools.csv', 2, 'remoteness'], '4'),
  ],
  'half a post': [
    ({ schools }) => change(schools, { authorised_posts: '20.5' }),
    found('ROSTER_OUT_OF_RANGE', ['schools.csv', 2, 'authorised_posts'], '20.5'),
  ],
  'a missing number of beds': [
    ({ schools }) => change(schools, { free_beds: '' }),
    found('ROSTER_MISSING_VALUE', ['schools.csv', 2, 'free_beds'], null),
  ],
  'a school paired with itself': [
    ({ schools }) => change(schools, { paired_school_code: TOWN_SCHOOL }),
    found('ROSTER_SAME_SCHOOL', ['schools.csv', 2, 'paired_school_code'], TOWN_SCHOOL),
  ],
  'a pair that is no school': [
    ({ schools }) => change(schools, { paired_school_code: '2143999999' }),
    found('ROSTER_UNKNOWN_SCHOOL', ['schools.csv', 2, 'paired_school_code'], '2143999999'),
  ],
  'grade 7 at a primary school': [
    ({ classes }) => change(classes, { grade: '7' }),
    found('ROSTER_STAGE_NOT_AT_SCHOOL', ['classes.csv', 2, 'grade'], '7'),
  ],
  'a grade twice': [
    ({ classes }) => classes.push({ ...classes[0] }),
    found('ROSTER_DUPLICATE', ['classes.csv', 6, 'grade'], '1'),
  ],
  'classes at an unknown school': [
    ({ classes }) => change(classes, { school_code: '2143999999' }),
    found('ROSTER_UNKNOWN_SCHOOL', ['classes.csv', 2, 'school_code'], '2143999999'),
  ],
  'pupils in words': [
    ({ classes }) => change(classes, { pupils: '约180' }),
    found('ROSTER_NOT_A_NUMBER', ['classes.csv', 2, 'pupils'], '约180'),
  ],
  'a repeated staff number': [
    ({ teachers }) => change(teachers, { staff_no: 'T001' }, 2),
    found('ROSTER_DUPLICATE', ['teachers.csv', 4, 'staff_no'], 'T001'),
  ],
  'a wrong check digit, shown masked': [
    ({ teachers }) => change(teachers, { id_number: '430621198503120021' }),
    found('ROSTER_IDENTITY_CHECK_DIGIT', ['teachers.csv', 2, 'id_number'], '430621********0021'),
  ],
  'another birth date than in the identity number': [
    ({ teachers }) => change(teachers, { id_number: '430621198503120022', birth_date: '1985-03-13' }),
    found('ROSTER_IDENTITY_BIRTH_DATE', ['teachers.csv', 2, 'birth_date'], '1985-03-13'),
  ],
  'another gender than in the identity number': [
    ({ teachers }) => change(teachers, { id_number: '430621198503120022', gender: '男' }),
    found('ROSTER_IDENTITY_GENDER', ['teachers.csv', 2, 'gender'], '男'),
  ],
  'a teacher aged 9': [
    ({ teachers }) => change(teachers, { birth_date: '2016-10-01', joined_school_on: '2020-01-01' }),
    found('ROSTER_IMPLAUSIBLE_AGE', ['teachers.csv', 2, 'birth_date'], '2016-10-01'),
  ],
  'a teacher who joined before birth': [
    ({ teachers }) => change(teachers, { joined_school_on: '1980-01-01' }),
    found('ROSTER_DATES_IN_WRONG_ORDER', ['teachers.csv', 2, 'joined_school_on'], '1980-01-01'),
  ],
  'a teacher of an unknown school': [
    ({ teachers }) => change(teachers, { school_code: '2143999999' }),
    found('ROSTER_UNKNOWN_SCHOOL', ['teachers.csv', 2, 'school_code'], '2143999999'),
  ],
  'a subject that is not in the list': [
    ({ teachers }) => change(teachers, { other_subjects: '音乐、炼金术' }),
    found('ROSTER_UNKNOWN_SUBJECT', ['teachers.csv', 2, 'other_subjects'], '音乐、炼金术'),
  ],
  'an fte of zero': [
    ({ teachers }) => change(teachers, { fte: '0' }),
    found('ROSTER_OUT_OF_RANGE', ['teachers.csv', 2, 'fte'], '0'),
  ],
  '30 February': [
    ({ teachers }) => change(teachers, { joined_school_on: '2010-02-30' }),
    found('ROSTER_BAD_DATE', ['teachers.csv', 2, 'joined_school_on'], '2010-02-30'),
  ],
  'a rotation of nobody': [
    ({ rotations }) => change(rotations, { staff_no: 'T999' }),
    found('ROSTER_UNKNOWN_TEACHER', ['rotations.csv', 2, 'staff_no'], 'T999'),
  ],
  'a rotation that ends before it starts': [
    ({ rotations }) => change(rotations, { ends_on: '2019-08-31' }),
    found('ROSTER_DATES_IN_WRONG_ORDER', ['rotations.csv', 2, 'ends_on'], '2019-08-31'),
  ],
  'itinerant work without days': [
    ({ rotations }) => change(rotations, { kind: '走教' }),
    found('ROSTER_ITINERANT_DAYS', ['rotations.csv', 2, 'days_per_week'], null),
  ],
  'itinerant work on 6 days': [
    ({ rotations }) => change(rotations, { kind: '走教', days_per_week: '6' }),
    found('ROSTER_ITINERANT_DAYS', ['rotations.csv', 2, 'days_per_week'], '6'),
  ],
  'a running rotation to the own school': [
    ({ rotations }) => change(rotations, { to_school_code: TOWN_SCHOOL, status: 'ACTIVE', ends_on: '' }),
    found('ROSTER_SAME_SCHOOL', ['rotations.csv', 2, 'to_school_code'], TOWN_SCHOOL),
  ],
  'two full-time rotations at once': [
    ({ rotations }) => {
      change(rotations, { status: 'ACTIVE', ends_on: '' });
      rotations.push({ ...rotations[0], kind: 'SUPPORT', status: 'PLANNED', starts_on: '2026-09-01' });
    },
    found('ROSTER_TWO_RUNNING_ROTATIONS', ['rotations.csv', 3, 'staff_no'], 'T001'),
  ],
  'an absence of nobody': [
    ({ absences }) => absences.push({ ...LEAVE, staff_no: 'T999' }),
    found('ROSTER_UNKNOWN_TEACHER', ['absences.csv', 2, 'staff_no'], 'T999'),
  ],
  'an absence of an unknown kind': [
    ({ absences }) => absences.push({ ...LEAVE, kind: '年假' }),
    found('ROSTER_UNKNOWN_WORD', ['absences.csv', 2, 'kind'], '年假'),
  ],
  'an absence that ends before it starts': [
    ({ absences }) => absences.push({ ...LEAVE, ends_on: '2026-02-28' }),
    found('ROSTER_DATES_IN_WRONG_ORDER', ['absences.csv', 2, 'ends_on'], '2026-02-28'),
  ],
  'two absences at once': [
    ({ absences }) => absences.push(LEAVE, { ...LEAVE, kind: '进修', starts_on: '2026-09-30', ends_on: '' }),
    found('ROSTER_TWO_ABSENCES', ['absences.csv', 3, 'starts_on'], '2026-09-30'),
  ],
  'the same absence twice': [
    ({ absences }) => absences.push(LEAVE, { ...LEAVE }),
    found('ROSTER_DUPLICATE', ['absences.csv', 3, 'starts_on'], '2026-03-01'),
  ],
  'a pin that sends nowhere': [
    ({ pins }) => change(pins, { to_school_code: '' }),
    found('ROSTER_PIN_FORM', ['pins.csv', 2, 'to_school_code'], null),
  ],
  'a pin of a school that names a teacher': [
    ({ pins }) => change(pins, { kind: 'RECEIVES_NOBODY', to_school_code: '', school_code: RURAL_SCHOOL }),
    found('ROSTER_PIN_FORM', ['pins.csv', 2, 'staff_no'], 'T001'),
  ],
  'an identity number twice, shown masked': [
    ({ teachers }) => {
      change(teachers, { id_number: '430621198503120022' });
      change(teachers, { id_number: '430621198503120022' }, 2);
    },
    found('ROSTER_DUPLICATE', ['teachers.csv', 4, 'id_number'], '430621********0022'),
  ],
  'a teacher aged 91': [
    ({ teachers }) => change(teachers, { birth_date: '1935-08-31' }),
    found('ROSTER_IMPLAUSIBLE_AGE', ['teachers.csv', 2, 'birth_date'], '1935-08-31'),
  ],
  'a main subject that is not in the list': [
    ({ teachers }) => change(teachers, { main_subject: '炼金术' }),
    found('ROSTER_UNKNOWN_SUBJECT', ['teachers.csv', 2, 'main_subject'], '炼金术'),
  ],
  'a rotation to an unknown school': [
    ({ rotations }) => change(rotations, { to_school_code: '2143999999' }),
    found('ROSTER_UNKNOWN_SCHOOL', ['rotations.csv', 2, 'to_school_code'], '2143999999'),
  ],
  'a planned rotation to a school without its stage': [
    ({ rotations }) =>
      change(rotations, {
        to_school_code: JUNIOR_SCHOOL,
        status: 'PLANNED',
        starts_on: '2026-09-01',
        ends_on: '',
      }),
    found('ROSTER_STAGE_NOT_AT_SCHOOL', ['rotations.csv', 2, 'stage'], 'PRIMARY'),
  ],
  'itinerant work on 6 days at two schools': [
    ({ rotations, schools }) => {
      schools.push({ ...schools[1], school_code: '2143000004', name: '柳溪小学' });
      const running = { kind: '走教', days_per_week: '3', status: 'ACTIVE', ends_on: '' };
      change(rotations, running);
      rotations.push({ ...rotations[0], to_school_code: '2143000004' });
    },
    found('ROSTER_ITINERANT_DAYS', ['rotations.csv', 3, 'days_per_week'], '3'),
  ],
  'a record twice': [
    ({ rotations }) => rotations.push({ ...rotations[0] }),
    found('ROSTER_DUPLICATE', ['rotations.csv', 3, 'starts_on'], '2019-09-01'),
  ],
  'a pin twice': [
    ({ pins }) => pins.push({ ...pins[0] }),
    found('ROSTER_DUPLICATE', ['pins.csv', 3, 'to_school_code'], RURAL_SCHOOL),
  ],
  'a pin of nobody': [
    ({ pins }) => change(pins, { staff_no: 'T999' }),
    found('ROSTER_UNKNOWN_TEACHER', ['pins.csv', 2, 'staff_no'], 'T999'),
  ],
  'a pin to an unknown school': [
    ({ pins }) => change(pins, { to_school_code: '2143999999' }),
    found('ROSTER_UNKNOWN_SCHOOL', ['pins.csv', 2, 'to_school_code'], '2143999999'),
  ],
  'a pin of an unknown school': [
    ({ pins }) =>
      change(pins, {
        kind: 'RECEIVES_NOBODY',
        staff_no: '',
        to_school_code: '',
        school_code: '2143999999',
      }),
    found('ROSTER_UNKNOWN_SCHOOL', ['pins.csv', 2, 'school_code'], '2143999999'),
  ],
  'a distance from an unknown school': [
    ({ distances }) => change(distances, { from_school_code: '2143999999' }),
    found('ROSTER_UNKNOWN_SCHOOL', ['distances.csv', 2, 'from_school_code'], '2143999999'),
  ],
  'a distance to an unknown school': [
    ({ distances }) => change(distances, { to_school_code: '2143999999' }),
    found('ROSTER_UNKNOWN_SCHOOL', ['distances.csv', 2, 'to_school_code'], '2143999999'),
  ],
  'a distance from a school to itself': [
    ({ distances }) => change(distances, { to_school_code: TOWN_SCHOOL }),
    found('ROSTER_SAME_SCHOOL', ['distances.csv', 2, 'to_school_code'], TOWN_SCHOOL),
  ],
  'a repeated distance': [
    ({ distances }) => distances.push({ ...distances[0] }),
    found('ROSTER_DUPLICATE', ['distances.csv', 3, 'to_school_code'], RURAL_SCHOOL),
  ],
};

describe('a roster bundle with', () => {
  it('no mistake is a roster without warnings', () => {
    const reading = readCounty(smallCounty());
    expect(rosterOf(reading).schools).toHaveLength(3);
    expect(reading.warnings).toEqual([]);
  });

  it('absences one after the other is a roster with them', () => {
    const county = smallCounty();
    county.absences.push({ ...LEAVE, starts_on: '2026-10-01', ends_on: '' }, LEAVE);
    expect(rosterOf(readCounty(county)).absences).toEqual([
      { staffNo: 'T001', kind: 'ILLNESS', startsOn: '2026-03-01', endsOn: '2026-09-30' },
      { staffNo: 'T001', kind: 'ILLNESS', startsOn: '2026-10-01', endsOn: null },
    ]);
  });

  it.each(Object.keys(plant))('%s is refused and told where', (name) => {
    const county = smallCounty();
    const [damage, expected] = plant[name] ?? [];
    damage?.(county);
    expect(placesOf(readCounty(county))).toEqual([expected]);
  });

  it('what may be is warned about in its place, and the roster is read', () => {
    const county = smallCounty();
    change(county.teachers, { exemption_until: '2027-01-01', stage: '初中' });
    change(county.teachers, { leaves_on: '2009-01-01' }, 1);
    change(county.classes, { classes: '0' });
    const reading = readCounty(county);
    expect(rosterOf(reading).teachers).toHaveLength(3);
    const told = reading.warnings.map(({ code, sheet, row, column }) => [code, sheet, row, column]);
    expect(told.sort()).toEqual([
      ['ROSTER_DATES_IN_WRONG_ORDER', 'teachers.csv', 3, 'leaves_on'],
      ['ROSTER_EXEMPTION_WITHOUT_REASON', 'teachers.csv', 2, 'exemption_until'],
      ['ROSTER_PUPILS_WITHOUT_CLASS', 'classes.csv', 2, 'classes'],
      // A school that changed its kind keeps its people: they are to spare there, and the plan may use them elsewhere.
      ['ROSTER_STAGE_NOT_AT_SCHOOL', 'teachers.csv', 2, 'stage'],
    ]);
  });

  it('many mistakes is told about all of them', () => {
    const county = smallCounty();
    change(county.schools, { kind: '大学', longitude: 'x' });
    change(county.teachers, {
      gender: '?',
      birth_date: '',
      school_code: '2143999999',
      other_subjects: 'XYZ',
    });
    change(county.classes, { classes: '-1' }, 3);
    change(county.pins, { staff_no: 'T999' });
    const places = placesOf(readCounty(county)).map(({ sheet, row, column }) => `${sheet} ${row} ${column}`);
    expect(places.sort()).toEqual([
      'classes.csv 5 classes',
      'pins.csv 2 staff_no',
      'schools.csv 2 kind',
      'schools.csv 2 longitude',
      'teachers.csv 2 birth_date',
      'teachers.csv 2 gender',
      'teachers.csv 2 other_subjects',
      'teachers.csv 2 school_code',
    ]);
  });

  it('a problem says in Chinese and English what is wrong and what to do', () => {
    const county = smallCounty();
    change(county.teachers, { school_code: JUNIOR_SCHOOL });
    const reading = readCounty(county);
    const warning = reading.warnings.find(({ code }) => code === 'ROSTER_STAGE_NOT_AT_SCHOOL');
    expect(warning?.messageZh).toMatch(/办学类型为初中.*小学/);
    expect(warning?.messageEn).toMatch(/JUNIOR.*PRIMARY/);
    expect(warning?.hintZh).toMatch(/全部计为富余/);
    expect(warning?.hintEn).toMatch(/count as surplus/);
  });
});
