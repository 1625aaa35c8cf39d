// Checks the chains of the audit log entry by entry, and against anchors that were kept elsewhere.
import { type EntityManager } from 'typeorm';
import { CHAIN_START, type ChainLink, linkHash } from './audit';

/** The end of a chain at some time. Kept outside the database, it proves later that nothing before it was changed. */
export interface Anchor {
  readonly chain: string;
  readonly sequence: number;
  /** SHA-256, hex. */
  readonly hash: string;
}

export interface ChainReport extends Anchor {
  /** What is wrong, in words; null for a sound chain. */
  readonly problem: string | null;
}

/** Entries looked at with one statement. */
const PAGE = 1000;

/** One report for each chain, sorted by name. Chains that only an anchor knows are reported as gone. */
export async function verifyAudit(
  manager: EntityManager,
  anchors: readonly Anchor[] = [],
): Promise<readonly ChainReport[]> {
  const rows = await manager.query<{ chain: string }[]>(
    'SELECT DISTINCT chain COLLATE "C" AS chain FROM audit_entry',
  );
  const chains = new Set([...rows, ...anchors].map(({ chain }) => chain));
  const reports: ChainReport[] = [];
  for (const chain of [...chains].sort()) reports.push(await verifyChain(manager, chain, anchors));
  return reports;
}

/** The ends of all chains, to be kept where nobody of this system can write. */
export async function auditAnchors(manager: EntityManager): Promise<readonly Anchor[]> {
  return manager.query<Anchor[]>(
    `SELECT DISTINCT ON (chain) chain, sequence, hash FROM audit_entry ORDER BY chain, sequence DESC`,
  );
}

type StoredLink = ChainLink & { readonly hash: string };

async function verifyChain(
  manager: EntityManager,
  chain: string,
  anchors: readonly Anchor[],
): Promise<ChainReport> {
  const expected = new Map(
    anchors.filter((anchor) => anchor.chain === chain).map((anchor) => [anchor.sequence, anchor.hash]),
  );
  let end: Anchor = { chain, sequence: 0, hash: CHAIN_START };
  for (;;) {
    const links = await manager.query<StoredLink[]>(
      `SELECT chain, sequence, occurred_at AS "occurredAt", actor, action, subject_type AS "subjectType",
         subject_id AS "subjectId", reason, detail, previous_hash AS "previousHash", hash
       FROM audit_entry WHERE chain = $1 AND sequence > $2 ORDER BY sequence LIMIT ${PAGE}`,
      [chain, end.sequence],
    );
    for (const link of links) {
      const problem = problemOf(link, end, expected);
      if (problem) return { ...end, problem };
      expected.delete(link.sequence);
      end = { chain, sequence: link.sequence, hash: link.hash };
    }
    if (links.length < PAGE) break;
  }
  const missing = [...expected.keys()].sort((a, b) => a - b)[0];
  const problem =
    missing === undefined
      ? null
      : `锚点中的第 ${missing} 条已不存在 / entry ${missing} of the anchor is gone`;
  return { ...end, problem };
}

function problemOf(link: StoredLink, end: Anchor, expected: ReadonlyMap<number, string>): string | null {
  const { hash, ...content } = link;
  const at = end.sequence + 1;
  if (link.sequence !== at) return `缺第 ${at} 条 / entry ${at} is missing`;
  if (link.previousHash !== end.hash) return `第 ${at} 条与前一条不衔接 / entry ${at} does not follow on`;
  if (linkHash(content) !== hash) return `第 ${at} 条被改动 / entry ${at} was changed`;
  const anchored = expected.get(at);
  if (anchored !== undefined && anchored !== hash) {
    return `第 ${at} 条与锚点不符 / entry ${at} differs from the anchor`;
  }
  return null;
}
