// county.csv: one row with the county, its school year and the seat's place.
import { type County } from '../../../../domain/roster';
import { type RowOf, required } from '../cells/column';
import { code, date, number, schoolYear, text } from '../cells/formats';
import { sheetSpec } from './sheet-spec';

/** Degrees that contain China, so that swapped or mistyped coordinates are noticed. */
export const LONGITUDE = number({ minimum: 73, maximum: 136 });
export const LATITUDE = number({ minimum: 3, maximum: 54 });

export const COUNTY_SHEET = sheetSpec({
  name: 'county',
  titleZh: '县',
  required: true,
  columns: {
    code: required('行政区划代码', code(/^\d{6}$/, '6 位行政区划代码', 'a division code of 6 digits'), [
      '区划代码',
      '县代码',
      'county_code',
    ]),
    name: required('县名', text(60), ['名称', '县', '区县', '县区', '县区名称', 'county', 'county_name']),
    school_year: required('学年', schoolYear(), ['year']),
    start_date: required('开学日期', date(), ['start', 'starts_on']),
    seat_longitude: required('县城经度', LONGITUDE, ['经度', 'longitude', 'lng', 'lon']),
    seat_latitude: required('县城纬度', LATITUDE, ['纬度', 'latitude', 'lat']),
  },
  naturalKey: ['code'],
});

type CountyRow = RowOf<typeof COUNTY_SHEET.columns>;

export function toCounty(row: CountyRow): County {
  return {
    code: row.code,
    name: row.name,
    schoolYear: row.school_year,
    startDate: row.start_date,
    seatLongitude: row.seat_longitude,
    seatLatitude: row.seat_latitude,
  };
}

export function fromCounty(county: County): CountyRow {
  return {
    code: county.code,
    name: county.name,
    school_year: county.schoolYear,
    start_date: county.startDate,
    seat_longitude: county.seatLongitude,
    seat_latitude: county.seatLatitude,
  };
}
