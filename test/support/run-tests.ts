/** Runs every test project on the built site and closes with one plain line of counts. */
import { spawnSync } from 'node:child_process';
import { startVitest } from 'vitest/node';
import { findBrowser, findShell, versionOf } from './find-browser.ts';

const browser = await findBrowser();
process.env['CHROME_PATH'] = browser.path;
console.log(`Browser: ${versionOf(browser)} (${browser.how})`);
// Who names a browser wants that one tested, and no other.
const shell = browser.how === 'from CHROME_PATH' ? null : findShell();
if (shell !== null) {
  process.env['CHROME_SHELL_PATH'] = shell.path;
  console.log(`Without windows: ${versionOf(shell)} (${shell.how})`);
}

const build = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], {
  stdio: 'inherit',
});
if (build.status !== 0) process.exit(build.status ?? 1);

const vitest = await startVitest('test', process.argv.slice(2), { watch: false });
const modules = vitest.state.getTestModules();
const states = modules.flatMap((module) =>
  [...module.children.allTests()].map((test) => test.result().state),
);
const count = (state: (typeof states)[number]): number => states.filter((each) => each === state).length;
const broken = modules.filter((module) => module.state() === 'failed').length;
const [passed, skipped] = [count('passed'), count('skipped')];
// A file that failed to load holds no test, yet must count.
const failed = Math.max(count('failed'), broken);
await vitest.close();
console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
// An empty or partly failed run must never look green.
process.exit(failed > 0 || passed === 0 || process.exitCode === 1 ? 1 : 0);
