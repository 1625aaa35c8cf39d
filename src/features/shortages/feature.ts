// Shortages, now and three years ahead, handed to the program.
import { type Feature } from '../../feature';
import { type CountyPictures } from './county-picture';
import { forecastAccess } from './forecast/forecast.access';
import { SchoolYearForecastResolver } from './forecast/forecast.resolver';
import { shortageAccess } from './shortage.access';
import {
  AbsentCountResolver,
  SchoolShortagesResolver,
  SchoolStaffingResolver,
  SchoolYearShortagesResolver,
  ShortageColumnResolver,
  ShortageRowResolver,
  StaffingCellResolver,
} from './shortage.resolver';

export function shortagesFeature(pictures: CountyPictures): Feature {
  return {
    resolvers: [
      new SchoolYearShortagesResolver(pictures),
      new SchoolShortagesResolver(pictures),
      new SchoolStaffingResolver(),
      new StaffingCellResolver(),
      new ShortageColumnResolver(),
      new ShortageRowResolver(),
      new AbsentCountResolver(),
      new SchoolYearForecastResolver(pictures),
    ],
    access: [shortageAccess, forecastAccess],
  };
}
