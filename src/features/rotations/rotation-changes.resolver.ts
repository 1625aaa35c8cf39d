// Adding to the life of a rotation record: the office, the host's assessment, the teacher's objection.

import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { countyDay } from '../../domain/calendar';
import { type RotationEvent, record } from '../../domain/rotation-lifecycle';
import { allow, permits } from '../../graphql/access';
import { ChangeRefused, orUserErrors } from '../../graphql/change-refused';
import { type GraphContext } from '../../graphql/context';
import { found, SIGN_IN_FIRST } from '../../graphql/errors';
import { type Message } from '../../graphql/language';
import { inMutation } from '../../graphql/mutation';
import { decodeNodeId } from '../../graphql/node-id';
import { once } from '../../graphql/once';
import { type UserErrorValue } from '../../graphql/types/user-error.type';
import { audit } from '../audit';
import { findSchoolYear } from '../school-years';
import { findRotation, type RotationOfYear } from './rotation.store';
import { appendEvents, keptEvents, lockRotation } from './rotation-event.store';
import { historyOf } from './rotation-history';
import { eventOfInput, formErrors } from './rotation-input';
import {
  AssessRotationInput,
  ObjectToRotationInput,
  RecordRotationEventInput,
  RotationPayload,
} from './rotation-life.type';
import { refusalError } from './rotation-refusals';

/** Days in which the office decides an objection. */
const DAYS_TO_DECIDE = 10;

interface Change {
  readonly operation: string;
  readonly input: {
    readonly rotationId: string;
    readonly expectedVersion: number;
    readonly idempotencyKey: string;
  };
  readonly event: RotationEvent;
  /** Nothing is recorded for a later day. */
  readonly today: string;
}

@Resolver()
export class RotationChangesResolver {
  constructor(private readonly clock: () => Date) {}

  @Mutation(() => RotationPayload, { description: 'Records what happened to a rotation record (登记事项).' })
  async recordRotationEvent(
    @Arg('input', () => RecordRotationEventInput, { description: 'What happened (事项).' })
    input: RecordRotationEventInput,
    @Ctx() context: GraphContext,
  ): Promise<RotationPayload> {
    const event = eventOfInput(input, accountOf(context));
    if (!('kind' in event)) return { rotation: null, userErrors: event };
    const today = countyDay(this.clock());
    return change(context, { operation: 'recordRotationEvent', input, event, today });
  }

  @Mutation(() => RotationPayload, { description: "Records the host's assessment (登记考核)." })
  async assessRotation(
    @Arg('input', () => AssessRotationInput, { description: 'The assessment (考核).' })
    input: AssessRotationInput,
    @Ctx() context: GraphContext,
  ): Promise<RotationPayload> {
    const { happenedOn, grade, remarks } = input;
    const userErrors = formErrors({ happenedOn }, { remarks });
    if (userErrors.length > 0) return { rotation: null, userErrors };
    const assessment = { grade, done: [...new Set(input.done)], remarks: (remarks ?? '').trim() };
    const recordedBy = accountOf(context);
    const event: RotationEvent = { kind: 'ASSESSED', happenedOn, recordedBy, reason: '', assessment };
    return change(context, { operation: 'assessRotation', input, event, today: countyDay(this.clock()) });
  }

  @Mutation(() => RotationPayload, { description: 'Objects to a posting within its deadline (提出异议).' })
  async objectToRotation(
    @Arg('input', () => ObjectToRotationInput, { description: 'The objection (异议).' })
    input: ObjectToRotationInput,
    @Ctx() context: GraphContext,
  ): Promise<RotationPayload> {
    const { happenedOn, reason } = input;
    const userErrors = formErrors({ happenedOn }, { reason });
    if (userErrors.length > 0) return { rotation: null, userErrors };
    const today = countyDay(this.clock());
    // The office enters what was handed in on paper; nobody else dates an objection back into its time.
    if (happenedOn !== today && !isOffice(context, input.rotationId)) {
      return { rotation: await rotationById(context, input.rotationId), userErrors: [NOT_TODAY] };
    }
    const last = Date.parse(happenedOn) + DAYS_TO_DECIDE * 86_400_000;
    const deadline = new Date(last).toISOString().slice(0, 10);
    const recordedBy = accountOf(context);
    const event: RotationEvent = { kind: 'OBJECTED', happenedOn, recordedBy, reason, deadline };
    return change(context, { operation: 'objectToRotation', input, event, today });
  }
}

async function change(
  context: GraphContext,
  { operation, input, event, today }: Change,
): Promise<RotationPayload> {
  const { idempotencyKey: key, ...asked } = input;
  const accountId = accountOf(context);
  const done = await orUserErrors(() =>
    inMutation(context, (manager) =>
      once(manager, { accountId, operation, key, input: asked }, async () => {
        const rotation = found(await rotationById({ ...context, manager }, input.rotationId), NOT_THERE);
        await lockRotation(manager, rotation, input.expectedVersion);
        const kept = found(
          (await keptEvents(manager, [rotation.recordId])).get(rotation.recordId),
          NOT_THERE,
        );
        const recording = record(historyOf(rotation, kept, false), event, today);
        if (recording.kind === 'REFUSED') throw new ChangeRefused(refusalError(recording.refusal));
        const from = kept.rows.length + 1;
        await appendEvents(manager, rotation, { history: recording.history, from });
        await audit(manager, {
          county: rotation.year.countyCode,
          actor: accountId,
          action: `ROTATION_${event.kind}`,
          subjectType: 'ROTATION',
          subjectId: rotation.recordId,
          detail: {
            happenedOn: event.happenedOn,
            sequence: recording.history.events.length,
            ...(event.corrects === undefined ? {} : { corrects: event.corrects }),
          },
          change: {
            schoolYear: rotation.year.label,
            schools: [rotation.fromSchoolCode, rotation.toSchoolCode],
            staffNos: [rotation.staffNo],
          },
        });
        return true;
      }),
    ),
  );
  const userErrors = 'userErrors' in done ? done.userErrors : [];
  return { rotation: await rotationById(context, input.rotationId), userErrors };
}

/** Teachers object for themselves; who holds the office's role enters what came on paper. */
function isOffice({ viewer }: GraphContext, rotationId: string): boolean {
  const county = decodeNodeId(rotationId)?.key[0] ?? '';
  return permits(allow({ PERSONNEL_OFFICER: 'COUNTY' }), viewer, { county });
}

const NOT_TODAY: UserErrorValue = {
  code: 'ROTATION_NOT_TODAY',
  field: 'input.happenedOn',
  message: { zh: '异议日期须为今天', en: 'An objection is made today' },
  hint: { zh: '此前书面提出的异议由人事干部登记', en: 'One handed in on paper is entered by the office' },
};

const NOT_THERE: Message = { zh: '没有这条记录', en: 'There is no such record' };

/** The record behind an opaque id; null when there is none. Says nothing about who may see it. */
export async function rotationById(
  { manager }: Pick<GraphContext, 'manager'>,
  id: string,
): Promise<RotationOfYear | null> {
  const node = decodeNodeId(id);
  if (node?.type !== 'RotationRecord') return null;
  const [county = '', label = '', recordId = ''] = node.key;
  const year = await findSchoolYear(manager, county, label);
  const row = year && (await findRotation(manager, year, recordId));
  return row && { ...row, year };
}

function accountOf(context: GraphContext): string {
  if (!context.viewer) throw SIGN_IN_FIRST;
  return context.viewer.accountId;
}
