// Accounts, handed to the program.
import { type Feature } from '../../feature';
import { AccessTokenEntity } from './access-token.entity';
import { accountAccess } from './account.access';
import { AccountEntity } from './account.entity';
import { AccountChangesResolver, AccountResolver } from './account.resolver';
import { AccountSessionEntity } from './account-session.entity';
import { OneTimeLinkEntity } from './one-time-link.entity';
import { OwnAccountResolver } from './own-account.resolver';
import { RoleGrantEntity } from './role-grant.entity';

export function accountsFeature({ issuer }: { readonly issuer: string | null }): Feature {
  return {
    resolvers: [new OwnAccountResolver(), new AccountResolver(), new AccountChangesResolver(issuer)],
    access: [accountAccess],
    entities: [AccountEntity, RoleGrantEntity, AccountSessionEntity, AccessTokenEntity, OneTimeLinkEntity],
  };
}
