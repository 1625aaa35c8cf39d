// The real server as a process of its own with a small heap, a county in it, and somebody else using it.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Worker } from 'node:worker_threads';
import { type Roster } from '../../src/domain/roster';
import { bundleZip } from '../../src/features/rosters/bundle';
import { type Target } from './attack';

export interface AttackedServer {
  readonly target: (from: string) => Target;
  /** Runs an attack and gives the longest request of somebody else meanwhile, ms, and how many of them failed. */
  during(work: () => Promise<void>): Promise<{ readonly longest: number; readonly failed: number }>;
  /** Processor time used so far by all its threads, ms: what a busy machine does not change. */
  processorMs(): number;
  /** Resident memory now and at its highest, MB. */
  memory(): { readonly now: number; readonly most: number };
  readonly alive: () => boolean;
  close(): Promise<void>;
}

const MAIN = path.join(__dirname, '..', '..', 'src', 'main.js');

/** Starts it with a heap of `heapMb` and saves the roster over its own API. */
export async function startAttackedServer(roster: Roster, heapMb: number): Promise<AttackedServer> {
  const directory = mkdtempSync(path.join(tmpdir(), 'attacked-'));
  const child = spawn(process.execPath, [`--max-old-space-size=${heapMb}`, MAIN], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: process.env['PATH'],
      DATA_DIR: directory,
      PORT: '0',
      LOG_LEVEL: 'silent',
      EXAMPLE: 'false',
      DEVELOPMENT_ROLES: 'PERSONNEL_OFFICER,IT_ADMIN',
      TRUST_PROXY: 'loopback',
      HEADERS_TIMEOUT_MS: '2000',
      REQUEST_TIMEOUT_MS: '4000',
    },
  });
  const killed = (): void => void child.kill('SIGKILL');
  process.once('exit', killed);
  const address = await addressOf(child);
  await importRoster(address, roster);
  const bystander = new Worker(path.join(__dirname, 'bystander-worker.js'), { workerData: { address } });
  return {
    target: (from) => ({ address, port: Number(new URL(address).port), county: roster.county.code, from }),
    during: async (work) => {
      bystander.postMessage('begin');
      await work();
      return new Promise((resolve) => {
        bystander.once('message', resolve);
        bystander.postMessage('end');
      });
    },
    processorMs: () => processorMsOf(child.pid ?? 0),
    memory: () => memoryOf(child.pid ?? 0),
    alive: () => child.exitCode === null && child.signalCode === null,
    close: async () => {
      await bystander.terminate();
      process.removeListener('exit', killed);
      const ended = new Promise((resolve) => child.once('close', resolve));
      if (child.exitCode === null) child.kill('SIGTERM');
      else return;
      await ended;
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    createInterface({ input: child.stdout! }).on('line', (line) => {
      const found = /GraphQL\s+(\S+)\/graphql$/.exec(line)?.[1];
      if (found) resolve(found);
    });
    child.once('close', (code) => reject(new Error(`The server ended with ${code}`)));
  });
}

async function importRoster(address: string, roster: Roster): Promise<void> {
  const uploaded = await fetch(`${address}/files?name=roster.zip`, {
    method: 'PUT',
    headers: { 'content-type': 'application/octet-stream' },
    body: new Uint8Array(bundleZip(roster)),
  });
  const { fileId } = (await uploaded.json()) as { readonly fileId: string };
  const query = `mutation($input: ImportRosterInput!) { importRoster(input: $input) { userErrors { code } } }`;
  const answer = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { input: { county: roster.county.code, fileId } } }),
  });
  const text = await answer.text();
  if (!text.includes('"userErrors":[]'))
    throw new Error(`The county was not imported: ${text.slice(0, 300)}`);
}

/** Fields 14 and 15 of /proc/pid/stat count user and system time in ticks of 10 ms. */
function processorMsOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return 0;
  }
}

function memoryOf(pid: number): { readonly now: number; readonly most: number } {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const [now, most] = ['VmRSS', 'VmHWM'].map((name) =>
      Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024),
    );
    return { now: now ?? 0, most: most ?? 0 };
  } catch {
    return { now: 0, most: 0 };
  }
}
