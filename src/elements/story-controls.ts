/** The toolbar of the map: a step back and on, the names on the map, its motion, and the map into the reader's own hand. */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Motion, StoryState } from '../core/state/state.ts';
import { createEscapeKey } from '../dom/escape-key.ts';
import { layoutOf, roomWidth } from '../dom/page-layout.ts';
import type { LiveMessages } from '../i18n/messages.ts';
import type { Nudge } from '../map/ports.ts';
import { buttonStyles } from './button.styles.ts';
import { Select } from './controllers/select.ts';
import { ICONS } from './icons.ts';
import { withPart } from './late-part.ts';
import { controlStyles } from './story-controls.styles.ts';
import type { StoryHost } from './story-host.ts';
import { storyRootOf } from './story-root.ts';
import { focusWords, followToControls } from './words-and-controls.ts';

const nudges = ({ controls }: LiveMessages): readonly (readonly [Nudge, string])[] => [
  ['west', controls.panWest],
  ['north', controls.panNorth],
  ['south', controls.panSouth],
  ['east', controls.panEast],
  ['out', controls.zoomOut],
  ['in', controls.zoomIn],
];

/**
 * @tagname story-controls
 * @csspart controls - The row of buttons.
 */
export class StoryControls extends LitElement {
  static override styles = [buttonStyles, controlStyles];
  static override properties = { host: { attribute: false } };

  /** The story these buttons act on. */
  declare host: StoryHost | null;

  #stops: readonly (() => void)[] = [];
  #wasExploring = false;
  #hadFocus = false;
  #textHidden = false;
  #closeTools: (() => void) | null = null;
  readonly #step = new Select(this, (state) => state.step, -1);
  readonly #lead = new Select<StoryState['lead']>(this, (state) => state.lead, 'story');
  readonly #map = new Select<StoryState['map']>(this, (state) => state.map, 'idle');
  readonly #motion = new Select<Motion>(this, (state) => state.motion, 'full');
  readonly #labels = new Select(this, (state) => state.labels, true);

  constructor() {
    super();
    this.host = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const story = storyRootOf(this);
    if (story === null) return;
    const stopWords = followToControls(story, () => {
      this.renderRoot.querySelector('button')?.focus({ preventScroll: true });
    });
    const stopEscape = createEscapeKey(story).start(() => {
      if (this.host?.store.get().lead !== 'reader') return false;
      this.host.resume();
      // The canvas that had the focus can no longer hold it; the button that leads back to it can.
      void this.updateComplete.then(() => {
        this.focusMapButton();
      });
      return true;
    });
    this.#stops = [stopWords, stopEscape];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.#stops) stop();
    this.#closeTools?.();
  }

  protected override willUpdate(): void {
    this.#hadFocus = (this.shadowRoot?.activeElement ?? null) !== null;
    const store = this.host?.store ?? null;
    for (const slice of [this.#step, this.#lead, this.#map, this.#labels, this.#motion]) slice.follow(store);
    const exploring = this.#lead.value === 'reader';
    // Where the cards lie over the map, who explores starts without them.
    const below = layoutOf(roomWidth(window, this), innerHeight).card === 'bottom';
    if (exploring !== this.#wasExploring) this.#hideText(exploring && below);
  }

  protected override render(): TemplateResult | typeof nothing {
    const host = this.host;
    if (host === null) return nothing;
    const { controls } = host.messages;
    return html`
      <div
        class=${this.#lead.value === 'reader' ? 'row exploring' : 'row'}
        part="controls"
        role="region"
        aria-label=${controls.label}
      >
        ${this.#lead.value === 'reader' ? this.#exploring(host) : this.#reading(host)}
      </div>
    `;
  }

  #reading({ messages, story, previous, next, explore }: StoryHost): TemplateResult {
    const { nav, controls } = messages;
    const step = this.#step.value;
    return html`
      ${this.#button('previous', nav.previous, previous, step < 0)}
      ${this.#button('next', nav.next, next, step >= story.steps.length - 1)}
      ${
        // A map that failed cannot be explored, but its pictures measured; one that was only not asked for yet can.
        this.#map.value === 'still'
          ? this.#tools(controls.tools)
          : html`<button
              type="button"
              class="explore"
              title=${controls.explore}
              aria-label=${controls.explore}
              @click=${explore}
            >
              ${ICONS.explore}
            </button>`
      }
      ${this.#toggle('names', controls.labels, this.#labels.value, this.#onLabels)}
      ${this.#toggle('still', messages.moves.still, this.#motion.value === 'still', this.#onMotion)}
      <button type="button" class="to-words" @click=${this.#toWords}>${controls.backToStory}</button>
    `;
  }

  /** In the reader's hand the map needs the room: only what belongs to exploring stays. */
  #exploring({ messages, resume, nudge }: StoryHost): TemplateResult {
    const { controls, map } = messages;
    return html`
      <button type="button" class="back" @click=${resume}>${controls.backToStory}</button>
      ${this.#toggle('text', controls.hideText, this.#textHidden, this.#onText)}
      ${this.#tools(controls.tools)}
      <span class="pad" role="group" aria-label=${map.keys}>
        ${nudges(messages).map(([by, label]) =>
          this.#button(by, label, () => {
            nudge(by);
          }),
        )}
      </span>
    `;
  }

  #tools(label: string): TemplateResult {
    return html`<button
      type="button"
      class="tools"
      title=${label}
      aria-label=${label}
      aria-expanded=${this.#closeTools === null ? 'false' : 'true'}
      @click=${this.#onTools}
    >
      ${ICONS.measure}
    </button>`;
  }

  #button(icon: keyof typeof ICONS, label: string, act: () => void, off = false): TemplateResult {
    // `disabled` would throw away the focus of whoever pressed it last.
    return html`<button
      type="button"
      title=${label}
      aria-label=${label}
      aria-disabled=${off ? 'true' : 'false'}
      @click=${() => {
        if (!off) act();
      }}
    >
      ${ICONS[icon]}
    </button>`;
  }

  #toggle(icon: keyof typeof ICONS, label: string, on: boolean, act: () => void): TemplateResult {
    return html`<button
      type="button"
      title=${label}
      aria-label=${label}
      aria-pressed=${on ? 'true' : 'false'}
      @click=${act}
    >
      ${ICONS[icon]}
    </button>`;
  }

  protected override updated(): void {
    // The button that was pressed to change hands is gone: its counterpart takes over the focus.
    const exploring = this.#lead.value === 'reader';
    if (exploring === this.#wasExploring) return;
    this.#wasExploring = exploring;
    if (this.#hadFocus) this.focusMapButton();
  }

  /** Moves the focus to the button that lends the map or takes it back. */
  focusMapButton(): void {
    this.renderRoot.querySelector<HTMLElement>('.back, .explore')?.focus({ preventScroll: true });
  }

  /** Whether the cards are out of the way; only while the reader explores. */
  #hideText(hidden: boolean): void {
    this.#textHidden = hidden;
    const story = storyRootOf(this);
    if (story === null) return;
    if (hidden) story.dataset['cards'] = 'hidden';
    else delete story.dataset['cards'];
  }

  readonly #onText = (): void => {
    this.#hideText(!this.#textHidden);
    this.requestUpdate();
  };

  /** Few readers want them: they are fetched when somebody does. */
  readonly #onTools = (): void => {
    const [root, host] = [storyRootOf(this), this.host];
    if (root === null || host === null) return;
    if (this.#closeTools !== null) {
      this.#closeTools();
      return;
    }
    withPart(root, import('./explore/open-explorer.ts'), ({ openExplorer }) => {
      this.#closeTools ??= openExplorer(root, host, () => {
        this.#closeTools = null;
        this.requestUpdate();
        if (host.store.get().lead === 'reader' || this.#map.value === 'still')
          this.renderRoot.querySelector<HTMLElement>('.tools')?.focus({ preventScroll: true });
      });
      this.requestUpdate();
    });
  };

  readonly #toWords = (): void => {
    focusWords(storyRootOf(this), this.host?.story.steps[this.#step.value]?.id);
  };

  readonly #onMotion = (): void => {
    this.host?.chooseMotion(this.#motion.value === 'still' ? 'full' : 'still');
  };

  readonly #onLabels = (): void => {
    this.host?.store.send({ type: 'labelled', labels: !this.#labels.value });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'story-controls': StoryControls;
  }
}
