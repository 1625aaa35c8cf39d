// Characters that harm databases, terminals and spreadsheets.
import { guardFormula, unguardFormula } from '../../../../src/features/rosters/bundle/cells/cell-text';
import { placesOf, readCounty, rosterOf, smallCounty } from './small-county';

describe('text', () => {
  it.each(['\u0000', '\u0007', '\u001b', '\u202e', '\ufdd0'])(
    'with the forbidden character %j is refused',
    (poison) => {
      const county = smallCounty();
      county.teachers[1] = { ...county.teachers[1], name: `李${poison}四` };
      expect(placesOf(readCounty(county))).toMatchObject([
        { code: 'ROSTER_FORBIDDEN_CHARACTER', sheet: 'teachers.csv', row: 3, column: 'name' },
      ]);
    },
  );

  it('is not shown with its forbidden characters', () => {
    const county = smallCounty();
    county.teachers[1] = { ...county.teachers[1], name: '李\u0000四' };
    expect(placesOf(readCounty(county))[0]?.value).toBe('李\ufffd四');
  });

  it('that looks like a formula stays text', () => {
    const county = smallCounty();
    county.teachers[1] = { ...county.teachers[1], name: '=HYPERLINK("http://x.invalid")' };
    expect(rosterOf(readCounty(county)).teachers[1]?.name).toBe('=HYPERLINK("http://x.invalid")');
  });

  it.each(['=1', '+1', '-1', '@x', '\tx', '\rx', "'=1", "''@"])(
    '%j is made harmless and read back',
    (text) => {
      expect(guardFormula(text)).toMatch(/^'/);
      expect(unguardFormula(guardFormula(text))).toBe(text);
    },
  );

  it.each(['张三', "O'Hara", "'", '1-2', ''])('%j needs no change', (text) => {
    expect(guardFormula(text)).toBe(text);
  });

  it('in the version of the rules is refused when poisoned', () => {
    const reading = readCounty({ ...smallCounty(), rules: { version: 'a\u0000' } });
    expect(placesOf(reading)).toMatchObject([
      { code: 'ROSTER_FORBIDDEN_CHARACTER', sheet: 'rules.json', column: 'version' },
    ]);
  });
});
