/** WebKitGTK, Safari's engine, through WebDriver. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Builder, Capabilities, Key as Keys, type WebDriver } from 'selenium-webdriver';
import { WINDOW, type Engine, type Key, type Session } from './session.ts';

const LIBRARIES = '/usr/lib';
const BROWSER = join('webkit2gtk-4.1', 'MiniBrowser');

const KEYS: Readonly<Record<Key, string>> = {
  PageDown: Keys.PAGE_DOWN,
  PageUp: Keys.PAGE_UP,
  Escape: Keys.ESCAPE,
  s: 's',
};

/** @throws Error that says what to install */
function miniBrowserPath(): string {
  const found = readdirSync(LIBRARIES).find((name) => {
    try {
      return readdirSync(join(LIBRARIES, name, 'webkit2gtk-4.1')).includes('MiniBrowser');
    } catch {
      return false;
    }
  });
  if (found === undefined) throw new Error('WebKitGTK is missing: apt-get install webkit2gtk-driver');
  return join(LIBRARIES, found, BROWSER);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/** The driver says nothing when it is ready. */
async function answers(url: string, left = 100): Promise<void> {
  try {
    await fetch(`${url}/status`);
  } catch (error) {
    if (left === 0) throw error;
    await new Promise((again) => setTimeout(again, 100));
    await answers(url, left - 1);
  }
}

const failsToStart = async (server: ChildProcess): Promise<never> => {
  const [error] = (await once(server, 'error')) as [Error];
  throw error;
};

const sessionOf = (driver: WebDriver, handle: string, end: () => Promise<void>): Session => {
  const here = (): Promise<void> => driver.switchTo().window(handle);
  return {
    async go(url) {
      await here();
      await driver.get(url);
    },
    async evaluate(script, ...given) {
      await here();
      return driver.executeScript(`return (${script.toString()})(...arguments);`, ...given);
    },
    async press(key) {
      await here();
      await driver.actions().sendKeys(KEYS[key]).perform();
    },
    async picture() {
      await here();
      return Buffer.from(await driver.takeScreenshot(), 'base64');
    },
    async tab() {
      await driver.switchTo().newWindow('tab');
      return sessionOf(driver, await driver.getWindowHandle(), end);
    },
    close: end,
  };
};

export const webkit: Engine = {
  name: 'WebKit',
  // Without a graphics card, and on a busy machine: in three of seven runs beside other work, in none of eight alone.
  mayLoseContext: true,
  async open() {
    const binary = miniBrowserPath();
    const port = await freePort();
    const url = `http://127.0.0.1:${String(port)}`;
    const server: ChildProcess = spawn('WebKitWebDriver', [`--port=${String(port)}`], {
      stdio: 'ignore',
      env: {
        ...process.env,
        LIBGL_ALWAYS_SOFTWARE: '1',
        // Its sandbox needs user namespaces, which containers and root have not.
        WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
        // A canvas that a worker paints with OpenGL brings Mesa's software renderer down, in one run of five.
        WEBKIT_SKIA_ENABLE_CPU_RENDERING: '1',
      },
    });
    let driver: WebDriver | undefined;
    const end = async (): Promise<void> => {
      try {
        await driver?.quit();
      } finally {
        server.kill();
      }
    };
    try {
      await Promise.race([answers(url), failsToStart(server)]);
      driver = await new Builder()
        .usingServer(url)
        .withCapabilities(
          new Capabilities({
            browserName: 'MiniBrowser',
            'webkitgtk:browserOptions': { binary, args: ['--automation'] },
          }),
        )
        .build();
      await driver
        .manage()
        .window()
        .setRect({ x: 0, y: 0, ...WINDOW });
      await driver.manage().setTimeouts({ script: 120_000, pageLoad: 120_000 });
      return sessionOf(driver, await driver.getWindowHandle(), end);
    } catch (error) {
      await end();
      throw error;
    }
  },
};
