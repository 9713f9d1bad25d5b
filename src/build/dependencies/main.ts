/** `npm run check:dependencies`: audits the lock file, and asks the registry for known faults of what reaches readers. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { advisoriesIn } from './advisories.ts';
import { auditLock } from './audit-lock.ts';

/** Milliseconds; a registry that keeps silent must not hold up every check. */
const PATIENCE = 20_000;

/** `npm audit` exits with 1 when it found something, and says it on its output all the same. */
const npmAudit = (): Promise<string> =>
  new Promise((resolve) => {
    execFile(
      'npm',
      ['audit', '--omit=dev', '--json'],
      { timeout: PATIENCE, shell: process.platform === 'win32' },
      (_, output) => {
        resolve(output);
      },
    );
  });

const readJson = async (path: string): Promise<unknown> =>
  JSON.parse(await readFile(path, 'utf8')) as unknown;

const [lock, manifest, output] = await Promise.all([
  readJson('package-lock.json'),
  readJson('package.json'),
  npmAudit(),
]);
const advisories = advisoriesIn(output);
const faults = [...auditLock(lock, manifest), ...(advisories ?? [])];
for (const fault of faults) console.error(fault);
const known =
  advisories === null ? 'The registry gave no advisories; ask again where it does.' : 'No advisories.';
if (faults.length === 0) console.log(`Every package is pinned, sealed and free to use. ${known}`);
process.exitCode = faults.length === 0 ? 0 : 1;
