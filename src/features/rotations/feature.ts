// Rotation records and their events, handed to the program.
import { type Feature } from '../../feature';
import { type CountyPictures } from '../shortages';
import { rotationAccess } from './rotation.access';
import {
  RotationRecordResolver,
  rotationNodes,
  SchoolYearRotationsResolver,
  TeacherRotationsResolver,
} from './rotation.resolver';
import { RotationChangesResolver } from './rotation-changes.resolver';
import { RotationEventEntity } from './rotation-event.entity';
import { rotationLifeAccess } from './rotation-life.access';
import { RotationLifeResolver } from './rotation-life.resolver';

export function rotationsFeature({
  pictures,
  clock,
}: {
  readonly pictures: CountyPictures;
  readonly clock: () => Date;
}): Feature {
  return {
    resolvers: [
      new SchoolYearRotationsResolver(),
      new TeacherRotationsResolver(),
      new RotationRecordResolver(),
      new RotationLifeResolver(pictures),
      new RotationChangesResolver(clock),
    ],
    access: [rotationAccess, rotationLifeAccess],
    nodes: rotationNodes,
    entities: [RotationEventEntity],
  };
}
