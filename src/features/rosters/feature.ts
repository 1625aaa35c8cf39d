// Rosters in and out, handed to the program.
import { type Feature } from '../../feature';
import { PinEntity } from './pin.entity';
import { rosterAccess } from './roster.access';
import { RosterIssueResolver, RosterReportResolver, RosterResolver } from './roster.resolver';
import { RosterReadings } from './roster-readings';
import { RotationRecordEntity } from './rotation-record.entity';
import { RuleSetEntity } from './rule-set.entity';

/** Readings are kept by process: previews and imports of one file read it once. */
export function rostersFeature(readings = new RosterReadings()): Feature {
  return {
    resolvers: [new RosterResolver(readings), new RosterReportResolver(), new RosterIssueResolver()],
    access: [rosterAccess],
    entities: [RotationRecordEntity, PinEntity, RuleSetEntity],
  };
}
