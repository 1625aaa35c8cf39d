// Papers asked for over the API, and what became of it. The file itself expires like any other.
import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  ForeignKey,
  Index,
  PrimaryGeneratedColumn,
  Unique,
} from 'typeorm';
import { oneOf } from '../../../database';
import { type Grant } from '../../../graphql/viewer';
import { SchoolYearRow } from '../../school-years';
import { type PaperKind } from '../make-papers';

/** QUEUED 排队, RUNNING 生成中, SUCCEEDED 完成, FAILED 失败. */
export const ORDER_STATES = ['QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED'] as const;
export type OrderState = (typeof ORDER_STATES)[number];

export const ORDER_PROBLEMS = ['NOTHING_TO_WRITE', 'BAD_TEMPLATE', 'GAVE_UP'] as const;
export type OrderProblem = (typeof ORDER_PROBLEMS)[number];

@Entity('paper_order')
@Unique('paper_order_scope_uq', ['countyId', 'schoolYearId', 'id'])
@Index('paper_order_plan_ix', ['countyId', 'schoolYearId', 'planId', 'createdAt'])
@ForeignKey('PlanEntity', ['countyId', 'schoolYearId', 'planId'], ['countyId', 'schoolYearId', 'id'], {
  name: 'paper_order_plan_fk',
})
@ForeignKey(
  'PaperOrderEntity',
  ['countyId', 'schoolYearId', 'basedOnId'],
  ['countyId', 'schoolYearId', 'id'],
  {
    name: 'paper_order_based_on_fk',
  },
)
@Check('paper_order_state_ck', oneOf('state', ORDER_STATES))
@Check('paper_order_problem_ck', oneOf('problem', ORDER_PROBLEMS))
@Check('paper_order_failed_ck', `(state = 'FAILED') = (problem IS NOT NULL)`)
export class PaperOrderEntity extends SchoolYearRow {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'paper_order_pk' })
  id!: string;

  @Column('uuid')
  planId!: string;

  /** Who asked, and who alone gets the file. */
  @Column('text')
  accountId!: string;

  /** The roles in which it was asked for: the file remembers them. */
  @Column('jsonb', { default: () => `'[]'` })
  grants!: Grant[];

  @Column('text', { array: true })
  kinds!: PaperKind[];

  /** The bureau's words and days on every sheet. */
  @Column('jsonb')
  letterhead!: Record<string, unknown>;

  /** Schools and persons whose notices are meant; null for all of the county. */
  @Column('jsonb', { nullable: true })
  reader!: Record<string, unknown> | null;

  /** The office's order whose letterhead and templates are used. */
  @Column('uuid', { nullable: true })
  basedOnId!: string | null;

  @Column('text')
  state!: OrderState;

  @Column('text', { nullable: true })
  problem!: OrderProblem | null;

  @Column('uuid', { nullable: true })
  fileId!: string | null;

  @CreateDateColumn({ type: 'timestamp with time zone' })
  createdAt!: Date;

  @Column('timestamp with time zone', { nullable: true })
  finishedAt!: Date | null;
}
