// The command line: thin commands over the same features as the server.
import { Command, InvalidArgumentError } from 'commander';
import { auditCommand } from './commands/audit';
import { inConfiguredDatabase } from './commands/configured-database';
import { papersCommand, templatesCommand } from './commands/papers';
import { planCommand } from './commands/plan';
import { userCommand } from './commands/user';

function seconds(text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value) || value <= 0)
    throw new InvalidArgumentError('需要大于 0 的秒数 / a number of seconds above 0');
  return value;
}

const program = new Command('planner').description(
  '教师交流与乡村师资配置规划 / Teacher exchange and rural staffing planner',
);

program
  .command('plan')
  .description('读取名册数据包，计算并写出方案 / Read a roster bundle, plan it and write the plan document')
  .argument('<bundle>', '数据包文件夹、zip 或 xlsx / bundle folder, zip or xlsx')
  .requiredOption('--out <file>', '方案文件 / plan document to write')
  .option('--time-limit <seconds>', '时间上限（秒）/ time limit in seconds', seconds, 600)
  .action(async (bundle: string, options: { out: string; timeLimit: number }) => {
    process.exitCode = await planCommand(bundle, options);
  });

program.addCommand(userCommand(inConfiguredDatabase, console.log));
program.addCommand(auditCommand(inConfiguredDatabase, console.log));
program.addCommand(papersCommand(new Date().toISOString().slice(0, 10)));
program.addCommand(templatesCommand());

program.parseAsync().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
