// Loaded before a server (node --require): on SIGUSR2 the thread of the embedded database dies at once, as in a crash.
import threads, { type Worker } from 'node:worker_threads';

const engines = new Set<Worker>();

class WatchedWorker extends threads.Worker {
  constructor(...parts: ConstructorParameters<typeof Worker>) {
    super(...parts);
    if (!String(parts[0]).endsWith('pglite-worker.js')) return;
    engines.add(this);
    this.once('exit', () => engines.delete(this));
  }
}

threads.Worker = WatchedWorker;
process.on('SIGUSR2', () => {
  for (const engine of engines) void engine.terminate();
});
