/** Offers the map without movement to a reader whose device draws it slowly; nothing is switched or kept unasked. */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { StoryState } from '../core/state/state.ts';
import { css } from '../dom/css.ts';
import { fill } from '../i18n/fill.ts';
import { lightMessages } from '../i18n/light-catalogue.ts';
import { buttonStyles } from './button.styles.ts';
import type { StoryControls } from './story-controls.ts';
import type { StoryHost } from './story-host.ts';
import { storyRootOf } from './story-root.ts';

/** @tagname story-light */
export class StoryLight extends LitElement {
  static override styles = [
    buttonStyles,
    css`
      :host {
        display: block;
        position: fixed;
        inset-inline: 12px;
        /* Over the strip of controls and the two lines of credits that a phone needs. */
        inset-block-end: 100px;
        z-index: 5;
        padding: 8px 14px 12px;
        border-radius: var(--story-radius, 4px);
        background: var(--story-surface, var(--paper, Canvas));
        color: var(--story-text, var(--ink, CanvasText));
        box-shadow: 0 0 0 1px color-mix(in srgb, var(--ink, CanvasText) 16%, transparent);
        font: 400 0.875rem/1.4 var(--sans, sans-serif);
      }
      p {
        margin: 4px 0 8px;
      }
      .acts {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
      }
      .acts button {
        padding-inline: 12px;
        border: 1px solid var(--ink-quiet, currentcolor);
      }
      @media (min-width: 900px), (min-width: 640px) and (min-aspect-ratio: 7/5) {
        :host {
          /* The lower corner is the controls' and the legend's. */
          inset-inline: auto calc(var(--rail, 0px) + 8px);
          inset-block: calc(var(--bar, 48px) + 12px) auto;
          max-inline-size: 22rem;
        }
      }
      @media (forced-colors: active) {
        :host {
          border: 1px solid CanvasText;
        }
      }
    `,
  ];
  static override properties = { host: { attribute: false } };

  declare host: StoryHost | null;

  constructor() {
    super();
    this.host = null;
  }

  /** Goes away; a focus that was in it goes on to the map's controls. */
  close(): void {
    const focused = (this.shadowRoot?.activeElement ?? null) !== null;
    const controls = storyRootOf(this)?.querySelector<StoryControls>('story-controls');
    this.remove();
    if (focused) controls?.focusMapButton();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { host } = this;
    if (host === null) return nothing;
    const words = lightMessages(host.story.locale);
    return html`<section aria-label=${words.label}>
      <p>${words.offer}</p>
      <div class="acts">
        <button
          type="button"
          @click=${() => {
            host.chooseMotion('still');
            host.say(fill(words.on, { switch: host.messages.moves.still }));
            this.close();
          }}
        >
          ${words.accept}
        </button>
        <button
          type="button"
          @click=${() => {
            this.close();
          }}
        >
          ${words.decline}
        </button>
      </div>
    </section>`;
  }
}

/** An offer that nobody takes up must not stay over the words: it goes when the reader has read so many steps past it. */
const STEPS_PATIENT = 2;

/** Said as well as shown; gone as soon as the reader has chosen it elsewhere, or reads on without it. @returns takes it back */
export function offerLight(place: HTMLElement, host: StoryHost): () => void {
  const offeredAt = host.store.get().step;
  const isSettled = ({ motion, mode, step }: StoryState): boolean =>
    motion === 'still' || mode === 'present' || Math.abs(step - offeredAt) >= STEPS_PATIENT;
  // The reader may have chosen while this was on its way.
  if (isSettled(host.store.get())) return () => undefined;
  if (customElements.get('story-light') === undefined) customElements.define('story-light', StoryLight);
  const offer = new StoryLight();
  offer.host = host;
  place.append(offer);
  host.say(lightMessages(host.story.locale).offer);
  const stop = host.store.subscribe((state) => {
    if (isSettled(state)) end();
  });
  const end = (): void => {
    stop();
    offer.close();
  };
  return end;
}

declare global {
  interface HTMLElementTagNameMap {
    'story-light': StoryLight;
  }
}
