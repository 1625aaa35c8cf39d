// Shortages: the county's picture, a school's picture, balance.
export { balanceIndicators } from './balance';
export { type CountyPicture, CountyPictures, type LoadRoster, pictureOf } from './county-picture';
export { shortagesFeature } from './feature';
