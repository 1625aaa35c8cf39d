// Idempotency keys of starts and approvals.
export { IdempotencyKeyEntity } from './idempotency-key.entity';
export { type OnceKey, once } from './once';
