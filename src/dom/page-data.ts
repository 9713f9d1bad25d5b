/** Reads what the build wrote into the page for its script. */
import type { PageData } from '../core/story/page-data.ts';
import type { LiveMessages } from '../i18n/messages.ts';

const LISTS = ['steps', 'stops', 'extent', 'legs', 'overlays', 'placeGroups'] as const;
const WORDS = ['nav', 'controls', 'map', 'moves', 'status', 'compare', 'units'] as const;

type Data = PageData<LiveMessages>;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/**
 * A content management system may cut the block off or put another in its place; what is in it came through the
 * build's own check, so that only its outline is looked at.
 */
function isPageData(value: unknown): value is Data {
  if (!isObject(value)) return false;
  const { story, messages, assets } = value;
  return (
    isObject(story) &&
    LISTS.every((name) => Array.isArray(story[name])) &&
    isObject(messages) &&
    WORDS.every((name) => isObject(messages[name])) &&
    isObject(assets) &&
    typeof assets['base'] === 'string' &&
    Array.isArray(assets['layers'])
  );
}

/** `null` when the page holds none, or something else: the page then stays the article it is. */
export function readPageData(root: HTMLElement): Data | null {
  const script = root.querySelector('#story-data') ?? root.ownerDocument.getElementById('story-data');
  try {
    const value: unknown = JSON.parse(script?.textContent ?? '');
    return isPageData(value) ? value : null;
  } catch {
    return null;
  }
}
