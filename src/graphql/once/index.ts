// Idempotency keys of starts and approvals.
export { IdempotencyKeyEntity } from './idempotency-key.entity';
export { forgetOldKeys, type OnceKey, once } from './once';
