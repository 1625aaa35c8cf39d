// The outgoing webhook of a county: where changes are told to, and how far the telling has come.
import { Check, Column, CreateDateColumn, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { oneOf } from '../../database';

/** ENABLED 启用, DISABLED 停用. */
export const WEBHOOK_STATES = ['ENABLED', 'DISABLED'] as const;
export type WebhookState = (typeof WEBHOOK_STATES)[number];

/** BY_HAND 手动停用, FAILING 连续失败, GONE 接收方已撤销. */
export const DISABLED_REASONS = ['BY_HAND', 'FAILING', 'GONE'] as const;
export type DisabledReason = (typeof DISABLED_REASONS)[number];

@Entity('webhook')
@ForeignKey('CountyEntity', ['countyId'], ['id'], { name: 'webhook_county_fk' })
@Check('webhook_state_ck', oneOf('state', WEBHOOK_STATES))
@Check('webhook_disabled_reason_ck', oneOf('disabled_reason', DISABLED_REASONS))
@Check(
  'webhook_disabled_ck',
  `(state = 'DISABLED') = (disabled_reason IS NOT NULL AND disabled_at IS NOT NULL)`,
)
@Check('webhook_version_ck', 'version > 0')
export class WebhookEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'webhook_pk' })
  countyId!: string;

  @Column('text')
  url!: string;

  /** whsec_ and base64; told once, when it is made. */
  @Column('text', { select: false })
  secret!: string;

  @Column('text')
  state!: WebhookState;

  @Column('text', { nullable: true })
  disabledReason!: DisabledReason | null;

  @Column('timestamp with time zone', { nullable: true })
  disabledAt!: Date | null;

  /** Place in the county's log up to which everything was delivered. */
  @Column('integer')
  position!: number;

  /** Failed attempts at the change that is next. */
  @Column('integer', { default: 0 })
  attempts!: number;

  @Column('timestamp with time zone', { nullable: true })
  nextAttemptAt!: Date | null;

  @Column('timestamp with time zone', { nullable: true })
  failingSince!: Date | null;

  @Column('integer', { default: 1 })
  version!: number;

  @CreateDateColumn({ type: 'timestamp with time zone' })
  createdAt!: Date;
}
