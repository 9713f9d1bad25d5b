/** Runs every test project on the built site and closes with one plain line of counts. */
import { spawnSync } from 'node:child_process';
import { startVitest } from 'vitest/node';
import { findBrowser, versionOf } from './find-browser.ts';

const browser = await findBrowser();
process.env['CHROME_PATH'] = browser.path;
console.log(`Browser: ${versionOf(browser)} (${browser.how})`);

const build = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], {
  stdio: 'inherit',
});
if (build.status !== 0) process.exit(build.status ?? 1);

const vitest = await startVitest('test', process.argv.slice(2), { watch: false });
const tests = vitest.state.getFiles().flatMap(function each(task): string[] {
  if (task.type === 'test') return [task.result?.state ?? 'skip'];
  return 'tasks' in task ? task.tasks.flatMap(each) : [];
});
const failed = tests.filter((state) => state === 'fail').length;
const passed = tests.filter((state) => state === 'pass').length;
const broken = vitest.state.getFiles().filter((file) => file.result?.state === 'fail').length;
await vitest.close();
console.log(
  `\n${passed} passed, ${Math.max(failed, broken)} failed, ${tests.length - passed - failed} skipped`,
);
// An empty or partly failed run must never look green.
process.exit(failed > 0 || broken > 0 || passed === 0 || process.exitCode === 1 ? 1 : 0);
