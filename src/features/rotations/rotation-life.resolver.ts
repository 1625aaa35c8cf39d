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
  stateOn,
} from '../../domain/rotation-lifecycle';
import { defineLoader, type GraphContext } from '../../graphql/context';
import { RefusedError } from '../../graphql/errors';
import { type CountyPictures } from '../shortages';
import { type RotationOfYear } from './rotation.store';
import { RotationRecordType } from './rotation.type';
import { keptEvents } from './rotation-event.store';
import { type EventRow, historyOf, needsBed, rowOf } from './rotation-history';
import { RotationEventType, RotationLifecycleType } from './rotation-life.type';

/** An event with the record it belongs to, for the access rules. */
export type EventOfRecord = EventRow & { readonly record: RotationOfYear };

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
    const history = historyOf(record, await eventsOf(context, record.recordId), false);
    return history.events.map((event) => ({ ...rowOf(event, history.terms), record }));
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
    @Ctx() context: GraphContext,
  ): Promise<RotationLifecycleType | null> {
    if (on !== undefined && on !== null && !isDay(on)) {
      throw new RefusedError('BAD_USER_INPUT', { zh: '日期格式应为 YYYY-MM-DD', en: 'A day is YYYY-MM-DD' });
    }
    const kept = await eventsOf(context, record.recordId);
    const bed = needsBed(record, await this.pictures.get(context.manager, record.year));
    return lifecycleOf(historyOf(record, kept, bed), on ?? null);
  }
}

function lifecycleOf(history: RotationHistory, on: string | null): RotationLifecycleType | null {
  const state = on === null ? currentState(history) : stateOn(history, on);
  if (!state) return null;
  const { objectionHeard: _, assessment, ...told } = state;
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
