// schema/roster.schema.json is the contract that the program reads by.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SHEETS } from '../../../../src/domain/roster';
import { rosterSchema } from '../../../../src/features/rosters/bundle/roster-schema';
import { DEFAULT_SETTINGS, PARAMETERS } from '../../../../src/planning/settings';

const file = join(process.cwd(), 'schema', 'roster.schema.json');

type Node = { readonly [key: string]: Node };
const at = (path: readonly string[]): Node =>
  path.reduce((node, key) => node[key] as Node, rosterSchema() as unknown as Node);

describe('the published schema of the bundle', () => {
  it('is what the program reads by (UPDATE_CONTRACTS=1 writes it anew)', () => {
    if (process.env['UPDATE_CONTRACTS'] === '1')
      writeFileSync(file, `${JSON.stringify(rosterSchema(), null, 2)}\n`);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(rosterSchema())));
  });

  it('lists every sheet with every column', () => {
    for (const spec of Object.values(SHEETS)) {
      expect(Object.keys(at(['properties', spec.name, 'items', 'properties']))).toEqual(
        spec.list.map(({ key }) => key),
      );
    }
  });

  it('lists every rule with its parameters and ranges', () => {
    const rules = at(['properties', 'rules', 'properties', 'rules', 'properties']);
    expect(Object.keys(rules)).toEqual(Object.keys(DEFAULT_SETTINGS));
    for (const [id, parameters] of Object.entries(PARAMETERS)) {
      const names = ['enabled', ...parameters.map(({ name }) => name)];
      expect(Object.keys(rules[id]?.['properties'] ?? {})).toEqual(names);
    }
    expect(rules['rotation-ceiling']?.['properties']?.['share']).toMatchObject({ minimum: 0, maximum: 1 });
  });

  it('names the code words of a fixed list with their Chinese words', () => {
    const kind = at(['properties', 'schools', 'items', 'properties', 'kind']);
    expect(kind['enum']).toEqual(['PRIMARY', 'JUNIOR', 'NINE_YEAR', 'TEACHING_POINT', 'SPECIAL']);
    expect(kind['x-words']).toMatchObject({ TEACHING_POINT: expect.arrayContaining(['教学点']) });
  });
});
