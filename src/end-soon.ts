// The end of a process: its work is done, and what is left open (a connection, a thread) must not keep it running.

/** Time for what is left to end by itself, ms. */
const PATIENCE_MS = 1_000;

/** Ends the process soon, with the exit code it has. Does nothing when it ends by itself before. */
export function endSoon(): void {
  setTimeout(() => process.exit(), PATIENCE_MS).unref();
}
