// Clusters (学区): centre schools spread over the county, every other school with the nearest centre that has room.
import { greatCircleKm } from '../../src/domain/distance';
import { type Site } from './layout';

/** Centres: town schools first, each as far from the others as possible (Tianjin: 1 centre and 3-4 members). */
function chooseCentres(sites: readonly Site[], count: number): number[] {
  const eligible = sites.flatMap((site, i) =>
    site.kind === 'TEACHING_POINT' || site.kind === 'SPECIAL' ? [] : [i],
  );
  const centres = eligible.slice(0, 1);
  while (centres.length < count) {
    const score = (i: number): number => {
      const nearest = Math.min(...centres.map((c) => greatCircleKm(sites[i]!.place, sites[c]!.place)));
      return nearest * (sites[i]!.area === 'RURAL' ? 0.5 : 1);
    };
    const rest = eligible.filter((i) => !centres.includes(i));
    if (rest.length === 0) break;
    centres.push(rest.reduce((best, i) => (score(i) > score(best) ? i : best)));
  }
  return centres;
}

/** Cluster name of every site, in the sites' order. */
export function formClusters(sites: readonly Site[], count: number): string[] {
  const centres = chooseCentres(sites, count);
  const room = new Map(centres.map((c) => [c, Math.ceil(sites.length / centres.length)]));
  const links = sites
    .flatMap((site, i) =>
      centres.map((c) => ({ i, c, km: i === c ? 0 : greatCircleKm(site.place, sites[c]!.place) })),
    )
    .sort((a, b) => a.km - b.km || a.i - b.i || a.c - b.c);
  const centreOf = new Map<number, number>();
  for (const { i, c } of links) {
    const left = room.get(c)!;
    if (centreOf.has(i) || left === 0) continue;
    centreOf.set(i, c);
    room.set(c, left - 1);
  }
  const names = nameClusters(centres.map((c) => sites[c]!.township.name));
  return sites.map((_, i) => names[centres.indexOf(centreOf.get(i)!)]!);
}

function nameClusters(townships: readonly string[]): string[] {
  const numbers = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
  return townships.map((township, i) => {
    const place = township.slice(0, -1);
    const same = townships.filter((other) => other === township).length;
    const before = townships.slice(0, i).filter((other) => other === township).length;
    return same === 1 ? `${place}学区` : `${place}第${numbers[before] ?? before + 1}学区`;
  });
}
