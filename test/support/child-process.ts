// Real processes for tests about crashes, locks and races: compiled scripts beside this file, one line of output a message.
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface Child {
  /** Lines written so far. */
  readonly lines: readonly string[];
  /** The next line that starts with the text (also one written before); rejects when the process ends without it. */
  line(start: string): Promise<string>;
  /** Exit code, or null when it was killed. */
  readonly exited: Promise<number | null>;
  kill(signal: NodeJS.Signals): void;
}

/** Starts a script of test/support; it is killed at the latest when the test process ends. */
export function startChild(script: string, ...args: readonly string[]): Child {
  const child: ChildProcess = spawn(process.execPath, [join(__dirname, `${script}.js`), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  let ended = false;
  const output = createInterface({ input: child.stdout! });
  output.on('line', (line) => {
    lines.push(line);
    tell();
  });
  const exited = new Promise<number | null>((resolve) => child.once('close', resolve));
  void exited.then(() => {
    ended = true;
    tell();
  });
  const killed = (): void => {
    child.kill('SIGKILL');
  };
  process.once('exit', killed);
  void exited.then(() => process.removeListener('exit', killed));
  return {
    lines,
    exited,
    kill: (signal) => void child.kill(signal),
    line: (start) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = lines.find((line) => line.startsWith(start));
          if (found === undefined && !ended) return;
          listeners.delete(look);
          if (found === undefined)
            reject(new Error(`The process ended without "${start}": ${lines.join(' | ')}`));
          else resolve(found);
        };
        listeners.add(look);
        look();
      }),
  };
}
