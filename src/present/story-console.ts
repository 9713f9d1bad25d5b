/** The presenter window: what the class sees, what comes next, notes, clocks and the audience window's controls. */
import { html, LitElement, nothing, render, type TemplateResult } from 'lit';
import { STOPPED } from '../core/present/clock.ts';
import { COMMANDS, commandFor, type PresentCommand } from '../core/present/commands.ts';
import type { PresenterData } from '../core/present/presenter-data.ts';
import type { Snapshot } from '../core/present/protocol.ts';
import { presentMessages } from '../i18n/present-catalogue.ts';
import type { PresentMessages } from '../i18n/messages-present.ts';
import { createAudienceLink, type AudienceLink } from './audience-link.ts';
import { consoleClocks } from './console-clocks.ts';
import { consoleControls } from './console-controls.ts';
import { keepSettings, readSettings, type ConsoleSettings } from './console-memory.ts';
import { consolePicture } from './console-picture.ts';
import { consoleState } from './console-state.ts';
import { consoleWarning } from './console-warning.ts';
import { belongsToOthers } from './present-keys.ts';
import { readPresenterData } from './read-presenter-data.ts';

const SIZES = [100, 125, 150, 175, 200] as const;
const USUAL_MINUTES = 45;

/** The one that takes about as long as most lessons. */
const usualPlan = (data: PresenterData | null) =>
  data?.plans.find(({ minutes }) => minutes === USUAL_MINUTES) ?? data?.plans[0];

/**
 * Light DOM, like the notes inside it, which are the page's own text.
 * @tagname story-console
 */
export class StoryConsole extends LitElement {
  static override properties = { alone: { state: true }, settings: { state: true } };

  /** Index of the stop while no audience window is connected. */
  declare protected alone: number;
  declare protected settings: ConsoleSettings;

  #link: AudienceLink | null = null;
  readonly #data = readPresenterData(document);
  readonly #words: PresentMessages = presentMessages(this.#data?.locale ?? document.documentElement.lang);

  constructor() {
    super();
    this.alone = 0;
    const plan = usualPlan(this.#data);
    this.settings = readSettings(window, {
      plan: plan?.id ?? null,
      minutes: plan?.minutes ?? USUAL_MINUTES,
      size: SIZES[0],
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const view = this.ownerDocument.defaultView ?? window;
    this.#link = createAudienceLink(view, view.location.hash.slice(1), () => {
      // If the line is lost, the notes stay where the class was.
      this.alone = this.#link?.state?.place ?? this.alone;
      this.requestUpdate();
    });
    this.ownerDocument.addEventListener('keydown', this.#onKey);
    this.#keepHash();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#link?.stop();
    this.#link = null;
    this.ownerDocument.removeEventListener('keydown', this.#onKey);
  }

  protected override createRenderRoot(): HTMLElement {
    // The page's own notes stand between what is rendered before them and what is rendered into the foot.
    this.renderOptions.renderBefore ??= this.firstChild;
    return this;
  }

  get #place(): number {
    return this.#link?.state?.place ?? this.alone;
  }

  protected override render(): TemplateResult | typeof nothing {
    const data = this.#data;
    if (data === null) return nothing;
    const { presenter } = this.#words;
    const state = this.#link?.state ?? null;
    const place = this.#place;
    const now = data.stops[place];
    const next = data.stops[place + 1];
    return html`<div class="console-top">
      ${consoleState(this.#words, data, place, state, this.#reconnect)}
      <p class="console-fault" role="status">
        ${state?.fault ? html`<span>${this.#words.faults[state.fault]}</span>` : nothing}
      </p>
      <div class="console-pictures">
        ${consolePicture(this.#words, presenter.now, now)}
        ${consolePicture(this.#words, presenter.next, next)}
      </div>
      ${consoleWarning(this.#words, data, place, {
        go: this.#go,
        end: state === null || state.screen === 'black' ? null : this.#end,
      })}
    </div>`;
  }

  /** What is read after the notes. */
  #foot(data: PresenterData, state: Snapshot | null): TemplateResult {
    return html`${consoleClocks({
      words: this.#words,
      data,
      clock: state?.clock ?? STOPPED,
      place: this.#place,
      settings: this.settings,
      onSettings: this.#set,
    })}
    ${consoleControls(this.#words, state, { run: this.#run, resize: this.#resize })}`;
  }

  protected override updated(): void {
    const id = this.#data?.stops[this.#place]?.id;
    for (const notes of this.querySelectorAll<HTMLElement>('[data-notes]')) {
      notes.hidden = notes.dataset['notes'] !== id;
    }
    const list = this.querySelector<HTMLElement>('[data-notes-list]');
    if (list !== null) list.dataset['size'] = String(this.settings.size);
    const foot = this.querySelector<HTMLElement>('[data-console-foot]');
    if (foot !== null && this.#data !== null) render(this.#foot(this.#data, this.#link?.state ?? null), foot);
  }

  readonly #set = (change: Partial<ConsoleSettings>): void => {
    this.settings = { ...this.settings, ...change };
    keepSettings(window, this.settings);
  };

  readonly #resize = (by: 1 | -1): void => {
    const at = SIZES.findIndex((size) => size === this.settings.size);
    this.#set({ size: SIZES[Math.min(SIZES.length - 1, Math.max(0, at + by))] ?? SIZES[0] });
  };

  readonly #go = (place: number): void => {
    if (this.#link?.state === null) this.alone = place;
    else this.#link?.send({ kind: 'go', place });
  };

  readonly #end = (): void => {
    this.#run('black');
  };

  readonly #run = (command: PresentCommand): void => {
    if (this.#link?.state !== null) this.#link?.send({ kind: 'command', command });
    else if (command === 'next' || command === 'previous') {
      const last = (this.#data?.stops.length ?? 1) - 1;
      this.alone = Math.min(last, Math.max(0, this.alone + (command === 'next' ? 1 : -1)));
    }
  };

  readonly #reconnect = (): void => {
    this.#link?.ask();
  };

  /** The clicker may be plugged into this computer while this window has the focus. */
  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || belongsToOthers(event, false)) return;
    const command = commandFor(event, this.#link?.state?.letters ?? true);
    const row = COMMANDS.find(({ id }) => id === command);
    if (row === undefined || !('remote' in row)) return;
    event.preventDefault();
    this.#run(row.id);
  };

  /** The notes in another language belong to the same show. */
  #keepHash(): void {
    for (const link of this.ownerDocument.querySelectorAll<HTMLAnchorElement>('[data-notes-language]')) {
      link.hash = this.ownerDocument.location.hash;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'story-console': StoryConsole;
  }
}
