// `answers`: exit 0 when the server takes connections. `note FILE`: writes down which test databases there are.
// `drop FILE`: drops the test databases that have come since and that nobody uses, and nothing else.
const { readFileSync, writeFileSync } = require('node:fs');
const { Client } = require('pg');

/** The lock under which test processes make their template (test/support/postgres-copy.ts). */
const TEMPLATE_LOCK = 7_301_927;

const [url, verb, file] = process.argv.slice(2);

async function testDatabases(client) {
  const { rows } = await client.query(
    String.raw`SELECT datname FROM pg_database WHERE datname LIKE 'staffing\_te%' ORDER BY datname`,
  );
  return rows.map(({ datname }) => datname);
}

/** Test databases carry the number of the process that made them. */
function ownerRuns(name) {
  const owner = /^staffing_test_(\d+)_/.exec(name)?.[1];
  if (!owner) return false;
  try {
    process.kill(Number(owner), 0);
    return true;
  } catch {
    return false;
  }
}

async function main() {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 3000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const names = verb === 'answers' ? [] : await testDatabases(client);
    if (verb === 'note') writeFileSync(file, JSON.stringify(names));
    if (verb !== 'drop') return;
    const before = new Set(JSON.parse(readFileSync(file, 'utf8')));
    await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    for (const name of names.filter((each) => !before.has(each) && !ownerRuns(each))) {
      // Refused while somebody is connected: another run on this server keeps what it works with.
      await client.query(`DROP DATABASE IF EXISTS "${name}"`).catch(({ message }) => console.error(message));
    }
  } finally {
    await client.end();
  }
}

main().catch((error) => {
  if (verb !== 'answers') console.error(error.message);
  process.exitCode = 1;
});
