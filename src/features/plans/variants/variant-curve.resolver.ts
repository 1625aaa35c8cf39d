// Curves of variants: found by id, listed by school year, watched until their run has ended.
import {
  Arg,
  Args,
  Ctx,
  Extensions,
  FieldResolver,
  ID,
  Int,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql';
import { countyFacts, reachOf } from '../../../graphql/access';
import { type GraphContext } from '../../../graphql/context';
import { say } from '../../../graphql/language';
import { mapPage, type Page, PageArgs, pageRequest } from '../../../graphql/paging';
import { DateTime } from '../../../graphql/types/date-time';
import { type FindNode } from '../../../graphql/types/node.type';
import { Watch } from '../../../graphql/watch';
import { type VariantGap, type VariantPoint, variantName } from '../../../planning/variants';
import { mayEnter, type SchoolYearScope, SchoolYearType, tagged } from '../../school-years';
import { PlanRunType } from '../plan';
import { hasEnded } from '../run';
import { curveById, curveNodeId } from './variant-curve.loader';
import { type CurveSource, listCurves } from './variant-curve.store';
import { VariantCurveConnection, VariantCurveType, VariantPointType } from './variant-curve.type';

@Resolver(() => SchoolYearType)
export class SchoolYearVariantsResolver {
  @FieldResolver(() => VariantCurveConnection, {
    description: 'Curves of variants, newest first (比选曲线).',
  })
  async variantCurves(
    @Root() year: SchoolYearScope,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: GraphContext,
  ): Promise<Page<CurveSource>> {
    const page = await listCurves(context.manager, year, pageRequest(args));
    return mapPage(page, (row): CurveSource => ({ ...row, year }));
  }
}

@Resolver(() => VariantCurveType)
export class VariantCurveResolver {
  @Query(() => VariantCurveType, { nullable: true, description: 'A curve of variants by its id (比选曲线).' })
  variantCurve(
    @Arg('id', () => ID, { description: 'Opaque global id (全局标识).' }) id: string,
    @Ctx() context: GraphContext,
  ): Promise<CurveSource | null> {
    return curveById(context, id);
  }

  @Subscription(() => VariantCurveType, {
    description: 'The curve at once and after every change of its run, until it has ended (比选进度).',
    subscribe: ({ args, context }: { args: { curveId?: string }; context: GraphContext }) =>
      // A context of its own for every look: loaders remember what they read.
      watchCurve(() => curveById({ ...context }, args.curveId ?? '')),
  })
  variantsProgress(
    @Root() curve: CurveSource,
    @Arg('curveId', () => ID, { description: 'Id of the curve (曲线标识).' }) _curveId: string,
    @Ctx() _context: GraphContext,
  ): CurveSource {
    return curve;
  }

  @FieldResolver(() => ID, { description: 'Opaque global id (全局标识).' })
  id(@Root() { year, curveId }: CurveSource): string {
    return curveNodeId(year, curveId);
  }

  @FieldResolver(() => SchoolYearType, { description: 'School year (学年).' })
  schoolYear(@Root() curve: CurveSource): SchoolYearScope {
    return curve.year;
  }

  @FieldResolver(() => DateTime, { description: 'Time of the request (创建时间).' })
  createdAt(@Root() curve: CurveSource): Date {
    return curve.createdAt;
  }

  @FieldResolver(() => Boolean, { description: 'Whether the roster has changed since (名册是否已变更).' })
  outdated(@Root() curve: CurveSource): boolean {
    return curve.curveRosterVersion !== curve.year.rosterVersion;
  }

  @FieldResolver(() => PlanRunType, { description: 'The computation (计算过程).' })
  run(@Root() curve: CurveSource): PlanRunType {
    return {
      state: curve.runState,
      phase: curve.runPhase,
      done: curve.runDone,
      best: null,
      bound: null,
      seconds: curve.runSeconds,
      attempts: curve.runAttempts,
      startedAt: curve.runStartedAt?.toISOString() ?? null,
      finishedAt: curve.runFinishedAt?.toISOString() ?? null,
      failure: curve.runError,
    };
  }

  @FieldResolver(() => Number, {
    nullable: true,
    description: 'Rural subject shortage before any move; none while there is no result (原缺口).',
  })
  before(@Root() { curve }: CurveSource): number | null {
    return curve?.before ?? null;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Teachers who meet the conditions (符合条件人数).',
  })
  eligible(@Root() { curve }: CurveSource): number | null {
    return curve?.eligible ?? null;
  }

  @Extensions({ listSize: 15 })
  @FieldResolver(() => [VariantPointType], {
    description: 'From the narrowest variant to the widest; empty while there is no result (比选点).',
  })
  points(@Root() { curve }: CurveSource): readonly VariantPointType[] {
    return (curve?.points ?? []).map(pointValue);
  }
}

@Resolver(() => VariantPointType)
export class VariantPointResolver {
  @FieldResolver(() => String, { description: 'What the variant allows, in words (名称).' })
  name(@Root() point: VariantPointType, @Ctx() context: GraphContext): string {
    return say(variantName(point), context.language);
  }
}

function pointValue(point: VariantPoint | VariantGap): VariantPointType {
  const { id, measures, ceiling } = point;
  const nothing = { mostPeople: null, going: null, rotations: null, exchanges: null, hires: null };
  if ('failure' in point) {
    const { failure } = point;
    return { id, measures, ceiling, ...nothing, itinerantDays: null, t1: null, t4: null, failure };
  }
  const { mostPeople, people, itinerantDays, t1, t4 } = point;
  const going = people.rotations + people.exchanges;
  return { id, measures, ceiling, mostPeople, going, ...people, itinerantDays, t1, t4, failure: null };
}

function watchCurve(look: () => Promise<CurveSource | null>): Watch<CurveSource> {
  let told: string | null = null;
  return new Watch(async () => {
    const curve = await look();
    if (!curve) return { news: [], over: true };
    const state = [curve.runState, curve.runPhase, curve.runDone, curve.runSeconds].join('|');
    const news = state === told ? [] : [curve];
    told = state;
    return { news, over: hasEnded(curve) };
  });
}

export const variantNodes: Readonly<Record<string, FindNode>> = {
  VariantCurve: async (context, [county = '', label = '', curveId = '']) => {
    if (!mayEnter(context, county) || !reachOf(countyFacts, context.viewer, county).everything) return null;
    const id = curveNodeId({ countyCode: county, label } as SchoolYearScope, curveId);
    return tagged('VariantCurve', await curveById(context, id));
  },
};
