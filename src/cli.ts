// The command line: thin commands over the same features as the server.
import './production';
import { Command, InvalidArgumentError, Option } from 'commander';
import { auditCommand } from './commands/audit';
import { compareCommand } from './commands/compare';
import { inConfiguredDatabase, onConfiguredDatabase } from './commands/configured-database';
import { doctorCommand } from './commands/doctor';
import { explainCommand } from './commands/explain';
import { type ExportCommandOptions, exportCommand } from './commands/export';
import { type ImportOptions, importCommand } from './commands/import';
import { backupCommand, migrateCommand, restoreCommand } from './commands/maintenance';
import { papersCommand, templatesCommand } from './commands/papers';
import { type PlanCommandOptions, planCommand } from './commands/plan';
import { previewCommand } from './commands/preview';
import { retentionCommand } from './commands/retention';
import { userCommand } from './commands/user';
import { variantsCommand } from './commands/variants';
import { type Config, readConfig, withSecretFiles } from './config';
import { endSoon } from './end-soon';
import { failureText } from './failure-text';
import { SOLVER_NAMES, type SolverName } from './planning/solvers';

function seconds(text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value) || value <= 0)
    throw new InvalidArgumentError('需要大于 0 的秒数 / a number of seconds above 0');
  return value;
}

function people(text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new InvalidArgumentError('需要人数 / a number of people');
  return Number(text);
}

const configured = (): Config => readConfig(withSecretFiles(process.env));

const program = new Command('planner').description(
  '教师交流与乡村师资配置规划 / Teacher exchange and rural staffing planner',
);

program
  .command('plan')
  .description('读取名册数据包，计算并写出方案 / Read a roster bundle, plan it and write the plan document')
  .argument('<bundle>', '数据包文件夹、zip 或 xlsx / bundle folder, zip or xlsx')
  .requiredOption('--out <file>', '方案文件 / plan document to write')
  .option('--time-limit <seconds>', '时间上限（秒）/ time limit in seconds', seconds, 600)
  .option(
    '--previous <file>',
    '原方案文件，尽量不变动 / earlier plan document, changed as little as possible',
  )
  .addOption(
    new Option(
      '--solver <name>',
      '求解器；javascript-lp-solver 只适合很小的县 / solver; javascript-lp-solver is for very small counties',
    )
      .choices(SOLVER_NAMES)
      .default('highs' satisfies SolverName),
  )
  .action(async (bundle: string, options: PlanCommandOptions) => {
    process.exitCode = await planCommand(bundle, options);
  });

program
  .command('serve')
  .description('启动服务 / Start the server')
  .action(async () => {
    // The whole server is loaded for this command only.
    const { serve } = await import('./serve.js');
    await serve(configured(), console.log);
  });

program
  .command('import')
  .description('导入名册数据包或本县现有的表格 / Import a bundle, or whatever workbooks an office has')
  .argument('<files...>', '数据包文件夹、zip、xlsx，或一个至多个表格 / a bundle, or workbooks and CSV files')
  .option('--county <code>', '行政区划代码 / county code')
  .option('--mapping <file>', '列、取值和学校的对应（JSON） / answers: columns, values, schools (JSON)')
  .option('--dry-run', '只看结果，不写入 / say what would happen, write nothing')
  .option('--json', '输出 JSON / print JSON')
  .option('--accept', '采用全部建议 / take every proposal')
  .option(
    '--confirm-departures <people>',
    '确认移出名册的人数 / number of people who may leave the roster',
    people,
  )
  .action(async (files: readonly string[], options: ImportOptions) => {
    process.exitCode = await importCommand(files, options, inConfiguredDatabase);
  });

program
  .command('export')
  .description('导出名册数据包 / Export the roster of a county as a bundle')
  .argument('<county>', '行政区划代码 / county code')
  .requiredOption('--out <path>', 'zip、xlsx 或文件夹 / .zip, .xlsx or a folder')
  .option('--school-year <label>', '学年，默认最新 / school year, the newest by default')
  .action(async (county: string, options: ExportCommandOptions) => {
    process.exitCode = await exportCommand(county, options, inConfiguredDatabase);
  });

program
  .command('migrate')
  .description('更新数据库结构 / Bring the database schema up to date')
  .action(async () => {
    process.exitCode = await migrateCommand(configured());
  });

program
  .command('backup')
  .description('备份内置数据库（先停止服务） / Back the embedded database up (stop the server first)')
  .argument('<file>', '备份文件 / archive to write')
  .action(async (file: string) => {
    process.exitCode = await backupCommand(configured(), file);
  });

program
  .command('restore')
  .description('把备份恢复到空的数据目录 / Restore a backup into an empty data directory')
  .argument('<file>', '备份文件 / archive to read')
  .action(async (file: string) => {
    process.exitCode = await restoreCommand(configured(), file);
  });

program
  .command('doctor')
  .description('检查运行环境 / Check this installation')
  .action(async () => {
    process.exitCode = await doctorCommand(configured());
  });

program.addCommand(userCommand(inConfiguredDatabase, console.log));
program.addCommand(auditCommand(inConfiguredDatabase, console.log));
program.addCommand(retentionCommand(onConfiguredDatabase, console.log));
program.addCommand(papersCommand(new Date().toISOString().slice(0, 10)));
program.addCommand(templatesCommand());
program.addCommand(explainCommand(console.log));
program.addCommand(compareCommand(console.log));
program.addCommand(previewCommand(console.log));
program.addCommand(variantsCommand(inConfiguredDatabase, console.log));

program
  .parseAsync()
  .catch((error: unknown) => {
    console.error(failureText(error));
    process.exitCode = 1;
  })
  .finally(endSoon);
