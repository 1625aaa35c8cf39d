// Which schools are solved together: neighbours first, then mixtures of far-apart ones that compete for the same people.
import { type StaffingModel } from '../model/staffing-model';

/** Schools freed at a time where every pair of schools has a column of its own, and where senders are pooled. */
const PAIRED = 10;
const POOLED = 20;

/**
 * Passes of neighbourhoods over the schools that receive anybody. The first pass walks through the clusters one by one and so
 * builds a plan from nothing; later passes cut across them. When these bring little, as many passes follow that free half
 * as many schools again. The order depends on the input alone.
 */
export function neighbourhoodsOf(
  model: StaffingModel,
  blockOf: Int32Array,
): readonly (readonly ReadonlySet<number>[])[] {
  const { schools } = model.input.facts;
  const receiving = [...new Set(blockOf)].filter((block) => block >= 0);
  const order = receiving.sort((a, b) => {
    const x = schools[a]!;
    const y = schools[b]!;
    if (x.school.cluster !== y.school.cluster) return x.school.cluster < y.school.cluster ? -1 : 1;
    return x.code < y.code ? -1 : 1;
  });
  const size = model.input.scope.links === 'PAIRED' ? PAIRED : POOLED;
  const orders = [
    order,
    rotated(order, Math.floor(size / 2)),
    strided(order, 6),
    strided(order, 4),
    rotated(strided(order, 7), 3),
    rotated(strided(order, 5), 2),
  ];
  return [size, 1.5 * size].flatMap((each) => orders.map((blocks) => slices(blocks, each)));
}

function slices(blocks: readonly number[], size: number): readonly ReadonlySet<number>[] {
  const sets: ReadonlySet<number>[] = [];
  for (let i = 0; i < blocks.length; i += size) sets.push(new Set(blocks.slice(i, i + size)));
  return sets;
}

function rotated(blocks: readonly number[], by: number): readonly number[] {
  return [...blocks.slice(by), ...blocks.slice(0, by)];
}

function strided(blocks: readonly number[], stride: number): readonly number[] {
  return Array.from({ length: stride }, (_, offset) =>
    blocks.filter((_block, i) => i % stride === offset),
  ).flat();
}
