// Pins of a school year: listed, set, taken away. Every change makes plans frozen before it out of date.
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { type Pin, pinFormErrors } from '../../domain/pin';
import { type GraphContext } from '../../graphql/context';
import { RefusedError } from '../../graphql/errors';
import { inMutation } from '../../graphql/mutation';
import { decodeNodeId, encodeNodeId } from '../../graphql/node-id';
import { type Page, pageRequest } from '../../graphql/paging';
import { type UserErrorValue } from '../../graphql/types/user-error.type';
import { accountOf } from '../../graphql/viewer';
import { audit } from '../audit';
import { raiseRosterVersion } from '../rosters';
import { requireSchoolYear, type SchoolYearScope, SchoolYearType } from '../school-years';
import { type SchoolSource, SchoolType, schoolsOfYear } from '../schools';
import { type TeacherSource, TeacherType, teacherByStaffNo } from '../teachers';
import {
  deletePin,
  findPin,
  findPlaces,
  insertPin,
  listPins,
  type PinPlaces,
  type PinRow,
} from './pin.store';
import { PinConnection, PinInput, PinPayload, PinsArgs, PinType, UnpinInput, UnpinPayload } from './pin.type';

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
    const nodes = page.nodes.map((row): PinOfYear => ({ ...row, year }));
    const edges = page.edges.map(({ cursor }, index) => ({ cursor, node: nodes[index]! }));
    return { ...page, nodes, edges };
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
    const wanted = pinOf(input);
    const formErrors = userErrorsOf(wanted);
    if (formErrors.length > 0) return { pin: null, userErrors: formErrors };
    const actor = accountOf(context.viewer);
    return inMutation(context, async (manager) => {
      const year = await requireSchoolYear(manager, input.county, input.schoolYear ?? null);
      await manager.query('SELECT 1 FROM county WHERE id = $1 FOR UPDATE', [year.countyId]);
      const places = await findPlaces(manager, year, wanted);
      const missing = missingPlaces(places);
      if (missing.length > 0) return { pin: null, userErrors: missing };
      const pinId = await insertPin(manager, year, wanted, places);
      if (pinId === null) return { pin: null, userErrors: [PINNED_ALREADY] };
      await raiseRosterVersion(manager, year);
      await audit(manager, {
        county: year.countyCode,
        actor,
        action: 'PIN_SET',
        subjectType: 'PIN',
        subjectId: pinId,
        reason: wanted.reason,
        detail: { ...wanted },
        change: { schoolYear: year.label },
      });
      const row = await findPin(manager, year, pinId);
      return { pin: row && { ...row, year }, userErrors: [] };
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
      await manager.query('SELECT 1 FROM county WHERE id = $1 FOR UPDATE', [year.countyId]);
      const row = await findPin(manager, year, pinId);
      if (!row) throw new RefusedError('NOT_FOUND', { zh: '没有这项指定', en: 'There is no such pin' });
      await deletePin(manager, pinId);
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

const LONGEST_REASON = 500;

function userErrorsOf(pin: Pin): readonly UserErrorValue[] {
  const errors = pinFormErrors(pin).map(
    ({ field, needed }): UserErrorValue => ({
      code: needed ? 'PIN_FIELD_NEEDED' : 'PIN_FIELD_NOT_TAKEN',
      field: `input.${field}`,
      message: needed
        ? { zh: `${pin.kind} 需要填写 ${field}`, en: `${pin.kind} needs ${field}` }
        : { zh: `${pin.kind} 不应填写 ${field}`, en: `${pin.kind} takes no ${field}` },
      hint: null,
    }),
  );
  if (pin.reason.length > 0 && pin.reason.length <= LONGEST_REASON) return errors;
  const reason: UserErrorValue = {
    code: 'PIN_REASON',
    field: 'input.reason',
    message: { zh: '请填写理由，不超过 500 字', en: 'Give a reason of at most 500 characters' },
    hint: null,
  };
  return [...errors, reason];
}

const NOT_THERE = { zh: '名册中没有', en: 'Not in the roster' };

function missingPlaces({ teacherId, schoolId, toSchoolId }: PinPlaces): readonly UserErrorValue[] {
  const places = { staffNo: teacherId, schoolCode: schoolId, toSchoolCode: toSchoolId };
  return Object.entries(places)
    .filter(([, id]) => id === undefined)
    .map(([field]) => ({
      code: 'PIN_UNKNOWN',
      field: `input.${field}`,
      message: NOT_THERE,
      hint: { zh: '核对编号', en: 'Look at the number again' },
    }));
}

const PINNED_ALREADY: UserErrorValue = {
  code: 'PINNED_ALREADY',
  field: null,
  message: { zh: '同样的指定已经存在', en: 'The same pin is there already' },
  hint: null,
};
