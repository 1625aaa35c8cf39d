// The real server as a process of its own on a data directory, spoken to over HTTP.
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { operation } from '../features/operations';

const MAIN = path.join(__dirname, '..', '..', 'src', 'main.js');

export interface ServerProcess {
  readonly address: string;
  readonly lines: readonly string[];
  /** What it wrote for the person who started it when something was wrong. */
  readonly errors: readonly string[];
  /** Exit code, or null when it was killed. */
  readonly exited: Promise<number | null>;
  signal(name: NodeJS.Signals): void;
  /** Runs a named operation and gives its data; throws when it has errors. */
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked into by path in tests
  run(name: string, variables: object): Promise<any>;
  /** Sends a signal and waits for the end: exit code, or null when it was killed. */
  end(signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): Promise<number | null>;
}

/** Starts the server without the example county and waits until it answers; `environment` adds to its settings. */
export async function startServer(
  dataDirectory: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> {
  const child: ChildProcess = spawn(process.execPath, [MAIN], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      DATA_DIR: dataDirectory,
      PORT: '0',
      LOG_LEVEL: 'silent',
      EXAMPLE: 'false',
      DEVELOPMENT_ROLES: 'PERSONNEL_OFFICER',
      ...environment,
    },
  });
  const lines: string[] = [];
  createInterface({ input: child.stdout! }).on('line', (line) => lines.push(line));
  const errors: string[] = [];
  createInterface({ input: child.stderr! }).on('line', (line) => {
    errors.push(line);
    process.stderr.write(`${line}\n`);
  });
  const exited = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  const killed = (): void => void child.kill('SIGKILL');
  process.once('exit', killed);
  void exited.then(() => process.removeListener('exit', killed));
  const address = await Promise.race([
    addressIn(lines),
    exited.then((code) => Promise.reject(new Error(`The server ended with ${code}: ${lines.join(' | ')}`))),
  ]);
  return {
    address,
    lines,
    errors,
    exited,
    signal: (name) => void child.kill(name),
    run: async (name, variables) => {
      const response = await fetch(`${address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: operation(name), variables }),
      });
      const body = (await response.json()) as { data?: unknown; errors?: unknown };
      if (body.errors) throw new Error(JSON.stringify(body.errors));
      return body.data;
    },
    end: (signal) => {
      child.kill(signal);
      return exited;
    },
  };
}

async function addressIn(lines: readonly string[]): Promise<string> {
  for (const end = Date.now() + 45_000; Date.now() < end; ) {
    const found = lines.map((line) => /GraphQL\s+(\S+)\/graphql$/.exec(line)?.[1]).find(Boolean);
    if (found) return found;
    await pause(50);
  }
  throw new Error(`The server did not say its address: ${lines.join(' | ')}`);
}
