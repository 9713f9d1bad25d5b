/** Reads what the build wrote into the page for its script. */
import type { PageData } from '../core/story/page-data.ts';
import type { LiveMessages } from '../i18n/messages.ts';

/** `null` when the page holds none. The build is the only writer and has checked it, so it is trusted here. */
export function readPageData(root: HTMLElement): PageData<LiveMessages> | null {
  const script = root.querySelector('#story-data') ?? root.ownerDocument.getElementById('story-data');
  const text = script?.textContent;
  return text === undefined || text === '' ? null : (JSON.parse(text) as PageData<LiveMessages>);
}
