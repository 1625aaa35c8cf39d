// `planner audit verify` and `planner audit anchor`: proof that the audit log was not rewritten.
import { readFile, writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { z } from 'zod';
import { type Anchor, auditAnchors, verifyAudit } from '../features/audit';
import { type RunInTransaction } from './user';

const Anchors = z.array(
  z.object({ chain: z.string(), sequence: z.int().positive(), hash: z.string().length(64) }),
);

/** Adds the `audit` commands; `print` takes what they say. Verifying sets exit code 1 when a chain is broken. */
export function auditCommand(run: RunInTransaction, print: (line: string) => void): Command {
  const command = new Command('audit').description('审计日志 / Audit log');
  command
    .command('verify')
    .description('逐条核对哈希链 / Check every entry of the hash chains')
    .option('--anchors <file>', '以前导出的锚点 / anchors exported earlier')
    .action(async (given: { anchors?: string }) => {
      const anchors = given.anchors === undefined ? [] : await readAnchors(given.anchors);
      const reports = await run((manager) => verifyAudit(manager, anchors));
      for (const { chain, sequence, hash, problem } of reports) {
        print(`${chain}: ${sequence} ${hash} ${problem ?? '完好 / sound'}`);
      }
      if (reports.some(({ problem }) => problem !== null)) process.exitCode = 1;
    });
  command
    .command('anchor')
    .description('导出各链末端，另行保存 / Export the ends of the chains, to be kept elsewhere')
    .argument('<file>')
    .action(async (file: string) => {
      const anchors = await run((manager) => auditAnchors(manager));
      await writeFile(file, `${JSON.stringify(anchors, null, 1)}\n`);
      print(`${anchors.length} → ${file}`);
    });
  return command;
}

async function readAnchors(file: string): Promise<readonly Anchor[]> {
  const parsed = Anchors.safeParse(JSON.parse(await readFile(file, 'utf8')));
  if (!parsed.success) throw new Error(`${file}: 不是锚点文件 / not a file of anchors`);
  return parsed.data;
}
