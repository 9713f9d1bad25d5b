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
    const stops: (() => void)[] = [
      () => {
        this.replaceChildren();
      },
    ];
    let stopped = false;
    void store.offer(host.story.locale).then((offer) => {
      if (offer === null || stopped) return;
      void this.#offer(host, store, offer);
      stops.push(
        store.watch(() => {
          this.#tellNewer(offer.words, store);
        }),
      );
    });
    return () => {
      stopped = true;
      for (const stop of stops) stop();
    };
  }

  async #offer(host: StoryHost, store: OfflineStore, { bytes, words }: KeptOffer): Promise<void> {
    const { locale } = host.story;
    const size = formatNumber(Math.round(bytes / 100_000) / 10, locale);
    const button = this.#button('');
    const told = this.ownerDocument.createElement('p');
    let kept = await store.isKept();
    const show = (sentence: string): void => {
      told.textContent = sentence;
      button.textContent = kept ? words.remove : fill(words.keep, { size });
    };
    const tell = (share: number): void => {
      told.textContent = fill(words.keeping, { percent: formatNumber(Math.floor(share * 100), locale) });
    };
    button.addEventListener('click', () => {
      // A second press while it works would only start it again.
      if (button.ariaDisabled === 'true') return;
      button.ariaDisabled = 'true';
      if (!kept) tell(0);
      const work = kept ? store.remove().then(() => false) : store.keep(tell);
      void work.then((now) => {
        const sentence = now ? words.ready : kept ? words.removed : words.failed;
        kept = now;
        button.ariaDisabled = 'false';
        show(sentence);
        host.say(sentence);
      });
    });
    show(kept ? words.ready : words.what);
    this.append(button, told);
  }

  #tellNewer(words: OfferMessages, store: OfflineStore): void {
    if (this.querySelector('.newer') !== null) return;
    const notice = this.ownerDocument.createElement('p');
    notice.className = 'newer';
    notice.role = 'status';
    const told = this.ownerDocument.createElement('span');
    told.textContent = words.newVersion;
    const button = this.#button(words.showNew);
    button.addEventListener('click', () => {
      void store.update(() => {
        told.textContent = words.closeOthers;
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
