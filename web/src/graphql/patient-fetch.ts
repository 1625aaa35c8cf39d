// Waits for a turn when the server says that too many requests come from this address: nothing was done for them yet.

const MOST_TRIES = 4;

export async function patientFetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  for (let tries = 1; ; tries += 1) {
    const response = await fetch(input, init);
    if (response.status !== 429 || tries === MOST_TRIES || init?.signal?.aborted) return response;
    const seconds = Number(response.headers.get('retry-after')) || 1;
    // Offices share one address: not everybody may come back at the same moment.
    await pause(seconds * 1000 * (1 + Math.random()));
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
