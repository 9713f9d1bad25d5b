/** The four test projects: pure code, the build, elements in a real browser, the built site end to end. */
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

/** The shell where `npm test` found one, else Debian's Chromium unless told otherwise; software WebGL2, no background traffic. */
const executablePath = process.env['CHROME_SHELL_PATH'] ?? process.env['CHROME_PATH'] ?? '/usr/bin/chromium';
const args = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];

/** Two at a time, in processes that keep their modules: reading the sources takes longer than most tests. */
const shared = { environment: 'node', isolate: false, maxWorkers: 2 } as const;

export default defineConfig({
  test: {
    projects: [
      // Generous: a property is tried a hundred times, and the machine may be busy.
      { test: { ...shared, name: 'unit', include: ['test/unit/**/*.test.ts'], testTimeout: 30_000 } },
      {
        test: {
          ...shared,
          name: 'build',
          include: ['test/build/**/*.test.ts'],
          testTimeout: 60_000,
          // Hooks load the whole story and draw with it, as the tests do.
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          maxWorkers: 2,
          include: ['test/browser/**/*.test.ts'],
          testTimeout: 60_000,
          // A part that is loaded on demand takes its time on a busy machine; a poll ends as soon as it is true.
          expect: { poll: { timeout: 20_000 } },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath, args } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          ...shared,
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          // A poll waits for a browser on a busy machine; it ends as soon as it is true.
          expect: { poll: { timeout: 60_000 } },
          // After the others: a browser that waits for its page leaves a core to another.
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...shared,
          name: 'engines',
          // Firefox and WebKit need a display and packages of their own, which `npm run test:browsers` brings.
          include: process.env['STORY_ENGINES'] === undefined ? [] : ['test/engines/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 60_000 } },
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
