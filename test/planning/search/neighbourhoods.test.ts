// Which schools are solved together: every receiving school once in every pass, clusters first, the same every time.
import fc from 'fast-check';
import { generateCounty } from '../../../examples/generator/generate-county';
import { PRESETS } from '../../../examples/generator/options';
import { type Roster } from '../../../src/domain/roster';
import { blocksOf } from '../../../src/planning/search/blocks';
import { neighbourhoodsOf } from '../../../src/planning/search/neighbourhoods';
import { shuffled } from '../../support/shuffled-roster';
import { modelOf } from '../../support/staffing-models';

const roster: Roster = { ...generateCounty(PRESETS['24-schools']), pins: [] };

function passesOf(of: Roster) {
  const model = modelOf(of);
  const blockOf = blocksOf(model);
  return { model, blockOf, passes: neighbourhoodsOf(model, blockOf) };
}

test('every pass frees every school that has columns exactly once, few at a time first and then many', () => {
  const { blockOf, passes } = passesOf(roster);
  const receiving = [...new Set(blockOf)].filter((block) => block >= 0).sort((a, b) => a - b);
  expect(receiving.length).toBeGreaterThan(10);
  expect(passes.length).toBeGreaterThan(5);
  for (const pass of passes) {
    expect(pass.flatMap((schools) => [...schools]).sort((a, b) => a - b)).toEqual(receiving);
  }
  const sizes = passes.map((pass) => Math.max(...pass.map(({ size }) => size)));
  expect(new Set(sizes)).toEqual(new Set([20, receiving.length]));
  expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
});

test('the first pass goes cluster by cluster, later ones mix them', () => {
  const { model, passes } = passesOf(roster);
  const { schools } = model.input.facts;
  const clusters = (pass: number): readonly string[] =>
    passes[pass]!.flatMap((each) => [...each]).map((block) => schools[block]!.school.cluster);
  const [first, strided] = [clusters(0), clusters(2)];
  expect(first).toEqual([...first].sort());
  expect(strided).not.toEqual(first);
  expect(new Set(passes.map((pass) => JSON.stringify(pass.map((each) => [...each])))).size).toBeGreaterThan(
    4,
  );
});

test('the order depends on the county alone, not on the order of its rows', () => {
  const text = (of: Roster): string =>
    JSON.stringify(passesOf(of).passes.map((pass) => pass.map((schools) => [...schools])));
  const expected = text(roster);
  fc.assert(
    fc.property(shuffled(roster), (other) => expect(text(other)).toBe(expected)),
    { numRuns: 3, seed: 7 },
  );
});

test('columns belong to the school where the work is done, departures to none', () => {
  const { model, blockOf } = passesOf(roster);
  const { schools } = model.input.facts;
  const at = (column: number): string | undefined => schools[blockOf[column]!]?.code;
  expect(model.shortages.every(({ cell, column }) => at(column) === cell.school)).toBe(true);
  expect(model.itinerants.days.every(({ host, column }) => at(column) === host)).toBe(true);
  expect(model.covers.every(({ groups, column }) => at(column) === groups[0]!.home.code)).toBe(true);
  expect(
    model.hires.every(({ host, column, fills }) =>
      [column, ...fills.map((f) => f.column)].every((c) => at(c) === host),
    ),
  ).toBe(true);
  const flows = [...model.rotations.flows, ...model.exchanges.flows];
  expect(
    flows
      .flatMap(({ pools, pairs }) => [...pools, ...pairs])
      .every(({ host, column }) => at(column) === host),
  ).toBe(true);
  const sent = flows.flatMap((flow) => [...flow.sent.values()]);
  expect(sent.length).toBeGreaterThan(0);
  expect(sent.every((column) => blockOf[column] === -1)).toBe(true);
});
