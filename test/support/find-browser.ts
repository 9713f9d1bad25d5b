/** Finds a Chromium for the tests, or installs one, and says in one line which. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Names and places where Chrome, Chromium and Edge live on Linux, macOS and Windows. */
const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const SHELL = 'chromium-headless-shell';

export interface FoundBrowser {
  readonly path: string;
  readonly how: string;
}

const onPath = (command: string): string | null => {
  const finder = process.platform === 'win32' ? 'where' : 'which';
  const result = spawnSync(finder, [command], { encoding: 'utf8' });
  const first = result.status === 0 ? result.stdout.split(/\r?\n/)[0]?.trim() : '';
  return first === undefined || first === '' ? null : first;
};

const installed = (): FoundBrowser | null => {
  for (const command of COMMANDS) {
    const path = onPath(command);
    if (path !== null) return { path, how: 'installed' };
  }
  const path = PATHS.find((candidate) => existsSync(candidate));
  return path === undefined ? null : { path, how: 'installed' };
};

const runQuietly = (command: string, args: readonly string[]): boolean =>
  spawnSync(command, [...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0;

/** Debian and Ubuntu as root: the system's own package, since a download may be forbidden there. */
const fetchByApt = (name: string): boolean =>
  process.getuid?.() === 0 &&
  onPath('apt-get') !== null &&
  runQuietly('apt-get', ['update', '--quiet']) &&
  runQuietly('apt-get', ['install', '--yes', '--quiet', '--no-install-recommends', name]);

const byApt = (): FoundBrowser | null => {
  const found = fetchByApt('chromium') ? installed() : null;
  return found === null ? null : { ...found, how: 'installed just now by apt' };
};

const byPlaywright = async (): Promise<FoundBrowser | null> => {
  if (!runQuietly(process.execPath, ['node_modules/playwright/cli.js', 'install', 'chromium'])) return null;
  const { chromium } = await import('playwright');
  const path = chromium.executablePath();
  return existsSync(path) ? { path, how: 'downloaded just now by Playwright' } : null;
};

/**
 * `CHROME_PATH`, else an installed browser, else one from apt (Debian, Ubuntu, as root), else Playwright's own.
 * @throws Error when `CHROME_PATH` names nothing, or when no browser can be had; the message says what to do.
 */
export const findBrowser = async (): Promise<FoundBrowser> => {
  const wanted = process.env['CHROME_PATH'];
  if (wanted !== undefined && wanted !== '') {
    if (!existsSync(wanted)) throw new Error(`CHROME_PATH is ${wanted}, but there is no such file.`);
    return { path: wanted, how: 'from CHROME_PATH' };
  }
  const found = installed() ?? byApt() ?? (await byPlaywright());
  if (found === null) {
    throw new Error('No browser found. Install Chrome or Chromium, or set CHROME_PATH to its executable.');
  }
  return found;
};

/**
 * The same engine without windows and profile: it takes two thirds of the time. It prints no page numbers.
 * One that is installed is used; on a machine of CI, which is nobody's own, apt is asked for it. `null` when there is none.
 */
export const findShell = (): FoundBrowser | null => {
  const found = onPath(SHELL);
  if (found !== null) return { path: found, how: 'installed' };
  if (!process.env['CI'] || !fetchByApt(SHELL)) return null;
  const path = onPath(SHELL);
  return path === null ? null : { path, how: 'installed just now by apt' };
};

/** The browser's own version line, for the report. */
export const versionOf = (browser: FoundBrowser): string =>
  execFileSync(browser.path, ['--version'], { encoding: 'utf8' }).trim();
