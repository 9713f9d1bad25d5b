/** Builds a script apart from the pages: what it shares with them would leave them in more and larger pieces. */
import { join } from 'node:path';
import { build, type InlineConfig, type Plugin, type Rolldown } from 'vite';
import { leanTemplatesPlugin } from './plugin-lean-templates.ts';
import { fillTokens, layoutMedia } from './plugin-tokens.ts';

export type BuiltFile = Rolldown.OutputChunk | Rolldown.OutputAsset;

export interface ApartOptions {
  /** Folder of the project. */
  readonly root: string;
  /** Module below it. */
  readonly entry: string;
  readonly plugins?: readonly Plugin[];
  readonly define?: Readonly<Record<string, string>>;
  readonly build?: InlineConfig['build'];
}

/** Everything that belongs to it, the entry first; names are below the site's root. */
export async function buildApart({
  root,
  entry,
  plugins = [],
  define = {},
  build: options = {},
}: ApartOptions): Promise<readonly [entry: Rolldown.OutputChunk, ...rest: BuiltFile[]]> {
  const result = await build({
    root,
    base: './',
    configFile: false,
    logLevel: 'error',
    css: { postcss: { plugins: [layoutMedia] } },
    define: { ...define },
    plugins: [tokensPlugin, leanTemplatesPlugin, ...plugins],
    build: {
      write: false,
      modulePreload: false,
      ...options,
      rolldownOptions: { ...options.rolldownOptions, input: join(root, entry) },
    },
  });
  const [bundle] = [result].flat();
  if (bundle === undefined || !('output' in bundle)) throw new Error(`${entry} could not be built`);
  const [first, ...rest] = bundle.output;
  return [first, ...rest];
}

const tokensPlugin: Plugin = {
  name: 'story-tokens',
  transform: {
    filter: { id: /\/tokens\.css(\?|$)/ },
    handler: (code) => fillTokens(code),
  },
};
