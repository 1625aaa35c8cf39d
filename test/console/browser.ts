// The browser of the console's tests.
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Debian's package `chromium` puts it there. */
const PROGRAM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

export const hasBrowser = existsSync(PROGRAM);

/** What a suite without a browser says it needs. */
export const BROWSER = `Chromium at ${PROGRAM} (or CHROMIUM)`;

export function launchBrowser(): Promise<Browser> {
  // Containers run tests as root, where Chromium's own sandbox does not start; it sees pages of this machine only.
  return chromium.launch({ executablePath: PROGRAM, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}
