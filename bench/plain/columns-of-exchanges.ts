// Columns of exchanges: pairs of a town group and a rural group of the same stage and main subject.
import { isOpenTo } from './columns-of-stayers';
import { type PlainModel } from './plain-model';

export function addExchanges(model: PlainModel): void {
  const { groups, schools } = model.county;
  const partners = groups.filter((group) => group.mayPartner);
  for (const group of groups.filter((item) => item.mayExchange)) {
    const town = schools.get(group.home)!;
    for (const rural of partners) {
      if (rural.home === group.home || rural.stage !== group.stage || rural.main !== group.main) continue;
      if (!isOpenTo(model, group, schools.get(rural.home)!) || !isOpenTo(model, rural, town)) continue;
      const most = Math.min(group.members.length, rural.members.length);
      model.exchanges.push({ group, partners: rural, pairs: model.linear.column(most, 'WHOLE') });
    }
  }
}
