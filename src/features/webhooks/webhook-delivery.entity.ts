// What became of one change that a webhook was to tell.
import { Check, Column, CreateDateColumn, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { oneOf } from '../../database';

/** DELIVERED 已送达, FAILING 重试中. */
export const DELIVERY_STATES = ['DELIVERED', 'FAILING'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

@Entity('webhook_delivery')
@ForeignKey('ChangeEventEntity', ['countyId', 'sequence'], ['countyId', 'sequence'], {
  name: 'webhook_delivery_event_fk',
})
@Check('webhook_delivery_state_ck', oneOf('state', DELIVERY_STATES))
@Check('webhook_delivery_attempts_ck', 'attempts > 0')
export class WebhookDeliveryEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'webhook_delivery_pk' })
  countyId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'webhook_delivery_pk' })
  sequence!: number;

  @Column('text')
  state!: DeliveryState;

  @Column('integer')
  attempts!: number;

  /** HTTP status of the last answer; null when none came. */
  @Column('integer', { nullable: true })
  lastStatus!: number | null;

  /** Why no answer came, as a code. */
  @Column('text', { nullable: true })
  lastProblem!: string | null;

  @CreateDateColumn({ type: 'timestamp with time zone' })
  firstAttemptAt!: Date;

  @Column('timestamp with time zone', { default: () => 'now()' })
  lastAttemptAt!: Date;
}
