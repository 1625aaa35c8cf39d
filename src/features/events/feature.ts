// The change feed, handed to the program.
import { type Feature } from '../../feature';
import { ChangeEventEntity } from './change-event.entity';
import { changeFeedAccess } from './change-feed.access';
import { ChangeFeedResolver } from './change-feed.resolver';

export const eventsFeature: Feature = {
  resolvers: [new ChangeFeedResolver()],
  access: [changeFeedAccess],
  entities: [ChangeEventEntity],
};
