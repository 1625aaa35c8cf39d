// The ledgers of a school year, and of a plan.
import { Args, Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql';
import { type GraphContext } from '../../graphql/context';
import { type Order, type Page, pageOfList, pageRequest } from '../../graphql/paging';
import {
  type ActualService,
  actualOfHistories,
  adherenceLedger,
  type Burden,
  burdenLedger,
  type ClockEntry,
  clockLedger,
  type Establishment,
  establishmentLedger,
  goersOfPlan,
  goersOfRecords,
  isWithin,
  plannedServices,
  quotaLedger,
  type SchoolEstablishment,
  schoolYearSpan,
} from '../../planning/ledgers';
import { type Plan } from '../../planning/plan';
import { documentText, type PlanSource, PlanType } from '../plans';
import { historyOf, keptEvents, rotationsOfTeachers } from '../rotations';
import { type SchoolYearScope, SchoolYearType } from '../school-years';
import { type CountyPictures } from '../shortages';
import {
  AdherenceLedgerType,
  BurdenArgs,
  BurdenConnection,
  type BurdenType,
  ClockArgs,
  ClockConnection,
  type ClockEntryType,
  EstablishmentLedgerType,
  type EstablishmentType,
  QuotaLedgerType,
} from './ledger.type';

const BY_DAY: Order<ClockEntryType> = {
  name: 'clock:ON',
  keyOf: (entry) => [
    entry.on ?? '9999-12-31',
    entry.staffNo,
    entry.kind,
    entry.years ?? 0,
    entry.toSchool ?? '',
  ],
};

const HEAVIEST_FIRST: Order<BurdenType> = {
  name: 'burden:HARDSHIP',
  keyOf: (burden) => [burden.hardshipYears, burden.staffNo],
  descending: true,
};

@Resolver(() => SchoolYearType)
export class SchoolYearLedgersResolver {
  constructor(private readonly pictures: CountyPictures) {}

  @Extensions({ cost: 500 })
  @FieldResolver(() => QuotaLedgerType, {
    description: "Exchange quota by the year's records, by sending school with names (交流比例台账).",
  })
  async quotaLedger(@Root() year: SchoolYearScope, @Ctx() context: GraphContext): Promise<QuotaLedgerType> {
    const { roster } = await this.pictures.get(context.manager, year);
    return quotaLedger(roster, goersOfRecords(roster));
  }

  @Extensions({ cost: 500 })
  @FieldResolver(() => ClockConnection, { description: 'What comes due within three years (期限台账).' })
  async clockLedger(
    @Root() year: SchoolYearScope,
    @Args(() => ClockArgs) args: ClockArgs,
    @Ctx() context: GraphContext,
  ): Promise<Page<ClockEntryType>> {
    const request = pageRequest(args);
    const entries = clockLedger((await this.pictures.get(context.manager, year)).facts);
    const { kinds, schoolCodes, staffNos } = args;
    const chosen = entries.filter(
      (entry) =>
        (!kinds || kinds.includes(entry.kind)) &&
        (!schoolCodes || schoolCodes.includes(entry.school)) &&
        (!staffNos || staffNos.includes(entry.staffNo)),
    );
    return pageOfList(chosen.map(clockValue), BY_DAY, request);
  }

  @Extensions({ cost: 500 })
  @FieldResolver(() => BurdenConnection, {
    description: 'Teachers by years of hardship service, the heaviest first (艰苦岗位台账).',
  })
  async burdenLedger(
    @Root() year: SchoolYearScope,
    @Args(() => BurdenArgs) args: BurdenArgs,
    @Ctx() context: GraphContext,
  ): Promise<Page<Burden>> {
    const request = pageRequest(args);
    const all = burdenLedger((await this.pictures.get(context.manager, year)).facts);
    const { schoolCodes } = args;
    return pageOfList(
      all.filter((burden) => !schoolCodes || schoolCodes.includes(burden.school)),
      HEAVIEST_FIRST,
      request,
    );
  }

  @Extensions({ cost: 500 })
  @FieldResolver(() => EstablishmentLedgerType, { description: 'Posts and staff by school (编制台账).' })
  async establishmentLedger(
    @Root() year: SchoolYearScope,
    @Ctx() context: GraphContext,
  ): Promise<EstablishmentLedgerType> {
    const { roster } = await this.pictures.get(context.manager, year);
    const { county, schools } = establishmentLedger(roster);
    return { county: establishmentValue(county), schools: schools.map(establishmentValue) };
  }
}

@Resolver(() => PlanType)
export class PlanLedgersResolver {
  constructor(private readonly pictures: CountyPictures) {}

  @Extensions({ cost: 500 })
  @FieldResolver(() => AdherenceLedgerType, {
    nullable: true,
    description: 'The plan against what became of it; empty while it has no result (执行台账).',
  })
  async adherence(
    @Root() source: PlanSource,
    @Ctx() context: GraphContext,
  ): Promise<AdherenceLedgerType | null> {
    const plan = await planOf(source, context);
    if (!plan) return null;
    const { roster } = await this.pictures.get(context.manager, source.year);
    const staffNos = [...plannedServices(plan), ...roster.rotations].map(({ staffNo }) => staffNo);
    const actual = await actualServices(context, source.year, [...new Set(staffNos)]);
    return adherenceLedger(plan, actual, roster);
  }

  @Extensions({ cost: 500 })
  @FieldResolver(() => QuotaLedgerType, {
    nullable: true,
    description: 'Exchange quota as the plan would fill it, with names (方案交流比例).',
  })
  async quotaLedger(
    @Root() source: PlanSource,
    @Ctx() context: GraphContext,
  ): Promise<QuotaLedgerType | null> {
    const plan = await planOf(source, context);
    if (!plan) return null;
    const { roster } = await this.pictures.get(context.manager, source.year);
    const known = new Set(roster.teachers.map((teacher) => teacher.staffNo));
    const goers = goersOfPlan(plan).filter((goer) => known.has(goer.staffNo));
    return quotaLedger(roster, goers);
  }
}

async function planOf(source: PlanSource, context: GraphContext): Promise<Plan | null> {
  const text = await documentText(context.manager, source);
  return text === null ? null : (JSON.parse(text) as Plan);
}

/** Services of these teachers that belong to the school year, with their events, in two statements. */
async function actualServices(
  context: GraphContext,
  year: SchoolYearScope,
  staffNos: readonly string[],
): Promise<readonly ActualService[]> {
  const span = schoolYearSpan(year.startDate);
  const all = await rotationsOfTeachers(context.manager, year, staffNos);
  const rows = all.filter((row) => isWithin(span, row.startsOn));
  const kept = await keptEvents(
    context.manager,
    rows.map((row) => row.recordId),
  );
  return actualOfHistories(
    rows.flatMap((row) => {
      const events = kept.get(row.recordId);
      return events ? [historyOf(row, events, false)] : [];
    }),
  );
}

function clockValue(entry: ClockEntry): ClockEntryType {
  const nothing = { years: null, toSchool: null, nextTitle: null, served: null };
  return { ...nothing, ...entry };
}

function establishmentValue(row: Establishment | SchoolEstablishment): EstablishmentType {
  const titles = Object.entries(row.titles).map(([title, persons]) => ({ title, persons }));
  return { school: null, schoolName: null, ...row, titles };
}
