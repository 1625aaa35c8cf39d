// The server of a soak: a process of its own with the example county and its plan, read and written over its API.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { readOperations } from '../../src/graphql';
import { type Sample } from './growth';

const ROOT = path.join(__dirname, '..', '..', '..');
const MAIN = path.join(__dirname, '..', '..', 'src', 'main.js');

export interface SoakedServer {
  /** Reads something a console reads; whether it was answered. */
  read(turn: number): Promise<boolean>;
  /** Renames the plan, which also writes the audit log. */
  write(turn: number): Promise<boolean>;
  memory(): Promise<Omit<Sample, 'done'>>;
  close(): Promise<void>;
}

const operations = new Map(
  readOperations(path.join(ROOT, 'schema', 'operations')).map(({ name, text }) => [name, text]),
);

function operation(name: string): string {
  const text = operations.get(name);
  if (!text) throw new Error(`There is no operation ${name}`);
  return text;
}

/** What the console's pages ask for, with pages of 200. */
function reads(county: string, plan: string): readonly (readonly [string, object])[] {
  return [
    ['Teachers', { county, first: 200 }],
    ['PlanMoves', { plan, first: 200 }],
    ['SchoolList', { county, first: 50 }],
    ['RotationRecords', { county, first: 200 }],
    ['Plan', { plan }],
    ['Viewer', {}],
  ];
}

export async function startSoakedServer(): Promise<SoakedServer> {
  const directory = mkdtempSync(path.join(tmpdir(), 'soak-'));
  const child = spawn(process.execPath, [MAIN], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: process.env['PATH'],
      DATA_DIR: directory,
      PORT: '0',
      LOG_LEVEL: 'silent',
      DEVELOPMENT_ROLES: 'PERSONNEL_OFFICER',
      RATE_PER_SECOND: '0',
    },
  });
  const killed = (): void => void child.kill('SIGKILL');
  process.once('exit', killed);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const address = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const found = /GraphQL\s+(\S+)\/graphql$/.exec(line)?.[1];
      if (found) resolve(found);
    });
    void ended.then((code) => reject(new Error(`The server ended with ${code}`)));
  });
  const run: Run = async <T>(name: string, variables: object): Promise<T> => {
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: operation(name), variables }),
    });
    const body = (await response.json()) as { readonly data?: unknown; readonly errors?: unknown };
    if (body.errors || response.status !== 200) throw new Error(JSON.stringify(body).slice(0, 500));
    return body.data as T;
  };
  const good = (work: Promise<unknown>): Promise<boolean> =>
    work.then(
      () => true,
      (error: unknown) => {
        console.error(String(error));
        return false;
      },
    );
  const { county, plan } = await exampleOf(run);
  const mix = reads(county, plan);
  let { version } = (await run<{ readonly plan: { readonly version: number } }>('Plan', { plan })).plan;
  let writing: Promise<void> = Promise.resolve();
  const began = Date.now();
  return {
    read: (turn) => good(run(...mix[turn % mix.length]!)),
    write: (turn) => {
      writing = writing.then(async () => {
        const input = { planId: plan, expectedVersion: version, description: `第 ${turn} 次` };
        const { updatePlan } = await run<Updated>('UpdatePlan', { input });
        if (updatePlan.userErrors.length > 0) throw new Error(JSON.stringify(updatePlan.userErrors));
        version = updatePlan.plan.version;
      });
      return good(writing);
    },
    memory: async () => {
      const text = await (await fetch(`${address}/metrics`)).text();
      const megabytes = (name: string): number => {
        const value = new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1];
        if (value === undefined) throw new Error(`/metrics has no ${name}`);
        return Math.round(Number(value) / 2 ** 10 / 10.24) / 100;
      };
      return {
        at: Date.now() - began,
        heap: megabytes('embedded_database_heap_bytes'),
        database: megabytes('embedded_database_memory_bytes'),
        process: megabytes('process_resident_memory_bytes'),
      };
    },
    close: async () => {
      process.removeListener('exit', killed);
      child.kill('SIGTERM');
      await ended;
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

type Run = <T>(name: string, variables: object) => Promise<T>;

interface Updated {
  readonly updatePlan: {
    readonly plan: { readonly version: number };
    readonly userErrors: readonly { readonly code: string }[];
  };
}

interface Seen {
  readonly viewer: { readonly counties: readonly { readonly code: string }[] };
}

interface Listed {
  readonly county: {
    readonly schoolYear: { readonly plans: { readonly nodes: readonly { readonly id: string }[] } };
  };
}

/** The example county and its plan, which the first start has made by now. */
async function exampleOf(run: Run): Promise<{ readonly county: string; readonly plan: string }> {
  const county = (await run<Seen>('Viewer', {})).viewer.counties[0]!.code;
  const { nodes } = (await run<Listed>('Plans', { county })).county.schoolYear.plans;
  return { county, plan: nodes[0]!.id };
}
