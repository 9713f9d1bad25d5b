/** The bar's own buttons: colours, and a link to this step to share. */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Theme } from '../core/story/scene.ts';
import type { ThemeChoice } from '../dom/theme.ts';
import type { LiveMessages } from '../i18n/messages.ts';
import { buttonStyles } from './button.styles.ts';
import { Select } from './controllers/select.ts';
import { ICONS } from './icons.ts';
import { withPart } from './late-part.ts';
import { LateTurn } from './late-turn.ts';
import type { sharePanel } from './share-panel.ts';
import type { StoryHost } from './story-host.ts';
import { toolStyles } from './story-tools.styles.ts';
import { storyRootOf } from './story-root.ts';

const NEXT_THEME: Readonly<Record<ThemeChoice, ThemeChoice>> = {
  auto: 'light',
  light: 'dark',
  dark: 'auto',
  projector: 'auto',
};

const themeName = ({ controls }: LiveMessages, choice: ThemeChoice): string =>
  ({
    auto: controls.themeAuto,
    light: controls.themeLight,
    dark: controls.themeDark,
    projector: controls.themeProjector,
  })[choice];

/** @tagname story-tools */
export class StoryTools extends LitElement {
  static override styles = [buttonStyles, toolStyles];
  static override properties = {
    host: { attribute: false },
    shown: { state: true },
  };

  /** The story these buttons act on. */
  declare host: StoryHost | null;
  /** Below the button for sharing; `failed` is a sentence instead of the panel, which could not be had. */
  declare protected shown: 'panel' | 'failed' | null;

  readonly #step = new Select(this, (state) => state.step, -1);
  readonly #theme = new Select<Theme>(this, (state) => state.theme, 'light');

  #share: typeof sharePanel | null = null;
  readonly #turn = new LateTurn();

  constructor() {
    super();
    this.host = null;
    this.shown = null;
  }

  protected override willUpdate(): void {
    const store = this.host?.store ?? null;
    this.#step.follow(store);
    this.#theme.follow(store);
  }

  protected override render(): TemplateResult | typeof nothing {
    const host = this.host;
    if (host === null) return nothing;
    const { controls } = host.messages;
    const choice = host.themeChoice();
    const theme = `${controls.theme}: ${themeName(host.messages, choice)}`;
    return html`
      <button type="button" title=${theme} aria-label=${theme} @click=${this.#onTheme}>
        ${ICONS[choice]}
      </button>
      <button
        type="button"
        class="present"
        title=${controls.present}
        aria-label=${controls.present}
        @click=${this.#onPresent}
      >
        ${ICONS.projector}
      </button>
      <span class="share" @keydown=${this.#onKey} @focusout=${this.#onLeave}>
        <button
          type="button"
          class="opener"
          title=${controls.share}
          aria-label=${controls.share}
          aria-expanded=${this.shown === 'panel' ? 'true' : 'false'}
          @click=${this.#onShare}
        >
          ${ICONS.share}
        </button>
        ${this.shown === 'failed' ? html`<p class="failed">${controls.shareFailed}</p>` : nothing}
        ${this.shown === 'panel' ? this.#panel(host) : nothing}
      </span>
    `;
  }

  #panel(host: StoryHost): TemplateResult | typeof nothing {
    return (
      this.#share?.({
        element: this,
        host,
        step: this.#step.value,
        select: this.#select,
        close: this.#close,
      }) ?? nothing
    );
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('shown') && this.shown === 'panel') this.#select();
  }

  readonly #select = (): void => {
    this.renderRoot.querySelector('input')?.select();
  };

  readonly #close = (): void => {
    this.shown = null;
    this.renderRoot.querySelector<HTMLElement>('.opener')?.focus();
  };

  readonly #onTheme = (): void => {
    const host = this.host;
    host?.chooseTheme(NEXT_THEME[host.themeChoice()]);
    this.requestUpdate();
  };

  readonly #onPresent = (): void => {
    this.host?.store.send({ type: 'moded', mode: 'present' });
  };

  readonly #onShare = (): void => {
    const wasOpen = this.shown === 'panel';
    this.shown = null;
    if (wasOpen) return;
    const isStillWanted = this.#turn.begin();
    withPart(
      storyRootOf(this) ?? this,
      import('./share-panel.ts'),
      ({ dressForSharing, sharePanel }) => {
        if (this.#share === null) dressForSharing(this);
        this.#share = sharePanel;
        if (isStillWanted() && this.isConnected) this.shown = 'panel';
      },
      () => {
        if (!isStillWanted()) return;
        this.shown = 'failed';
        this.host?.say(this.host.messages.controls.shareFailed);
      },
    );
  };

  /** The key that closes the panel must not also leave the map. */
  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || (this.shown === null && !this.#turn.isAwaited)) return;
    event.stopPropagation();
    event.preventDefault();
    this.#turn.callOff();
    this.#close();
  };

  readonly #onLeave = ({ relatedTarget, currentTarget }: FocusEvent): void => {
    const inside =
      relatedTarget instanceof Node && currentTarget instanceof Node && currentTarget.contains(relatedTarget);
    if (inside || !this.ownerDocument.hasFocus()) return;
    this.#turn.callOff();
    this.shown = null;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'story-tools': StoryTools;
  }
}
