/** `npm run test:browsers`: the journeys in Chromium, Firefox and WebKitGTK, on a display or a virtual one. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser } from '../find-browser.ts';

/** What each needs, as Debian and Ubuntu call it, and a file by which it is known. */
const NEEDED: readonly (readonly [file: string, packages: readonly string[]])[] = [
  [process.env['FIREFOX_PATH'] ?? '/usr/bin/firefox-esr', ['firefox-esr']],
  ['/usr/bin/WebKitWebDriver', ['webkit2gtk-driver']],
  ['/usr/bin/xvfb-run', ['xvfb', 'xauth']],
];
/** Mesa's software WebGL2. */
const GRAPHICS = ['libgl1-mesa-dri', 'libegl1', 'libgl1', 'libgles2', 'libpci3'];
const SCREEN = '-screen 0 1400x900x24';

const missing = NEEDED.filter(([file]) => !existsSync(file)).flatMap(([, packages]) => packages);
if (missing.length > 0) install([...missing, ...GRAPHICS]);

process.env['CHROME_PATH'] = (await findBrowser()).path;
process.env['STORY_ENGINES'] = 'all';
const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'engines', ...process.argv.slice(2)];
const [command, args] =
  process.env['DISPLAY'] === undefined
    ? ['xvfb-run', ['-a', '-s', SCREEN, process.execPath, ...vitest]]
    : [process.execPath, vitest];
process.exit(spawnSync(command, args, { stdio: 'inherit' }).status ?? 1);

/** As root on Debian and Ubuntu; elsewhere it says what is missing. */
function install(packages: readonly string[]): void {
  const apt = (...words: readonly string[]): boolean =>
    spawnSync('apt-get', words, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  if (process.getuid?.() === 0 && apt('update', '--quiet') && apt('install', '--yes', '--quiet', ...packages))
    return;
  console.error(
    `The browsers of this test need packages that are missing: apt-get install ${packages.join(' ')}`,
  );
  process.exit(1);
}
