// The process only: configuration in, a server until a signal, an exit code out.
import './production';
import { readConfig, withSecretFiles } from './config';
import { endSoon } from './end-soon';
import { failureText } from './failure-text';
import { serve } from './serve';

async function run(): Promise<void> {
  await serve(readConfig(withSecretFiles(process.env)), (line) => process.stdout.write(`${line}\n`));
}

run()
  .catch((error: unknown) => {
    process.stderr.write(`${failureText(error)}\n`);
    process.exitCode = 1;
  })
  .finally(endSoon);
