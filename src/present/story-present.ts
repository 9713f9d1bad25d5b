/** What present mode lays over the map: caption, cover, drawings, pointer, toolbar and dialogs. */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { COMMANDS, type Command } from '../core/present/commands.ts';
import { fill } from '../i18n/fill.ts';
import { dialogBody } from './present-dialogs.ts';
import { InkLayer } from './ink-layer.ts';
import { notesDrawer } from './notes-drawer.ts';
import { ClockFace } from './clock-face.ts';
import { commandButton } from './command-button.ts';
import { PointerRing } from './pointer-ring.ts';
import type { ShowSession } from './show-session.ts';
import { stepWords } from './step-words.ts';

/** After so long without pointer or key the toolbar leaves the picture alone. */
const HIDE_AFTER_MS = 3000;

/**
 * Light DOM: the caption is the story's text and must be heard by every screen reader.
 * @tagname story-present
 */
export class StoryPresent extends LitElement {
  static override properties = {
    session: { attribute: false },
    root: { attribute: false },
    blockedHref: { attribute: false },
    idle: { state: true },
  };

  declare session: ShowSession | null;
  /** The story's root, whose text is shown. */
  declare root: HTMLElement | null;
  /** Address of the presenter window that the browser did not let open. */
  declare blockedHref: string | null;
  declare protected idle: boolean;

  readonly #ink = new InkLayer(this, (stroke) => this.session?.draw(stroke));
  readonly #ring = new PointerRing(this);
  readonly #clock = new ClockFace(this, () => this.session?.show.clock);
  /** The dialog shown last, because another one wants the focus anew. */
  #dialogShown: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.session = null;
    this.root = null;
    this.blockedHref = null;
    this.idle = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    for (const type of ['pointermove', 'pointerdown', 'keydown'] as const)
      this.ownerDocument.addEventListener(type, this.#awake, true);
    this.ownerDocument.defaultView?.addEventListener('resize', this.#resized);
    this.#awake();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.ownerDocument.defaultView?.removeEventListener('resize', this.#resized);
    for (const type of ['pointermove', 'pointerdown', 'keydown'] as const)
      this.ownerDocument.removeEventListener(type, this.#awake, true);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { session } = this;
    if (session === null) return nothing;
    const { show, tools } = session;
    return html`
      ${session.host.store.get().map === 'live' ? nothing : this.#still(session)} ${this.#ink.render(session)}
      ${tools.pointer ? this.#ring.render() : nothing}
      <button
        type="button"
        class="present-cover"
        data-screen=${show.screen}
        aria-label=${session.words.uncover}
        ?hidden=${show.screen === 'picture'}
        @click=${() => {
          session.send({ type: 'uncovered' });
        }}
      ></button>
      ${tools.drawer && this.root !== null ? notesDrawer(session, this.root) : nothing}
      <div class="present-foot">${this.#caption(session)} ${this.#toolbar(session)}</div>
      ${this.#dialog(session)}
    `;
  }

  /** Without a live map the class sees the picture drawn when the site was built. */
  #still({ show, host }: ShowSession): TemplateResult {
    const at = host.story.stops[show.shown];
    const step = stepWords(this.root ?? this, host.story, at?.step ?? -1);
    return html`<div class="present-still" role="region" aria-label=${step.title}>
      ${step.picture(at?.number ?? 1)}
    </div>`;
  }

  #caption({ show, host, words, snapshot }: ShowSession): TemplateResult {
    const at = host.story.stops[show.shown];
    const step = at?.step ?? -1;
    const { title, caption, plain } = stepWords(this.root ?? this, host.story, step);
    const stops = host.story.steps[step]?.stopCount ?? 1;
    const place =
      step < 0
        ? words.opening
        : fill(stops > 1 ? words.place : words.step, {
            n: step + 1,
            total: host.story.steps.length,
            stop: at?.number ?? 1,
            stops,
          });
    return html`<section
      class="present-caption"
      aria-label=${words.toolbar}
      tabindex="0"
      data-caption=${show.caption}
      ?hidden=${show.screen !== 'picture'}
    >
      ${this.#locator()}
      <p class="present-place">${place}${show.frozen ? html` · ${words.frozenMark}` : nothing}</p>
      <h1 class="present-title" tabindex="-1">${title}</h1>
      <p class="present-words">${snapshot.plain ? (plain ?? words.faults.noPlain) : caption}</p>
    </section>`;
  }

  /** A copy of the page's inset, which has followed the view already; the opening has none. */
  #locator(): TemplateResult | typeof nothing {
    const inset = this.root?.querySelector('story-locator:not([hidden]) svg');
    return inset
      ? html`<div class="present-locator" aria-hidden="true">${inset.cloneNode(true)}</div>`
      : nothing;
  }

  #toolbar(session: ShowSession): TemplateResult {
    const { words, tools, fault } = session;
    const first = COMMANDS.filter((command: Command) => command.first === true);
    return html`<div
      class="present-bar"
      role="region"
      aria-label=${words.tools}
      data-idle=${this.idle && fault === null ? 'true' : 'false'}
    >
      ${tools.more ? html`<div class="present-more">${COMMANDS.map((row) => commandButton(session, row))}</div>` : nothing}
      ${fault === null ? nothing : html`<p class="present-notice">${words.faults[fault]}</p>`}
      ${this.blockedHref === null ? nothing : this.#blocked(session, this.blockedHref)}
      <div class="present-main">
        <span aria-hidden="true">${this.#clock.render()}</span>
        ${first.map((row) => commandButton(session, row))}
        <button
          type="button"
          class="present-button"
          aria-expanded=${tools.more ? 'true' : 'false'}
          @click=${() => {
            session.hold({ more: !tools.more });
          }}
        >
          ${words.more}
        </button>
      </div>
    </div>`;
  }

  /** A link is never blocked. */
  #blocked({ words }: ShowSession, href: string): TemplateResult {
    return html`<p class="present-notice present-blocked">
      ${words.blocked}
      <a
        href=${href}
        target="_blank"
        @click=${() => {
          this.blockedHref = null;
        }}
        >${words.openNotes}</a
      >
    </p>`;
  }

  #dialog(session: ShowSession): TemplateResult {
    const { dialog } = session.tools;
    return html`<dialog
      class="present-dialog"
      aria-labelledby="present-dialog-title"
      @cancel=${(event: Event) => {
        event.preventDefault();
        session.hold({ dialog: null });
      }}
    >
      ${dialog === null || this.root === null ? nothing : dialogBody(dialog, session, this.root)}
    </dialog>`;
  }

  protected override updated(): void {
    const dialog = this.querySelector('dialog');
    const wanted = this.session?.tools.dialog ?? null;
    if (dialog === null || wanted === this.#dialogShown) return;
    this.#dialogShown = wanted;
    // A modal dialog gives the focus back to whoever had it.
    if (wanted === null) dialog.close();
    else if (!dialog.open) dialog.showModal();
    const first = dialog.querySelector<HTMLElement>('[data-first]');
    (first ?? dialog.querySelector<HTMLElement>('.present-button'))?.focus();
  }

  /** Pen and pointer ring take the arrow keys while they are in hand. */
  press({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
    const tools = this.session?.tools;
    if (tools === undefined || ctrlKey || altKey || metaKey) return false;
    return (tools.pen && this.#ink.press(key)) || (tools.pointer && this.#ring.press(key));
  }

  /** Where Tab and a screen reader go on from. */
  focusTitle(): void {
    this.querySelector<HTMLElement>('.present-title')?.focus({ preventScroll: true });
  }

  readonly #resized = (): void => {
    this.requestUpdate();
  };

  readonly #awake = (event?: Event): void => {
    if (event !== undefined && event.type !== 'pointermove') this.session?.read();
    this.idle = false;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      // Never taken from under the focus.
      this.idle = this.querySelector('.present-bar:focus-within') === null;
    }, HIDE_AFTER_MS);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'story-present': StoryPresent;
  }
}
