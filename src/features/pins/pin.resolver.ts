// Pins of a school year: listed, set, taken away. Every change makes plans frozen before it out of date.
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { type Pin } from '../../domain/pin';
import { type GraphContext } from '../../graphql/context';
import { found } from '../../graphql/errors';
import { inMutation } from '../../graphql/mutation';
import { decodeNodeId, encodeNodeId } from '../../graphql/node-id';
import { mapPage, type Page, pageRequest } from '../../graphql/paging';
import { accountOf } from '../../graphql/viewer';
import { audit } from '../audit';
import { raiseRosterVersion } from '../rosters';
import { lockCounty, requireSchoolYear, type SchoolYearScope, SchoolYearType } from '../school-years';
import { type SchoolSource, SchoolType, schoolsOfYear } from '../schools';
import { type TeacherSource, TeacherType, teacherByStaffNo } from '../teachers';
import { deletePin, findPin, listPins, type PinRow } from './pin.store';
import { PinConnection, PinInput, PinPayload, PinsArgs, PinType, UnpinInput, UnpinPayload } from './pin.type';
import { setPin } from './set-pin';

export interface PinOfYear extends PinRow {
  readonly year: SchoolYearScope;
}

@Resolver(() => SchoolYearType)
export class SchoolYearPinsResolver {
  @FieldResolver(() => PinConnection, { description: 'Pins that plans of the year honour (人工指定).' })
  async pins(
    @Root() year: SchoolYearScope,
    @Args(() => PinsArgs) args: PinsArgs,
    @Ctx() context: GraphContext,
  ): Promise<Page<PinOfYear>> {
    const page = await listPins(context.manager, year, args.kinds ?? null, pageRequest(args));
    return mapPage(page, (row): PinOfYear => ({ ...row, year }));
  }
}

@Resolver(() => PinType)
export class PinResolver {
  @FieldResolver(() => ID, { description: 'Opaque id, for unpin (指定标识).' })
  id(@Root() pin: PinOfYear): string {
    return encodeNodeId('Pin', pin.year.countyCode, pin.year.label, pin.pinId);
  }

  @FieldResolver(() => String, { description: 'Time of the decision, ISO 8601 (时间).' })
  createdAt(@Root() pin: PinOfYear): string {
    return pin.createdAt.toISOString();
  }

  @FieldResolver(() => TeacherType, { nullable: true, description: 'The teacher it is about (教师).' })
  async teacher(@Root() pin: PinOfYear, @Ctx() context: GraphContext): Promise<TeacherSource | null> {
    return pin.staffNo === null ? null : teacherByStaffNo(context, { year: pin.year, staffNo: pin.staffNo });
  }

  @FieldResolver(() => SchoolType, { nullable: true, description: 'The school it is about (学校).' })
  school(@Root() pin: PinOfYear, @Ctx() context: GraphContext): Promise<SchoolSource | null> {
    return schoolOf(context, pin.year, pin.schoolCode);
  }

  @FieldResolver(() => SchoolType, { nullable: true, description: 'The school sent to, or not (派往学校).' })
  toSchool(@Root() pin: PinOfYear, @Ctx() context: GraphContext): Promise<SchoolSource | null> {
    return schoolOf(context, pin.year, pin.toSchoolCode);
  }

  @Mutation(() => PinPayload, { description: 'Sets a pin; plans started from now on honour it (人工指定).' })
  async pin(
    @Arg('input', () => PinInput, { description: 'The decision (指定内容).' }) input: PinInput,
    @Ctx() context: GraphContext,
  ): Promise<PinPayload> {
    const actor = accountOf(context.viewer);
    return inMutation(context, async (manager) => {
      const year = await requireSchoolYear(manager, input.county, input.schoolYear ?? null);
      const done = await setPin(manager, { year, pin: pinOf(input), actor });
      if ('userErrors' in done) return { pin: null, userErrors: done.userErrors };
      return { pin: { ...done.pin, year }, userErrors: [] };
    });
  }

  @Mutation(() => UnpinPayload, { description: 'Takes a pin away (取消指定).' })
  async unpin(
    @Arg('input', () => UnpinInput, { description: 'Which pin (指定).' }) input: UnpinInput,
    @Ctx() context: GraphContext,
  ): Promise<UnpinPayload> {
    const [county = '', label = '', pinId = ''] = decodeNodeId(input.pinId)?.key ?? [];
    const actor = accountOf(context.viewer);
    return inMutation(context, async (manager) => {
      const year = await requireSchoolYear(manager, county, label);
      await lockCounty(manager, year.countyId);
      const row = found(await findPin(manager, year, pinId), {
        zh: '没有这项指定',
        en: 'There is no such pin',
      });
      await deletePin(manager, year, pinId);
      await raiseRosterVersion(manager, year);
      const { kind, staffNo, schoolCode, toSchoolCode } = row;
      await audit(manager, {
        county: year.countyCode,
        actor,
        action: 'PIN_REMOVED',
        subjectType: 'PIN',
        subjectId: pinId,
        reason: input.reason ?? '',
        detail: { kind, staffNo, schoolCode, toSchoolCode },
        change: { schoolYear: year.label },
      });
      return { pin: { ...row, year }, userErrors: [] };
    });
  }
}

async function schoolOf(
  context: GraphContext,
  year: SchoolYearScope,
  code: string | null,
): Promise<SchoolSource | null> {
  return code === null ? null : ((await schoolsOfYear(context, year)).byCode.get(code) ?? null);
}

function pinOf({ kind, staffNo, schoolCode, toSchoolCode, reason }: PinInput): Pin {
  return {
    kind,
    staffNo: staffNo ?? null,
    schoolCode: schoolCode ?? null,
    toSchoolCode: toSchoolCode ?? null,
    reason: reason.trim(),
  };
}
