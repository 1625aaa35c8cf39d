// Somebody else's requests during an attack, from a thread of its own: the longest time one of them took.
import { setTimeout as pause } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';

const { address } = workerData as { readonly address: string };
let longest = 0;
let failed = 0;

async function ask(): Promise<void> {
  const began = performance.now();
  try {
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': '192.0.2.1' },
      body: JSON.stringify({ query: '{ viewer { counties { code } } }' }),
    });
    const text = await response.text();
    if (!text.includes('"counties"')) failed++;
  } catch {
    failed++;
  }
  longest = Math.max(longest, performance.now() - began);
}

/** Requests of others that begin after an attack are let in until one has been answered. */
let asked = 0;
let ending = false;

parentPort!.on('message', (word: 'begin' | 'end') => {
  if (word === 'begin') [longest, failed, asked] = [0, 0, 0];
  if (word === 'end') ending = true;
});

async function loop(): Promise<void> {
  for (;;) {
    await ask();
    asked++;
    if (ending && asked > 1) {
      ending = false;
      parentPort!.postMessage({ longest, failed });
    }
    // Twenty a second: under the rate of one address.
    await pause(50);
  }
}

void loop();
