// `node dist/bench/attacks/main.js [part of a name]`: every attack on a real server with a heap of 512 MB, as a table.
import { cpus, loadavg } from 'node:os';
import { generateCounty } from '../../examples/generator/generate-county';
import { PRESETS } from '../../examples/generator/options';
import { type Answer, type Attack, brokenPromises } from './attack';
import { type AttackedServer, startAttackedServer } from './attacked-server';
import { GRAPHQL_ATTACKS } from './graphql-attacks';
import { GREEDY_ATTACKS } from './greedy-attacks';
import { HTTP_ATTACKS } from './http-attacks';
import { UPLOAD_ATTACKS } from './upload-attacks';

const HEAP_MB = 512;

interface Row {
  readonly line: string;
  readonly broken: readonly string[];
}

async function measure(server: AttackedServer, attack: Attack, number: number): Promise<Row> {
  attack.prepare?.();
  let answers: readonly Answer[] = [];
  const before = server.processorMs();
  const others = await server.during(async () => {
    answers = await attack.run(server.target(`198.51.100.${number}`));
  });
  const processor = server.processorMs() - before;
  const broken = [...brokenPromises(attack, answers, others.longest)];
  if (others.failed > 0) broken.push(`${others.failed} requests of others failed`);
  if (!server.alive()) broken.push('the server is gone');
  const tally = (values: readonly (string | number | null)[]): string =>
    [...new Set(values)].map((value) => `${value ?? 'served'}`).join(' ');
  const most = (values: readonly number[]): number => Math.round(Math.max(0, ...values));
  const cells = [
    attack.name,
    answers.length,
    tally(answers.map(({ status }) => (status === 0 ? 'closed' : status))),
    tally(answers.map(({ code }) => code)),
    most(answers.map(({ ms }) => ms)),
    most(answers.map(({ bytes }) => bytes)),
    Math.round(others.longest),
    processor,
    server.memory().now,
    broken.length === 0 ? 'kept' : `**${broken.join(', ')}**`,
  ];
  return { line: `| ${cells.join(' | ')} |`, broken };
}

async function run(wanted: string): Promise<void> {
  const county = generateCounty({ ...PRESETS.county, code: '439900', seed: 1 });
  const server = await startAttackedServer(county, HEAP_MB);
  const load = (): string =>
    loadavg()
      .map((value) => value.toFixed(1))
      .join(' ');
  console.log(
    `${county.schools.length} schools, ${county.teachers.length} teachers; heap ${HEAP_MB} MB; ${cpus().length} cores, load ${load()}\n`,
  );
  console.log(
    '| attack | requests | status | code | worst ms | largest bytes | worst of others ms | processor ms | MB | promise |',
  );
  console.log('| --- | ---: | --- | --- | ---: | ---: | ---: | ---: | ---: | --- |');
  const attacks = [...GRAPHQL_ATTACKS, ...HTTP_ATTACKS, ...UPLOAD_ATTACKS, ...GREEDY_ATTACKS].filter(
    ({ name }) => wanted === '' || wanted.split(',').some((part) => name.includes(part)),
  );
  let failures = 0;
  for (const [number, attack] of attacks.entries()) {
    const { line, broken } = await measure(server, attack, number);
    console.log(line);
    if (broken.length > 0) failures++;
    if (!server.alive()) break;
  }
  const { most } = server.memory();
  console.log(
    `\n${attacks.length} attacks, ${failures} broken promises; most memory ${most} MB; load ${load()}`,
  );
  await server.close();
  if (failures > 0) process.exitCode = 1;
}

run(process.argv[2] ?? '').catch((error: unknown) => {
  console.error(error);
  // The server is killed with this process.
  process.exit(1);
});
