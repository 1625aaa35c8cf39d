// Who makes papers: the office, and for the own notices principals and teachers. An order is seen by who made it.
import {
  type About,
  type AccessTable,
  allow,
  goesWithParent,
  inherited,
  rowsOf,
  sameRule,
  withArgs,
} from '../../../graphql/access';
import { countyOfPlanId } from '../../plans';
import { countyOfOrderId } from './paper-order.loader';

const office = allow({ PERSONNEL_OFFICER: 'COUNTY', APPROVER: 'COUNTY' });

/** Whom a notice is for: the office, both schools, the teacher. */
export const noticeReaders = allow({
  PERSONNEL_OFFICER: 'COUNTY',
  APPROVER: 'COUNTY',
  PRINCIPAL: 'OWN_SCHOOL',
  TEACHER: 'SELF',
});

type InputArgs = Readonly<Record<string, unknown>> & { readonly input?: Readonly<Record<string, unknown>> };

const inCounty = (county: string | null): About | null => (county === null ? null : { county });
const aboutInputPlan = (_source: unknown, { input }: InputArgs): About | null =>
  inCounty(countyOfPlanId(input?.['planId']));
const aboutOrder = (_source: unknown, args: Readonly<Record<string, unknown>>): About | null =>
  inCounty(countyOfOrderId(args['orderId']));

const LETTERHEAD = ['bureau', 'number', 'issuedOn', 'reportOn', 'endsOn', 'objectionUntil'] as const;

export const paperAccess: AccessTable = {
  types: {
    Query: {
      fields: { paperOrder: { ...withArgs(rowsOf(noticeReaders), ['orderId']), about: aboutOrder } },
    },
    Subscription: {
      fields: { paperProgress: { ...withArgs(rowsOf(noticeReaders), ['orderId']), about: aboutOrder } },
    },
    Mutation: {
      fields: {
        makePapers: { ...withArgs(office, ['input']), about: aboutInputPlan },
        makeNotices: { ...withArgs(rowsOf(noticeReaders), ['input']), about: aboutInputPlan },
        paperTemplate: {
          ...withArgs(office, ['input']),
          about: (_source, { input }: InputArgs) => ({ county: String(input?.['county']) }),
        },
      },
    },
    PaperOrder: goesWithParent,
    PaperOrderPayload: goesWithParent,
    PaperTemplatePayload: goesWithParent,
  },
  inputs: {
    MakePapersInput: sameRule(inherited, 'planId', 'kinds', 'templates', 'letterhead', 'idempotencyKey'),
    MakeNoticesInput: sameRule(inherited, 'planId', 'idempotencyKey'),
    PaperTemplateInput: sameRule(inherited, 'kind', 'fileId'),
    PaperTemplateFileInput: sameRule(inherited, 'county', 'kind'),
    LetterheadInput: sameRule(inherited, ...LETTERHEAD, 'contact', 'phone'),
  },
  enums: { PaperKind: 'VOCABULARY' },
};
