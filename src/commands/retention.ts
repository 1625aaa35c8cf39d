// `planner retention`: what has been kept long enough; with --do it goes.
import { Command } from 'commander';
import { type DataSource } from 'typeorm';
import { runRetention } from '../features/personal-data/retention';

/** Runs work on the configured database, which is opened and closed around it. */
export type RunOnDatabase = <T>(work: (dataSource: DataSource, years: number) => Promise<T>) => Promise<T>;

/** Adds the command; `print` takes what it says. */
export function retentionCommand(run: RunOnDatabase, print: (line: string) => void): Command {
  return new Command('retention')
    .description('保存期满的数据：默认只列出，--do 才清除 / Data kept long enough: listed, erased with --do')
    .option('--do', '清除并记入审计 / erase, with audit entries', false)
    .action(async (given: { readonly do: boolean }) => {
      const report = await run((dataSource, years) =>
        runRetention(dataSource, { years, dryRun: !given.do, actor: 'cli' }),
      );
      const { counties, ...expired } = report;
      for (const { county, people, rosterRows, planInputs } of counties) {
        print(`${county}: ${people} 人 people, ${rosterRows} 行 roster rows, ${planInputs} 份 plan inputs`);
      }
      print(
        Object.entries(expired)
          .map(([name, count]) => `${name} ${count}`)
          .join(', '),
      );
      print(given.do ? '已清除 / erased' : '未改动；加 --do 执行 / nothing was changed; --do erases');
    });
}
