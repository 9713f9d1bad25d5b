/** Offers to keep the story in this browser, says how far it is, and tells when a newer version is ready. */
import { formatNumber } from '../core/words/number.ts';
import { createOfflineStore, type OfflineStore } from '../dom/offline-store.ts';
import { fill } from '../i18n/fill.ts';
import { FurnitureElement } from './furniture-element.ts';
import type { StoryHost } from './story-host.ts';

/** @tagname story-offline */
export class StoryOffline extends FurnitureElement {
  protected override start(host: StoryHost): () => void {
    const view = this.ownerDocument.defaultView ?? window;
    const store = createOfflineStore(view, this.dataset['base'] ?? './');
    if (store === null) return () => undefined;
    void this.#offer(host, store);
    const stop = store.watch(() => {
      this.#tellNewer(host, store);
    });
    return () => {
      stop();
      this.replaceChildren();
    };
  }

  async #offer(host: StoryHost, store: OfflineStore): Promise<void> {
    const size = await store.size();
    if (size === null || !this.isConnected) return;
    const { keep } = host.messages;
    const megabytes = formatNumber(Math.round(size.bytes / 100_000) / 10, host.story.locale);
    const button = this.#button('');
    const words = this.ownerDocument.createElement('p');
    let kept = await store.isKept();
    const show = (sentence: string): void => {
      words.textContent = sentence;
      button.textContent = kept ? keep.remove : fill(keep.offer, { size: megabytes });
    };
    button.addEventListener('click', () => {
      // A second press while it works would only start it again.
      if (button.ariaDisabled === 'true') return;
      button.ariaDisabled = 'true';
      const work = kept ? store.remove().then(() => false) : this.#keep(store, keep.keeping, words, host);
      void work.then((now) => {
        const sentence = now ? keep.ready : kept ? keep.removed : keep.failed;
        kept = now;
        button.ariaDisabled = 'false';
        show(sentence);
        host.say(sentence);
      });
    });
    show(kept ? keep.ready : keep.offerWhat);
    this.append(button, words);
  }

  #keep(store: OfflineStore, template: string, words: HTMLElement, host: StoryHost): Promise<boolean> {
    const tell = (share: number): void => {
      words.textContent = fill(template, {
        percent: formatNumber(Math.floor(share * 100), host.story.locale),
      });
    };
    tell(0);
    return store.keep(tell);
  }

  #tellNewer({ messages: { keep } }: StoryHost, store: OfflineStore): void {
    if (this.querySelector('.newer') !== null) return;
    const notice = this.ownerDocument.createElement('p');
    notice.className = 'newer';
    notice.role = 'status';
    const words = this.ownerDocument.createElement('span');
    words.textContent = keep.newVersion;
    const button = this.#button(keep.showNew);
    button.addEventListener('click', () => {
      void store.update(() => {
        words.textContent = keep.closeOthers;
      });
    });
    notice.append(words, ' ', button);
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
