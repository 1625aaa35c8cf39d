// Which schools are solved together: neighbours first, then mixtures of far-apart ones that compete for the same people.
import { type StaffingModel } from '../model/staffing-model';

/** Schools a neighbourhood frees at a time. */
const SIZE = 10;

/**
 * Passes of neighbourhoods over the schools that receive anybody. The first pass walks through the clusters one by one and so
 * builds a plan from nothing; later passes cut across them with growing strides. The order depends on the input alone.
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
  const half = Math.floor(SIZE / 2);
  return [
    slices(order),
    slices(rotated(order, half)),
    slices(strided(order, 6)),
    slices(strided(order, 4)),
    slices(rotated(strided(order, 7), 3)),
    slices(order),
    slices(rotated(strided(order, 5), 2)),
    slices(strided(order, 3)),
  ];
}

function slices(blocks: readonly number[]): readonly ReadonlySet<number>[] {
  const sets: ReadonlySet<number>[] = [];
  for (let i = 0; i < blocks.length; i += SIZE) sets.push(new Set(blocks.slice(i, i + SIZE)));
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
