// What counts as bound to a county, on statements by hand: the forgotten condition is found wherever it stands.
import { unscopedTables } from './unscoped-tables';

const BOTH = ['county_id', 'school_year_id'];
const COLUMNS = new Map([
  ['plan', BOTH],
  ['plan_move', BOTH],
  ['school', BOTH],
  ['webhook', ['county_id']],
]);

const WITHIN = 'm.county_id = p.county_id AND m.school_year_id = p.school_year_id AND m.plan_id = p.id';

test.each([
  'SELECT id FROM school WHERE county_id = $1 AND school_year_id = $2 AND code = $3',
  'SELECT "t"."id" FROM "school" "t" WHERE "t"."county_id" = $1 AND "t"."school_year_id" IN ($2)',
  'SELECT s.id FROM school s WHERE s.county_id = ANY($1) AND s.school_year_id = ANY($2)',
  'SELECT state FROM plan WHERE id = $1 FOR UPDATE',
  `SELECT m.id FROM plan p JOIN plan_move m ON ${WITHIN} WHERE p.id = ANY($1)`,
  'UPDATE webhook w SET url = $2 FROM county c WHERE c.id = w.county_id AND c.code = $1',
  'SELECT 1 FROM (SELECT id FROM plan WHERE id = $1) p WHERE EXISTS (SELECT 1 FROM county)',
])('%s is bound', (sql) => {
  expect(unscopedTables(sql, COLUMNS)).toEqual([]);
});

test.each([
  ['SELECT id FROM school WHERE code = $1', ['school']],
  ['SELECT id FROM school WHERE county_id = $1 AND code = $2', ['school']],
  ['SELECT s.county_id, s.school_year_id FROM school s WHERE s.code = $1', ['school s']],
  ['DELETE FROM plan WHERE based_on_plan_id = $1', ['plan']],
  ['UPDATE "plan" SET "state" = $1 WHERE "version" = $2', ['plan']],
  ['SELECT m.id FROM plan p JOIN plan_move m ON m.plan_id = p.id WHERE p.id = $1', ['plan_move m']],
  [`SELECT m.id FROM plan p JOIN plan_move m ON ${WITHIN} WHERE p.name = $1`, ['plan p', 'plan_move m']],
  [
    'SELECT (SELECT count(*) FROM plan_move m WHERE m.plan_id = p.id) FROM plan p WHERE p.county_id = $1 AND p.school_year_id = $2',
    ['plan_move m'],
  ],
  ["SELECT id FROM school WHERE name = 'county_id = $1 AND school_year_id = $2'", ['school']],
  ['SELECT a.id FROM plan a, school b WHERE a.id = $1 AND b.code = a.name', ['school b']],
])('%s is not', (sql, tables) => {
  expect(unscopedTables(sql, COLUMNS)).toEqual(tables);
});
