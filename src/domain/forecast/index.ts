// Three years ahead: the county rolled forward.
export {
  type ForecastAssumptions,
  forecastCounty,
  forecastYears,
  type Outlook,
  type SubjectOutlook,
  type YearForecast,
} from './forecast';
export { CLASS_SIZE_LIMIT, classesFor, rollClasses, scaleEnrolment } from './roll-classes';
export type { PlannedHire } from './roll-staff';
