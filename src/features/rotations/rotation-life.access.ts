// Who sees and who writes the life of a rotation record.
import {
  type About,
  type AccessTable,
  allow,
  goesWithParent,
  inherited,
  inheritedFields,
  personFacts,
  privateReasons,
  sameRule,
  withArgs,
} from '../../graphql/access';
import { type GraphContext } from '../../graphql/context';
import { type RotationOfYear } from './rotation.store';
import { rotationById } from './rotation-changes.resolver';
import { type EventOfRecord } from './rotation-life.resolver';

const office = allow({ PERSONNEL_OFFICER: 'COUNTY' });
/** The host assesses whom it received. */
const hosts = allow({ PERSONNEL_OFFICER: 'COUNTY', PRINCIPAL: 'OWN_SCHOOL' });
/** Nobody objects for somebody else, the office apart. */
const objectors = allow({ PERSONNEL_OFFICER: 'COUNTY', TEACHER: 'SELF' });

type InputArgs = Readonly<Record<string, unknown>> & { readonly input?: Readonly<Record<string, unknown>> };

/** A principal's say in a change goes by the host, never by the home school. */
async function aboutInput(_: unknown, { input }: InputArgs, context: GraphContext): Promise<About | null> {
  const record = await rotationById(context, String(input?.['rotationId']));
  if (!record) return null;
  return { county: record.year.countyCode, schools: [record.toSchoolCode], staffNo: record.staffNo };
}

function aboutRecord(record: RotationOfYear): About {
  const { year, fromSchoolCode, toSchoolCode, staffNo } = record;
  return { county: year.countyCode, schools: [fromSchoolCode, toSchoolCode], staffNo };
}

const CHANGE = ['rotationId', 'expectedVersion', 'idempotencyKey', 'happenedOn'] as const;

export const rotationLifeAccess: AccessTable = {
  types: {
    Mutation: {
      fields: {
        recordRotationEvent: { ...withArgs(office, ['input']), about: aboutInput },
        assessRotation: { ...withArgs(hosts, ['input']), about: aboutInput },
        objectToRotation: { ...withArgs(objectors, ['input']), about: aboutInput },
      },
    },
    RotationRecord: { fields: { events: personFacts, lifecycle: withArgs(personFacts, ['on', 'knownOn']) } },
    RotationEvent: {
      about: (event: EventOfRecord) => aboutRecord(event.record),
      fields: {
        ...inheritedFields('sequence', 'kind', 'happenedOn', 'deadline', 'endsOn', 'upheld', 'recordedBy'),
        ...inheritedFields('recordedOn', 'corrects', 'stands'),
        // An objection may speak of health and family.
        reason: privateReasons,
      },
    },
    RotationLifecycle: goesWithParent,
    Objection: goesWithParent,
    RotationPayload: goesWithParent,
  },
  inputs: {
    RecordRotationEventInput: sameRule(
      inherited,
      ...CHANGE,
      'kind',
      'reason',
      'deadline',
      'endsOn',
      'upheld',
      'corrects',
    ),
    AssessRotationInput: sameRule(inherited, ...CHANGE, 'grade', 'done', 'remarks'),
    ObjectToRotationInput: sameRule(inherited, ...CHANGE, 'reason'),
  },
  enums: {
    RotationEventKind: 'VOCABULARY',
    AssessmentGrade: 'VOCABULARY',
    FiveOne: 'VOCABULARY',
  },
};
