/** The web app manifest of each language: a name, an icon and colours for whoever keeps the story on a home screen. */
import { PALETTES } from '../../core/map/palette.ts';
import { baseOf } from './page-address.ts';
import { shortTitle } from './short-title.ts';

/** Beside the page of its language. */
export const MANIFEST_FILE = 'manifest.webmanifest';

/**
 * Below public/, but not in `icons/`, which many an Apache keeps for itself. The last one keeps its picture inside the
 * middle circle, because systems cut it to any shape.
 */
const ICONS = [
  { file: 'app-icons/icon-192.png', sizes: '192x192', purpose: 'any' },
  { file: 'app-icons/icon-512.png', sizes: '512x512', purpose: 'any' },
  { file: 'app-icons/icon-maskable-512.png', sizes: '512x512', purpose: 'maskable' },
] as const;

export interface ManifestInput {
  readonly title: string;
  readonly description: string;
  readonly locale: string;
  readonly defaultLocale: string;
}

export function webManifest({ title, description, locale, defaultLocale }: ManifestInput): string {
  const { paper } = PALETTES.light;
  const base = baseOf(locale, defaultLocale);
  const manifest = {
    name: title,
    short_name: shortTitle(title),
    description,
    lang: locale,
    dir: 'ltr',
    start_url: './',
    scope: './',
    // A story is a page among others: its address and the way back stay in sight.
    display: 'minimal-ui',
    background_color: paper,
    theme_color: paper,
    icons: ICONS.map(({ file, sizes, purpose }) => ({ src: base + file, sizes, type: 'image/png', purpose })),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
