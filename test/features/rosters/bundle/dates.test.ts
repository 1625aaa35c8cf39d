// Dates as counties write them.
import { readDate } from '../../../../src/features/rosters/bundle/cells/date-text';

describe('a date', () => {
  it.each([
    ['2019-09-01', '2019-09-01', 'day'],
    ['2019-9-1', '2019-09-01', 'day'],
    ['2019/9/1', '2019-09-01', 'day'],
    ['2019.9.1', '2019-09-01', 'day'],
    ['20190901', '2019-09-01', 'day'],
    ['2019年9月1日', '2019-09-01', 'day'],
    ['2019 年 9 月 1 日', '2019-09-01', 'day'],
    ['２０１９．９．１', '2019-09-01', 'day'],
    ['2019-09-01 00:00:00', '2019-09-01', 'day'],
    ['2019-09-01T00:00:00.000Z', '2019-09-01', 'day'],
    ['43709', '2019-09-01', 'day'],
    [43709, '2019-09-01', 'day'],
    [43709.5, '2019-09-01', 'day'],
    [20190901, '2019-09-01', 'day'],
    ['2019.9', '2019-09-01', 'month'],
    [2019.9, '2019-09-01', 'month'],
    ['2019.10', '2019-10-01', 'month'],
    ['2019.1', '2019-01-01', 'month'],
    ['2019年9月', '2019-09-01', 'month'],
    ['201909', '2019-09-01', 'month'],
    ['2020-02-29', '2020-02-29', 'day'],
  ])('%p is %s', (written, date, precision) => {
    expect(readDate(written)).toEqual({ date, precision });
  });

  it.each([
    '2019',
    '2019-13-01',
    '2019-02-29',
    '09-01',
    '2019-9-31',
    '1899-01-01',
    '昨天',
    '',
    '99999',
    '2019-09-01x',
  ])('%p is none', (written) => {
    expect(readDate(written)).toBeNull();
  });

  it('as the number 2019.1 is none, because a workbook stores 2019.10 the same way', () => {
    expect(readDate(2019.1)).toBeNull();
  });
});
