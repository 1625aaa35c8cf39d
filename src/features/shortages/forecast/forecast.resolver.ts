// The years ahead of a school year.
import { setImmediate as otherWork } from 'node:timers/promises';
import { Args, Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql';
import { type ForecastAssumptions, forecastYears, type YearForecast } from '../../../domain/forecast';
import { type GraphContext } from '../../../graphql/context';
import { RefusedError } from '../../../graphql/errors';
import { type SchoolYearScope, SchoolYearType } from '../../school-years';
import { type CountyPicture, type CountyPictures } from '../county-picture';
import { ForecastArgs, YearForecastType } from './forecast.type';

const MOST_HIRES = 500;

@Resolver(() => SchoolYearType)
export class SchoolYearForecastResolver {
  constructor(private readonly pictures: CountyPictures) {}

  @Extensions({ cost: 2000 })
  @FieldResolver(() => [YearForecastType], {
    description: 'The county rolled forward: shortages by subject and the hires that close them (三年预测).',
  })
  async forecast(
    @Root() year: SchoolYearScope,
    @Args(() => ForecastArgs) args: ForecastArgs,
    @Ctx() context: GraphContext,
  ): Promise<readonly YearForecast[]> {
    refuseUnreasonable(args);
    const picture = await this.pictures.get(context.manager, year);
    refuseUnknownSchools(args, picture);
    const years: YearForecast[] = [];
    for (const forecast of forecastYears(picture.roster, assumptionsOf(args, picture))) {
      years.push(forecast);
      // A large county takes a while: other requests get their turn between two years.
      await otherWork();
    }
    return years;
  }
}

function assumptionsOf(args: ForecastArgs, { settings }: CountyPicture): ForecastAssumptions {
  return {
    years: args.years ?? 3,
    enrolmentMargin: args.enrolmentMargin ?? 0.05,
    retirementAge: settings['near-retirement'].retirementAge,
    countSubstitutes: settings.supply.countSubstitutes,
    hires: args.hires ?? [],
  };
}

function refuseUnreasonable({ years, enrolmentMargin, hires }: ForecastArgs): void {
  const list = hires ?? [];
  const within = (value: number, least: number, most: number): boolean => value >= least && value <= most;
  const reasonable =
    within(years ?? 3, 1, 5) &&
    within(enrolmentMargin ?? 0, 0, 0.3) &&
    list.length <= MOST_HIRES &&
    list.every((hire) => within(hire.count, 1, 200) && within(hire.yearsAhead, 0, 5));
  if (reasonable) return;
  throw new RefusedError('BAD_USER_INPUT', {
    zh: '年数须为 1-5，生源浮动 0-0.3，每项招聘 1-200 人、0-5 年后到岗，至多 500 项',
    en: 'Years 1-5, margin 0-0.3, hires of 1-200 persons 0-5 years ahead, at most 500 of them',
  });
}

function refuseUnknownSchools({ hires }: ForecastArgs, { roster }: CountyPicture): void {
  const known = new Set(roster.schools.map((school) => school.code));
  if ((hires ?? []).every((hire) => known.has(hire.school))) return;
  throw new RefusedError('BAD_USER_INPUT', {
    zh: '拟招聘中有未知的学校',
    en: 'A planned hire names an unknown school',
  });
}
