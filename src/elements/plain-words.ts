/** Puts the words of the plain edition in the place of the full ones, and takes them away again. */
import { shareOut } from '../core/story/share-out.ts';
import { replaceAddress } from '../dom/address.ts';
import { fetchPage } from '../dom/fetch-page.ts';
import { withPlain } from '../dom/query.ts';
import { keepPlaceInLanguageLinks } from './place-marks.ts';
import type { StorySession } from './story-session.ts';

/**
 * @param address of the plain edition
 * @param onFailed it could not be had, and nothing has changed
 */
export async function turnPlain(
  root: HTMLElement,
  address: string,
  session: Pick<StorySession, 'messages' | 'say'>,
  onFailed = (): void => {
    session.say(session.messages.plain.failed);
  },
): Promise<void> {
  const { plain } = session.messages;
  const shown = root.dataset['words'] !== 'plain';
  if (shown && !(await bring(root, address))) {
    onFailed();
    return;
  }
  if (shown) root.dataset['words'] = 'plain';
  else delete root.dataset['words'];
  for (const own of root.querySelectorAll<HTMLElement>('.plain-own')) own.hidden = !shown;
  for (const full of root.querySelectorAll<HTMLElement>('.has-plain')) full.hidden = shown;
  for (const link of root.querySelectorAll('a[data-story-plain]')) link.ariaPressed = String(shown);
  const view = root.ownerDocument.defaultView ?? window;
  const { pathname, search, hash } = view.location;
  replaceAddress(view, `${pathname}${withPlain(search, shown)}${hash}`);
  keepPlaceInLanguageLinks(root, view.location.search);
  session.say(shown ? plain.shown : plain.hidden);
}

/** Once for a page; `false` when the edition could not be had. */
async function bring(root: HTMLElement, address: string): Promise<boolean> {
  if (root.querySelector('.plain-own') !== null) return true;
  const page = await fetchPage(address);
  if (page === null) return false;
  // Asked for twice while it was on its way.
  if (root.querySelector('.plain-own') !== null) return true;
  for (const part of page.querySelectorAll<HTMLElement>('[data-plain]')) {
    const id = part.dataset['plain'] ?? '';
    const fulls = root.querySelectorAll<HTMLElement>(
      id === 'opening' ? '.standfirst' : `[data-step="${CSS.escape(id)}"] .prose`,
    );
    // Where each stop has a card of its own, each card gets its share.
    const shares = shareOut([...part.children], fulls.length);
    for (const [index, full] of fulls.entries()) {
      const own = root.ownerDocument.createElement('div');
      own.className = `${full.className} plain-own`;
      own.append(...(shares[index] ?? []).map((block) => root.ownerDocument.importNode(block, true)));
      full.classList.add('has-plain');
      full.after(own);
    }
  }
  return true;
}
