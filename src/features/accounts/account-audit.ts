// What happens to an account is in the log of its county, where the county's auditor reads it.
import { type EntityManager } from 'typeorm';
import { EVERY_COUNTY } from '../../graphql/viewer';
import { audit } from '../audit';

export interface AccountNote {
  readonly action: string;
  /** Account id, or `cli`; the account itself when left out. */
  readonly actor?: string;
  /** Why, in the person's words. */
  readonly reason?: string;
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** Accounts of the installation belong to no county: their entries are in the installation's own chain. */
export function noteOfAccount(
  manager: EntityManager,
  account: { readonly id: string; readonly countyCode: string },
  { action, actor = account.id, reason = '', detail = {} }: AccountNote,
): Promise<void> {
  return audit(manager, {
    county: account.countyCode === EVERY_COUNTY ? null : account.countyCode,
    actor,
    action,
    subjectType: 'ACCOUNT',
    subjectId: account.id,
    reason,
    detail,
    change: null,
  });
}
