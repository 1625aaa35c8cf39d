// Three years ahead over GraphQL.
export { forecastAccess } from './forecast.access';
export { SchoolYearForecastResolver } from './forecast.resolver';
