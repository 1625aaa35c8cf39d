// One account as the list of accounts answers it.
import { type AccountsQuery } from '../../graphql/generated/types';

export type Account = AccountsQuery['accounts']['nodes'][number];
