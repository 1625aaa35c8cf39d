// Clusters (学区): neighbouring schools in groups of one centre and a few members.
import { greatCircleKm } from '../../src/domain/distance';
import { apportion, SEAT, type Site } from './layout';

/**
 * Cluster name of every site, in the sites' order; special schools are in none. Groups of equal size (Tianjin:
 * 1 centre and 3-4 members) are formed from the edge of the county inwards, each around its outermost school,
 * so that the dense seat is left for the end and no group is torn apart.
 */
export function formClusters(sites: readonly Site[], count: number): string[] {
  const fromSeat = (i: number): number => greatCircleKm(sites[i]!.place, SEAT);
  let left = sites.map((_, i) => i).filter((i) => sites[i]!.kind !== 'SPECIAL');
  const groups = apportion(
    left.length,
    Array.from({ length: count }, () => 1),
  ).map((size) => {
    const outermost = left.reduce((far, i) => (fromSeat(i) > fromSeat(far) ? i : far));
    const km = (i: number): number => greatCircleKm(sites[i]!.place, sites[outermost]!.place);
    const group = [...left].sort((a, b) => km(a) - km(b) || a - b).slice(0, size);
    left = left.filter((i) => !group.includes(i));
    return group;
  });
  const names = nameClusters(groups.map((group) => sites[centreOf(sites, group)]!.township.name));
  return sites.map((_, i) => names[groups.findIndex((group) => group.includes(i))] ?? '');
}

/** The centre: a town school if there is one, else any full school. */
function centreOf(sites: readonly Site[], group: readonly number[]): number {
  return (
    group.find((i) => sites[i]!.area !== 'RURAL') ??
    group.find((i) => sites[i]!.kind !== 'TEACHING_POINT') ??
    group[0]!
  );
}

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

function nameClusters(townships: readonly string[]): string[] {
  return townships.map((township, i) => {
    const place = township.slice(0, -1);
    const same = townships.filter((other) => other === township).length;
    const before = townships.slice(0, i).filter((other) => other === township).length;
    return same === 1 ? `${place}学区` : `${place}第${NUMERALS[before] ?? before + 1}学区`;
  });
}
