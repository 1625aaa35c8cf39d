// Which column a header means, for whoever reads a workbook that is no bundle.
import { SHEETS } from '../../../../src/domain/roster';
import { columnsNamed } from '../../../../src/features/rosters/bundle';

const meant = (header: string) =>
  columnsNamed(header).map(({ sheet, column, rank }) => `${sheet}.${column.name} ${rank}`);

describe('columns by header', () => {
  it('finds every column by every name it has', () => {
    for (const { name: sheet, list } of Object.values(SHEETS)) {
      for (const { name, key, header, also } of list) {
        for (const written of [key, header, ...also])
          expect(columnsNamed(written).map((found) => `${found.sheet}.${found.column.name}`)).toContain(
            `${sheet}.${name}`,
          );
      }
    }
  });

  it('puts the most exact name first', () => {
    expect(meant('学校')).toEqual([
      'schools.name 2',
      'pins.schoolCode 3',
      'classes.schoolCode 5',
      'teachers.schoolCode 5',
    ]);
  });

  it('minds neither case, width, spaces nor what stands in brackets', () => {
    const years = ['teachers.ruralServiceYears 1'];
    expect(meant('乡村任教年限')).toEqual(years);
    expect(meant(' 乡村任教年限（年） *')).toEqual(years);
    expect(meant('Rural Service Years')).toEqual(['teachers.ruralServiceYears 0']);
    expect(meant('ＲＵＲＡＬ＿ＹＥＡＲＳ')).toEqual(['teachers.ruralServiceYears 5']);
  });

  it('knows nothing of other headers', () => {
    expect(meant('序号')).toEqual([]);
    expect(meant('')).toEqual([]);
  });
});
