/** The link to this step, to copy or to hand to an app: fetched when a reader first wants to share. */
import { html, nothing, type TemplateResult } from 'lit';
import { copyText } from '../dom/copy-text.ts';
import { shareAddress } from '../dom/share-address.ts';
import { sharePanelStyles } from './share-panel.styles.ts';
import type { StoryHost } from './story-host.ts';
import { pageAddressOf } from './story-root.ts';

export interface ShareWays {
  readonly element: HTMLElement;
  readonly host: StoryHost;
  /** Index of the step, −1 for the opening. */
  readonly step: number;
  /** Puts the address under the reader's own hand. */
  readonly select: () => void;
  readonly close: () => void;
}

/** Once, for the element in which the panel opens. */
export function dressForSharing({ shadowRoot }: HTMLElement): void {
  shadowRoot?.adoptedStyleSheets.push(sharePanelStyles);
}

export function sharePanel({ element, host, step, select, close }: ShareWays): TemplateResult {
  const { controls } = host.messages;
  const { id, title } = host.story.steps[step] ?? {};
  const url = shareAddress(pageAddressOf(element), id ?? null);
  const copy = async (): Promise<void> => {
    const copied = await copyText(element.ownerDocument.defaultView ?? window, url);
    if (!copied) select();
    host.say(copied ? controls.linkCopied : controls.copyFailed);
    if (copied) close();
  };
  const hand = async (): Promise<void> => {
    try {
      await navigator.share({ title: title ?? element.ownerDocument.title, url });
    } catch {
      // The reader changed their mind: nothing happened, nothing to say.
    }
  };
  return html`<div class="panel" role="group" aria-label=${controls.share}>
    <label>
      ${controls.shareAddress}
      <input type="text" readonly .value=${url} />
    </label>
    <div class="acts">
      <button type="button" class="act" @click=${copy}>${controls.copyLink}</button>
      ${
        'share' in navigator
          ? html`<button type="button" class="act" @click=${hand}>${controls.shareVia}</button>`
          : nothing
      }
    </div>
  </div>`;
}
