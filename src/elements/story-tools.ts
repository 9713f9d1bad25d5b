/** The bar's own buttons: colours, and a link to this step to share. */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Theme } from '../core/story/scene.ts';
import { copyText } from '../dom/copy-text.ts';
import { shareAddress } from '../dom/share-address.ts';
import type { ThemeChoice } from '../dom/theme.ts';
import type { LiveMessages } from '../i18n/messages.ts';
import { buttonStyles } from './button.styles.ts';
import { Select } from './controllers/select.ts';
import { ICONS } from './icons.ts';
import type { StoryHost } from './story-host.ts';
import { toolStyles } from './story-tools.styles.ts';
import { pageAddressOf } from './story-root.ts';

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
  static override properties = { host: { attribute: false }, open: { state: true } };

  /** The story these buttons act on. */
  declare host: StoryHost | null;
  declare protected open: boolean;

  readonly #step = new Select(this, (state) => state.step, -1);
  readonly #theme = new Select<Theme>(this, (state) => state.theme, 'light');

  constructor() {
    super();
    this.host = null;
    this.open = false;
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
          aria-expanded=${this.open ? 'true' : 'false'}
          @click=${this.#onShare}
        >
          ${ICONS.share}
        </button>
        ${this.open ? this.#panel(host) : nothing}
      </span>
    `;
  }

  #panel({ messages }: StoryHost): TemplateResult {
    const { controls } = messages;
    return html`<div class="panel" role="group" aria-label=${controls.share}>
      <label>
        ${controls.shareAddress}
        <input type="text" readonly .value=${this.#address()} />
      </label>
      <div class="acts">
        <button type="button" class="act" @click=${this.#onCopy}>${controls.copyLink}</button>
        ${
          'share' in navigator
            ? html`<button type="button" class="act" @click=${this.#onVia}>${controls.shareVia}</button>`
            : nothing
        }
      </div>
    </div>`;
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('open') && this.open) this.#select();
  }

  #address(): string {
    return shareAddress(pageAddressOf(this), this.#id());
  }

  #id(): string | null {
    return this.host?.story.steps[this.#step.value]?.id ?? null;
  }

  #select(): void {
    this.renderRoot.querySelector('input')?.select();
  }

  #close(): void {
    this.open = false;
    this.renderRoot.querySelector<HTMLElement>('.opener')?.focus();
  }

  readonly #onTheme = (): void => {
    const host = this.host;
    host?.chooseTheme(NEXT_THEME[host.themeChoice()]);
    this.requestUpdate();
  };

  readonly #onPresent = (): void => {
    this.host?.store.send({ type: 'moded', mode: 'present' });
  };

  readonly #onShare = (): void => {
    this.open = !this.open;
  };

  readonly #onCopy = async (): Promise<void> => {
    const host = this.host;
    if (host === null) return;
    const copied = await copyText(this.ownerDocument.defaultView ?? window, this.#address());
    if (!copied) this.#select();
    host.say(copied ? host.messages.controls.linkCopied : host.messages.controls.copyFailed);
    if (copied) this.#close();
  };

  readonly #onVia = async (): Promise<void> => {
    const title = this.host?.story.steps[this.#step.value]?.title ?? this.ownerDocument.title;
    try {
      await navigator.share({ title, url: this.#address() });
    } catch {
      // The reader changed their mind: nothing happened, nothing to say.
    }
  };

  /** The key that closes the panel must not also leave the map. */
  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.open) return;
    event.stopPropagation();
    event.preventDefault();
    this.#close();
  };

  readonly #onLeave = ({ relatedTarget, currentTarget }: FocusEvent): void => {
    const inside =
      relatedTarget instanceof Node && currentTarget instanceof Node && currentTarget.contains(relatedTarget);
    if (!inside && this.ownerDocument.hasFocus()) this.open = false;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'story-tools': StoryTools;
  }
}
