// The state of a rotation record on a day, and everything that happened to it.
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { isDay } from '../../domain/calendar';
import {
  allowedNext,
  bedOn,
  currentState,
  missingOnes,
  type RotationHistory,
  serviceYears,
  standingEvents,
  stateOn,
} from '../../domain/rotation-lifecycle';
import { defineLoader, type GraphContext } from '../../graphql/context';
import { RefusedError } from '../../graphql/errors';
import { type CountyPictures } from '../shortages';
import { type RotationOfYear } from './rotation.store';
import { RotationRecordType } from './rotation.type';
import { keptEvents } from './rotation-event.store';
import { type EventRow, historyOf, IMPORT, knownOn, rowOf, takesBed } from './rotation-history';
import { RotationEventType, RotationLifecycleType } from './rotation-life.type';

/** An event with the record it belongs to, for the access rules. */
export type EventOfRecord = EventRow & {
  readonly record: RotationOfYear;
  readonly recordedOn: string | null;
  readonly stands: boolean;
};

const eventsOf = defineLoader(async (context: GraphContext, ids: readonly string[]) => {
  const kept = await keptEvents(context.manager, ids);
  return ids.map((id) => kept.get(id) ?? { createdOn: '9999-12-31', rows: [] });
});

/** A day beyond every event. */
const AT_THE_END = '9999-12-31';

@Resolver(() => RotationRecordType)
export class RotationLifeResolver {
  constructor(private readonly pictures: CountyPictures) {}

  @FieldResolver(() => [RotationEventType], { description: 'What happened, first event first (事项记录).' })
  async events(
    @Root() record: RotationOfYear,
    @Ctx() context: GraphContext,
  ): Promise<readonly EventOfRecord[]> {
    const kept = await eventsOf(context, record.recordId);
    const history = historyOf(record, kept, false);
    const standing = new Set(standingEvents(history.events).map(({ sequence }) => sequence));
    return history.events.map((event) => {
      const recordedOn = event.recordedBy === IMPORT ? null : kept.rows[event.sequence - 1]?.recordedOn;
      const stands = standing.has(event.sequence);
      return { ...rowOf(event, history.terms), record, recordedOn: recordedOn ?? null, stands };
    });
  }

  @FieldResolver(() => RotationLifecycleType, {
    nullable: true,
    description:
      'State at the end of a day, or after everything recorded; empty before the first event (阶段状态).',
  })
  async lifecycle(
    @Root() record: RotationOfYear,
    @Arg('on', () => String, { nullable: true, description: 'The day, YYYY-MM-DD (日期).' })
    on: string | undefined,
    @Arg('knownOn', () => String, {
      nullable: true,
      description: 'Only what had been recorded by the end of this day, YYYY-MM-DD (截至登记日期).',
    })
    known: string | undefined,
    @Ctx() context: GraphContext,
  ): Promise<RotationLifecycleType | null> {
    if ([on, known].some((day) => typeof day === 'string' && !isDay(day))) {
      throw new RefusedError('BAD_USER_INPUT', { zh: '日期格式应为 YYYY-MM-DD', en: 'A day is YYYY-MM-DD' });
    }
    const all = await eventsOf(context, record.recordId);
    const kept = typeof known === 'string' ? knownOn(all, known) : all;
    if (!kept) return null;
    const bed = takesBed(record, await this.pictures.get(context.manager, record.year));
    return lifecycleOf(historyOf(record, kept, bed), on ?? null);
  }
}

function lifecycleOf(history: RotationHistory, on: string | null): RotationLifecycleType | null {
  const state = on === null ? currentState(history) : stateOn(history, on);
  if (!state) return null;
  const { assessment, ...told } = state;
  const credited = on ?? state.endsOn ?? state.arrivedOn ?? history.terms.startsOn;
  return {
    ...told,
    grade: assessment?.grade ?? null,
    missingOnes: missingOnes(assessment),
    serviceYears: serviceYears(history, credited),
    bed: bedOn(history, on ?? AT_THE_END),
    allowedNext: allowedNext(history),
  };
}
