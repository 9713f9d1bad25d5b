/** Offers to keep the story in this browser, says how far it is, and tells when a newer version is ready. */
import '../styles/keep.css';
import { formatNumber } from '../core/words/number.ts';
import { createOfflineStore, type OfflineStore } from '../dom/offline-store.ts';
import { fill } from '../i18n/fill.ts';
import type { KeptOffer, OfferMessages } from '../i18n/messages-keep.ts';
import { FurnitureElement } from './furniture-element.ts';
import type { StoryHost } from './story-host.ts';

/** @tagname story-offline */
export class StoryOffline extends FurnitureElement {
  protected override start(host: StoryHost): () => void {
    const view = this.ownerDocument.defaultView ?? window;
    const store = createOfflineStore(view, this.dataset['base'] ?? './');
    if (store === null) return () => undefined;
    const ended = new AbortController();
    const { signal } = ended;
    void store.offer(host.story.locale).then((offer) => {
      if (offer === null || signal.aborted) return;
      void this.#offer(host, store, offer, signal);
      void store.watch(() => {
        this.#tellNewer(offer.words, store, signal);
      }, signal);
    });
    return () => {
      ended.abort();
      this.replaceChildren();
    };
  }

  async #offer(host: StoryHost, store: OfflineStore, offer: KeptOffer, signal: AbortSignal): Promise<void> {
    const { bytes, files, words } = offer;
    const { locale } = host.story;
    const size = formatNumber(Math.round(bytes / 100_000) / 10, locale);
    const button = this.#button('');
    const told = this.ownerDocument.createElement('p');
    let kept = await store.isKept(files);
    if (signal.aborted) return;
    const show = (sentence: string): void => {
      told.textContent = sentence;
      button.textContent = kept ? words.remove : fill(words.keep, { size });
    };
    const tell = (share: number): void => {
      told.textContent = fill(words.keeping, { percent: formatNumber(Math.floor(share * 100), locale) });
    };
    const change = async (): Promise<string> => {
      if (kept) {
        await store.remove();
        kept = false;
        return words.removed;
      }
      tell(0);
      kept = await store.keep(tell);
      return kept ? words.ready : words.failed;
    };
    button.addEventListener('click', () => {
      // A second press while it works would only start it again.
      if (button.ariaDisabled === 'true') return;
      button.ariaDisabled = 'true';
      void change()
        .catch(() => (kept ? words.notRemoved : words.failed))
        .then((sentence) => {
          button.ariaDisabled = 'false';
          show(sentence);
          host.say(sentence);
        });
    });
    show(kept ? words.ready : words.what);
    this.append(button, told);
  }

  #tellNewer(words: OfferMessages, store: OfflineStore, signal: AbortSignal): void {
    if (this.querySelector('.newer') !== null) return;
    const notice = this.ownerDocument.createElement('p');
    notice.className = 'newer';
    notice.role = 'status';
    const told = this.ownerDocument.createElement('span');
    told.textContent = words.newVersion;
    const button = this.#button(words.showNew);
    button.addEventListener('click', () => {
      // One question to the worker at a time.
      if (button.ariaDisabled === 'true') return;
      button.ariaDisabled = 'true';
      void store.update(signal).then((shown) => {
        button.ariaDisabled = 'false';
        if (!shown) told.textContent = words.closeOthers;
      });
    });
    notice.append(told, ' ', button);
    this.prepend(notice);
  }

  #button(words: string): HTMLButtonElement {
    const button = this.ownerDocument.createElement('button');
    button.type = 'button';
    button.textContent = words;
    return button;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'story-offline': StoryOffline;
  }
}
