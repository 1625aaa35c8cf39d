// `answers`: exit 0 when the server takes connections. `note FILE`: writes down which test databases there are.
// `drop FILE`: drops the test databases that have come since, and nothing else.
const { readFileSync, writeFileSync } = require('node:fs');
const { Client } = require('pg');

const [url, verb, file] = process.argv.slice(2);

async function testDatabases(client) {
  const { rows } = await client.query(
    String.raw`SELECT datname FROM pg_database WHERE datname LIKE 'staffing\_te%' ORDER BY datname`,
  );
  return rows.map(({ datname }) => datname);
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
    for (const name of names.filter((each) => !before.has(each))) {
      await client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
    }
  } finally {
    await client.end();
  }
}

main().catch((error) => {
  if (verb !== 'answers') console.error(error.message);
  process.exitCode = 1;
});
