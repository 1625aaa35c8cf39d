// Official papers, handed to the program.
import { type Feature } from '../../feature';
import { IssuedNoticesResolver, issuedNoticesAccess } from './orders/issued-notices.resolver';
import { paperAccess } from './orders/paper.access';
import { paperJobHandler, settleAbandonedOrders } from './orders/paper-job';
import { PaperOrderEntity } from './orders/paper-order.entity';
import { PaperOrderResolver } from './orders/paper-order.resolver';
import { PaperTemplateEntity } from './orders/paper-template.entity';

export const papersFeature: Feature = {
  resolvers: [new PaperOrderResolver(), new IssuedNoticesResolver()],
  access: [paperAccess, issuedNoticesAccess],
  entities: [PaperOrderEntity, PaperTemplateEntity],
  jobs: ({ dataSource }) => [paperJobHandler({ dataSource })],
  settle: settleAbandonedOrders,
};
