// The day it is in the counties, wherever the machine of the reader thinks it is: the server counts days so too.

const HOURS_EAST = 8;

export function today(): string {
  return new Date(Date.now() + HOURS_EAST * 3_600_000).toISOString().slice(0, 10);
}
