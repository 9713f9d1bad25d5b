/** Opens the built story in a real browser and fails the test on any console error or foreign request. */
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type LaunchOptions,
  type Page,
} from 'playwright';

const ARGS = ['--no-sandbox', '--disable-background-networking', '--disable-component-update'];
// The emulated graphics card is kept for WebGL: without it the processor colours text and stills several times faster.
const SOFTWARE_GL = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-gpu-rasterization'];
/** Everything of the map runs but the colouring of pixels, which without a graphics card takes nearly all the time. */
const NO_PIXELS = '--disable-gl-drawing-for-tests';

export interface Wanted {
  /** For a test that looks at a picture of the page; without them screenshots are blank. The headless shell draws them slowly. */
  readonly pixels?: boolean;
  /** For a test of page numbers, of a popup that floods its opener, or of a profile's settings: the headless shell fails at them. */
  readonly whole?: boolean;
}

/** @param webgl `false` is for a browser in which WebGL cannot be had */
export const launchOptions = (
  webgl = true,
  { pixels = false, whole = false }: Wanted = {},
): LaunchOptions => ({
  executablePath:
    (whole || pixels ? undefined : process.env['CHROME_SHELL_PATH']) ??
    process.env['CHROME_PATH'] ??
    '/usr/bin/chromium',
  args: [...ARGS, ...(webgl ? SOFTWARE_GL : ['--disable-3d-apis']), ...(webgl && !pixels ? [NO_PIXELS] : [])],
});

export const startBrowser = (webgl = true, wanted: Wanted = {}): Promise<Browser> =>
  chromium.launch(launchOptions(webgl, wanted));

export interface OpenedStory {
  readonly page: Page;
  /** Console errors, page errors and failed requests so far. */
  readonly faults: readonly string[];
  /** Addresses requested outside the site's origin. */
  readonly foreign: readonly string[];
  readonly requests: readonly string[];
}

interface Answers {
  readonly pictures?: boolean;
  /** How requests are answered. Once a page is loaded it is too late: its scripts may go round a route made then. */
  readonly answer?: (context: BrowserContext) => Promise<unknown>;
}

export const openStory = async (
  browser: Browser,
  url: string,
  { pictures = true, answer, ...options }: BrowserContextOptions & Answers = {},
): Promise<OpenedStory> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  // A wait ends as soon as it is true; on a busy machine half a minute is little.
  context.setDefaultTimeout(60_000);
  await answer?.(context);
  if (!pictures) await context.route('**/stills/**', (route) => route.abort());
  const page = await context.newPage();
  const faults: string[] = [];
  const foreign: string[] = [];
  const requests: string[] = [];
  const origin = new URL(url).origin;
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`page error: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${String(response.status())}: ${response.url()}`);
  });
  page.on('request', (request) => {
    requests.push(request.url());
    const { protocol } = new URL(request.url());
    // A reader who follows a link to a source leaves; it is the page that must ask nobody else.
    const leaves = request.isNavigationRequest() && request.frame() === page.mainFrame();
    if (!leaves && protocol.startsWith('http') && new URL(request.url()).origin !== origin)
      foreign.push(request.url());
  });
  await page.goto(url);
  return { page, faults, foreign, requests };
};
