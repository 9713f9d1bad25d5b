/** The buttons that make sense only with script: previous and next, take the map in hand, colours, names on the map. */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { StoryState } from '../core/state/state.ts';
import type { ThemeChoice } from '../dom/theme.ts';
import type { LiveMessages } from '../i18n/messages.ts';
import type { Nudge } from '../map/ports.ts';
import { Select } from './controllers/select.ts';
import { controlStyles } from './story-controls.styles.ts';
import type { StoryHost } from './story-host.ts';

const NEXT_THEME: Readonly<Record<ThemeChoice, ThemeChoice>> = {
  auto: 'light',
  light: 'dark',
  dark: 'auto',
  projector: 'auto',
};

const nudges = ({ controls }: LiveMessages): readonly (readonly [Nudge, string, string])[] => [
  ['west', controls.panWest, '←'],
  ['north', controls.panNorth, '↑'],
  ['south', controls.panSouth, '↓'],
  ['east', controls.panEast, '→'],
  ['in', controls.zoomIn, '+'],
  ['out', controls.zoomOut, '−'],
];

const themeName = ({ controls }: LiveMessages, choice: ThemeChoice): string =>
  ({
    auto: controls.themeAuto,
    light: controls.themeLight,
    dark: controls.themeDark,
    projector: controls.themeProjector,
  })[choice];

/**
 * @tagname story-controls
 * @csspart controls - The row of buttons.
 */
export class StoryControls extends LitElement {
  static override styles = controlStyles;
  static override properties = { host: { attribute: false } };

  /** The story these buttons act on. */
  declare host: StoryHost | null;

  #wasExploring = false;
  #hadFocus = false;
  readonly #step = new Select(this, (state) => state.step, -1);
  readonly #lead = new Select<StoryState['lead']>(this, (state) => state.lead, 'story');
  readonly #map = new Select<StoryState['map']>(this, (state) => state.map, 'idle');
  readonly #labels = new Select(this, (state) => state.labels, true);

  constructor() {
    super();
    this.host = null;
  }

  protected override willUpdate(): void {
    this.#hadFocus = (this.shadowRoot?.activeElement ?? null) !== null;
    const store = this.host?.store ?? null;
    for (const slice of [this.#step, this.#lead, this.#map, this.#labels]) slice.follow(store);
  }

  protected override render(): TemplateResult | typeof nothing {
    const host = this.host;
    if (host === null) return nothing;
    const { messages, story } = host;
    const { nav, controls } = messages;
    const exploring = this.#lead.value === 'reader';
    return html`
      <div class="row" part="controls" role="region" aria-label=${controls.label}>
        ${
          exploring
            ? this.#exploring(host)
            : html`
                ${this.#button(nav.previous, host.previous, this.#step.value < 0)}
                ${this.#button(nav.next, host.next, this.#step.value >= story.steps.length - 1)}
                ${this.#explore(host)}
                <button type="button" @click=${this.#onTheme}>
                  ${controls.theme}: ${themeName(messages, host.themeChoice())}
                </button>
                <button
                  type="button"
                  aria-pressed=${this.#labels.value ? 'true' : 'false'}
                  @click=${this.#onLabels}
                >
                  ${controls.labels}
                </button>
              `
        }
      </div>
    `;
  }

  #button(label: string, act: () => void, off: boolean): TemplateResult {
    // `disabled` would throw away the focus of whoever pressed it last.
    return html`<button
      type="button"
      aria-disabled=${off ? 'true' : 'false'}
      @click=${() => {
        if (!off) act();
      }}
    >
      ${label}
    </button>`;
  }

  #explore(host: StoryHost): TemplateResult | typeof nothing {
    // A map that failed cannot be explored; one that was only not asked for yet can.
    if (this.#map.value === 'still') return nothing;
    return html`<button type="button" class="explore" @click=${host.explore}>
      ${host.messages.controls.explore}
    </button>`;
  }

  /** In the reader's hand the map needs the room: only what belongs to exploring stays. */
  #exploring({ messages, resume, nudge }: StoryHost): TemplateResult {
    return html`
      <button type="button" class="back" @click=${resume}>${messages.controls.backToStory}</button>
      <span class="pad" role="group" aria-label=${messages.map.keys}>
        ${nudges(messages).map(
          ([by, label, sign]) =>
            html`<button
              type="button"
              aria-label=${label}
              title=${label}
              @click=${() => {
                nudge(by);
              }}
            >
              <span aria-hidden="true">${sign}</span>
            </button>`,
        )}
      </span>
    `;
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

  readonly #onTheme = (): void => {
    const host = this.host;
    host?.chooseTheme(NEXT_THEME[host.themeChoice()]);
    this.requestUpdate();
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
