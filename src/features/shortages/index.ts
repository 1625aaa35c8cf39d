// Shortages: the county's picture, a school's picture, balance.
export { balanceIndicators } from './balance';
export { type CountyPicture, CountyPictures, type LoadRoster, pictureOf } from './county-picture';
export { shortageAccess } from './shortage.access';
export {
  SchoolShortagesResolver,
  SchoolStaffingResolver,
  SchoolYearShortagesResolver,
  ShortageColumnResolver,
  ShortageRowResolver,
  StaffingCellResolver,
} from './shortage.resolver';
