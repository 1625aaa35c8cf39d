// The exchange conditions of a county and of one teacher.
import { Args, Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql';
import { ownFacts, reaches, reachOf } from '../../graphql/access';
import { type GraphContext } from '../../graphql/context';
import { say } from '../../graphql/language';
import { type Order, type Page, pageOfList, pageRequest } from '../../graphql/paging';
import { INELIGIBILITIES } from '../../planning/eligibility/eligibility';
import { mostMovers } from '../../planning/rules/rotation-ceiling';
import { goingWanted } from '../../planning/rules/rotation-quota';
import { type SchoolYearScope, SchoolYearType } from '../school-years';
import { type CountyPictures } from '../shortages';
import { type TeacherSource, TeacherType, teacherByStaffNo } from '../teachers';
import {
  ExchangeObstacleType,
  ExchangeStandingConnection,
  ExchangeStandingType,
  ExchangeSummaryType,
  ObstacleCountType,
  StandingsArgs,
} from './eligibility.type';
import { type ExchangeStanding, type Obstacle } from './exchange-standing';
import { standingsOf } from './standings';

/** A standing with the scope it belongs to. */
interface StandingOfYear extends ExchangeStanding {
  readonly year: SchoolYearScope;
}

const BY_STAFF_NO: Order<StandingOfYear> = { name: 'standing:STAFF_NO', keyOf: ({ staffNo }) => [staffNo] };

@Resolver(() => SchoolYearType)
export class SchoolYearEligibilityResolver {
  constructor(private readonly pictures: CountyPictures) {}

  @Extensions({ cost: 500 })
  @FieldResolver(() => ExchangeStandingConnection, {
    description: 'Teachers who meet the exchange conditions and why the others do not (教师交流条件).',
  })
  async exchangeStandings(
    @Root() year: SchoolYearScope,
    @Args(() => StandingsArgs) args: StandingsArgs,
    @Ctx() context: GraphContext,
  ): Promise<Page<StandingOfYear>> {
    const request = pageRequest(args);
    const { all } = standingsOf(await this.pictures.get(context.manager, year));
    const reach = reachOf(ownFacts, context.viewer, year.countyCode);
    const chosen = all.filter(
      (standing) => reaches(reach, [standing.schoolCode], standing.staffNo) && passes(standing, args),
    );
    return pageOfList(
      chosen.map((standing) => ({ ...standing, year })),
      BY_STAFF_NO,
      request,
    );
  }

  @Extensions({ cost: 500 })
  @FieldResolver(() => ExchangeSummaryType, {
    description: 'The exchange conditions in numbers (交流条件汇总).',
  })
  async exchangeSummary(
    @Root() year: SchoolYearScope,
    @Ctx() context: GraphContext,
  ): Promise<ExchangeSummaryType> {
    const picture = await this.pictures.get(context.manager, year);
    const { all } = standingsOf(picture);
    const eligible = all.filter(({ obstacles }) => obstacles.length === 0);
    const counts = new Map<string, number>();
    for (const { rule } of all.flatMap(({ obstacles }) => obstacles)) {
      counts.set(rule, (counts.get(rule) ?? 0) + 1);
    }
    const { 'rotation-ceiling': ceiling } = picture.settings;
    return {
      eligible: eligible.length,
      eligibleBackbone: eligible.filter(({ backbone }) => backbone).length,
      others: all.length - eligible.length,
      quota: Math.round(goingWanted(eligible.length, picture.settings) * 1e9) / 1e9,
      ceiling: ceiling.enabled ? mostMovers(eligible.length, ceiling) : null,
      obstacles: [...counts].sort().map(([rule, teachers]) => ({ rule, teachers })),
    };
  }
}

function passes(standing: ExchangeStanding, args: StandingsArgs): boolean {
  const { eligible, obstacles, schoolCodes, backbone, mainSubjects } = args;
  return (
    (eligible == null || eligible === (standing.obstacles.length === 0)) &&
    (obstacles == null || standing.obstacles.some(({ rule }) => obstacles.includes(rule))) &&
    (schoolCodes == null || schoolCodes.includes(standing.schoolCode)) &&
    (mainSubjects == null || mainSubjects.includes(standing.mainSubject)) &&
    (backbone == null || backbone === standing.backbone) &&
    isNamed(standing, args.search?.trim() ?? '')
  );
}

function isNamed({ name, staffNo }: ExchangeStanding, search: string): boolean {
  return name.toLowerCase().includes(search.toLowerCase()) || staffNo.includes(search);
}

@Resolver(() => TeacherType)
export class TeacherEligibilityResolver {
  constructor(private readonly pictures: CountyPictures) {}

  @FieldResolver(() => ExchangeStandingType, {
    nullable: true,
    description: 'How the teacher stands; empty for one who has left (是否符合交流条件).',
  })
  async exchangeStanding(
    @Root() teacher: TeacherSource,
    @Ctx() context: GraphContext,
  ): Promise<StandingOfYear | null> {
    const { byStaffNo } = standingsOf(await this.pictures.get(context.manager, teacher.year));
    const standing = byStaffNo.get(teacher.staffNo);
    return standing ? { ...standing, year: teacher.year } : null;
  }
}

@Resolver(() => ExchangeStandingType)
export class ExchangeStandingResolver {
  @FieldResolver(() => TeacherType, { description: 'The teacher (教师).' })
  async teacher(@Root() standing: StandingOfYear, @Ctx() context: GraphContext): Promise<TeacherSource> {
    const teacher = await teacherByStaffNo(context, { year: standing.year, staffNo: standing.staffNo });
    if (!teacher) throw new Error('A standing without a teacher');
    return teacher;
  }

  @FieldResolver(() => Boolean, { description: 'Whether all conditions are met (是否符合交流条件).' })
  eligible(@Root() standing: StandingOfYear): boolean {
    return standing.obstacles.length === 0;
  }

  @Extensions({ listSize: 3 })
  @FieldResolver(() => [ExchangeObstacleType], { description: 'Conditions that are not met (不符合的条件).' })
  obstacles(@Root() standing: StandingOfYear): readonly Obstacle[] {
    return standing.obstacles;
  }
}

@Resolver(() => ExchangeObstacleType)
export class ExchangeObstacleResolver {
  @FieldResolver(() => String, {
    description: 'Why, in a sentence; never the ground of an exemption (说明).',
  })
  sentence(@Root() obstacle: Obstacle, @Ctx() context: GraphContext): string {
    return say(obstacle.sentence, context.language);
  }
}

@Resolver(() => ObstacleCountType)
export class ObstacleCountResolver {
  @FieldResolver(() => String, { description: 'The condition in a few words (条件名称).' })
  name(@Root() { rule }: ObstacleCountType, @Ctx() { language }: GraphContext): string {
    return say(INELIGIBILITIES.find(({ id }) => id === rule)!.brief, language);
  }
}
