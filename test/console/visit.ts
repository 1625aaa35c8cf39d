// One person in a browser: what went wrong while looking around, and what axe finds on a page.
import { source as axeSource } from 'axe-core';
import { type Browser, type BrowserContext, type Page, type Request } from 'playwright-core';

export type Device = 'desktop' | 'phone';
export type Language = 'zh' | 'en';

export interface Way {
  readonly device: Device;
  readonly language: Language;
}

/** Every page is looked at in all of these. */
export const WAYS: readonly Way[] = [
  { device: 'desktop', language: 'zh' },
  { device: 'desktop', language: 'en' },
  { device: 'phone', language: 'zh' },
  { device: 'phone', language: 'en' },
];

const VIEWPORTS = {
  desktop: { viewport: { width: 1280, height: 800 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
} as const;

/** Looks in a row at which a page has to stand still. */
const QUIET_LOOKS = 3;
const SETTLED_WITHIN_MS = 30_000;

export interface Visit {
  readonly page: Page;
  /** Opens an address of the server and waits until nothing is loading any more. */
  open(path: string): Promise<void>;
  /** Waits until no request is on its way and no page says that it is loading. */
  settled(): Promise<void>;
  /** What axe finds on the page as it stands: rule and place, nothing when all is well. */
  findings(): Promise<readonly string[]>;
  /** Pixels by which the page is wider than the window. */
  overflow(): Promise<number>;
  /** Errors of the console and scripts, refused requests, and requests to other hosts, so far. */
  troubles(): readonly string[];
  /** A trouble that belongs to the story of the test; one that does not come is a trouble too. */
  expectTrouble(words: string): void;
  close(): Promise<void>;
}

export interface VisitOptions extends Way {
  readonly address: string;
  /** Name=value of a session; nobody is signed in without it. */
  readonly cookie: string | null;
}

export async function openVisit(browser: Browser, options: VisitOptions): Promise<Visit> {
  const { address, cookie, device, language } = options;
  const context = await browser.newContext({ ...VIEWPORTS[device], acceptDownloads: true });
  // Before any script of a page: the language as somebody chose it on an earlier visit.
  if (language === 'en') await context.addInitScript(`localStorage.setItem('language', 'en')`);
  if (cookie) await addCookie(context, cookie, address);
  const page = await context.newPage();
  const troubles = troublesOf(page, address);
  const expected: string[] = [];
  const pending = requestsOf(page);
  const settled = async (): Promise<void> => {
    const end = Date.now() + SETTLED_WITHIN_MS;
    for (
      let quiet = 0;
      quiet < QUIET_LOOKS;
      quiet = pending.size === 0 && (await isStill(page)) ? quiet + 1 : 0
    ) {
      if (Date.now() > end) throw new Error(`Still loading: ${page.url()}`);
      await page.waitForTimeout(40);
    }
  };
  return {
    page,
    settled,
    open: async (path) => {
      await page.goto(new URL(path, address).href);
      await settled();
    },
    findings: () => findingsOn(page),
    overflow: () =>
      page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
    troubles: () => {
      const unexpected = troubles.filter((trouble) => !expected.some((words) => trouble.includes(words)));
      const missing = expected.filter((words) => !troubles.some((trouble) => trouble.includes(words)));
      return [...unexpected, ...missing.map((words) => `did not come: ${words}`)];
    },
    expectTrouble: (words) => void expected.push(words),
    close: () => context.close(),
  };
}

/**
 * Whether the page stands: its script has run and drawn something, and nothing says that it is loading. It answers
 * after two frames, so that a page on a busy machine is not taken for a finished one.
 */
function isStill(page: Page): Promise<boolean> {
  const look = `new Promise((tell) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => tell(
    document.readyState === 'complete' && document.querySelector('main, form') !== null
      && document.querySelector('.loading, [aria-busy="true"]') === null)))))`;
  // A look that is cut off by the page's going elsewhere is none.
  return page.evaluate<boolean>(look).catch(() => false);
}

async function addCookie(context: BrowserContext, cookie: string, url: string): Promise<void> {
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url, sameSite: 'Strict', httpOnly: true }]);
}

/** Requests on their way; streams stay open and do not count. */
function requestsOf(page: Page): ReadonlySet<Request> {
  const pending = new Set<Request>();
  page.on('request', (request) => {
    if (!request.url().includes('/graphql/stream')) pending.add(request);
  });
  page.on('requestfinished', (request) => pending.delete(request));
  page.on('requestfailed', (request) => pending.delete(request));
  return pending;
}

function troublesOf(page: Page, address: string): readonly string[] {
  const troubles: string[] = [];
  const { host } = new URL(address);
  page.on('console', (message) => {
    // A refused request stands below with its address.
    const refused = message.text().startsWith('Failed to load resource');
    if (['error', 'warning'].includes(message.type()) && !refused)
      troubles.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`script: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (!['data:', 'blob:'].includes(url.protocol) && url.host !== host) {
      troubles.push(`another host: ${url.href}`);
    }
  });
  page.on('response', (response) => {
    if (response.status() >= 400)
      troubles.push(`${response.status()} for ${new URL(response.url()).pathname}`);
  });
  return troubles;
}

interface AxeReport {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
  }[];
}

async function findingsOn(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeSource);
  const report = (await page.evaluate('axe.run()')) as AxeReport;
  return report.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  );
}
