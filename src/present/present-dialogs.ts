/** The dialogs of present mode: help, overview, go to a step, and the code for pupils' phones. */
import { html, nothing, type TemplateResult } from 'lit';
import { COMMANDS, type CommandGroup } from '../core/present/commands.ts';
import { findSteps } from '../core/present/find-step.ts';
import { fill } from '../i18n/fill.ts';
import { commandButton } from './command-button.ts';
import { keyName } from './key-names.ts';
import { pupilAddress } from './present-address.ts';
import { codeShape } from './present-code.ts';
import type { ShowSession } from './show-session.ts';
import { stepWords } from './step-words.ts';
import type { Tools } from './tools.ts';

type Dialog = Exclude<Tools['dialog'], null>;

export function dialogBody(dialog: Dialog, session: ShowSession, root: HTMLElement): TemplateResult {
  const { words } = session;
  const title = {
    help: words.help,
    overview: words.overview,
    goTo: words.goTo,
    code: codeTitle(session, root),
  };
  const body = { help, overview, goTo, code }[dialog];
  return html`<div class="present-dialog-head">
      <h2 id="present-dialog-title">${title[dialog]}</h2>
      <button
        type="button"
        class="present-button"
        @click=${() => {
          session.hold({ dialog: null });
        }}
      >
        ${words.close}
      </button>
    </div>
    ${body(session, root)}`;
}

const GROUPS: readonly CommandGroup[] = ['move', 'screen', 'map', 'draw', 'words', 'windows'];

function help(session: ShowSession): TemplateResult {
  const { words } = session;
  return html`<div class="present-help">
    ${GROUPS.map(
      (group) =>
        html`<section>
          <h3>${words.groups[group]}</h3>
          <ul>
            ${COMMANDS.filter((command) => command.group === group).map(
              (command) =>
                html`<li>
                  ${commandButton(session, command)}
                  <span class="present-keys"
                    >${command.keys.map((key) => html`<kbd>${keyName(key, words)}</kbd> `)}</span
                  >
                </li>`,
            )}
          </ul>
        </section>`,
    )}
  </div>`;
}

function overview(session: ShowSession, root: HTMLElement): TemplateResult {
  const { story } = session.host;
  const here = story.stops[session.show.place]?.step;
  return html`<ol class="present-grid" @keydown=${walkGrid}>
    ${story.steps.map(
      ({ title }, index) =>
        html`<li>
          <button
            type="button"
            class="present-card"
            ?data-first=${index === Math.max(0, here ?? 0)}
            aria-current=${index === here ? 'step' : nothing}
            @click=${() => {
              session.goToStep(index);
            }}
          >
            ${stepWords(root, story, index).picture(1)}
            <span>${index + 1}. ${title}</span>
          </button>
        </li>`,
    )}
  </ol>`;
}

/** Arrows walk the grid as it is seen: a row up or down is as far as the columns are many. */
function walkGrid(event: KeyboardEvent): void {
  if (!(event.currentTarget instanceof HTMLElement)) return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button')];
  const top = buttons[0]?.getBoundingClientRect().top;
  const columns = Math.max(1, buttons.filter((button) => button.getBoundingClientRect().top === top).length);
  const by = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns }[event.key];
  const at = buttons.findIndex((button) => button === event.target);
  if (by === undefined || at < 0) return;
  event.preventDefault();
  event.stopPropagation();
  buttons[at + by]?.focus();
}

function goTo(session: ShowSession): TemplateResult {
  const { words, host } = session;
  const { steps } = host.story;
  const show = (list: Element | null, typed: string): void => {
    const fitting = findSteps(steps, typed);
    for (const [index, item] of [...(list?.children ?? [])].entries()) {
      if (item instanceof HTMLElement) item.hidden = !fitting.includes(index);
    }
    const none = list?.parentElement?.querySelector<HTMLElement>('.present-none');
    if (none instanceof HTMLElement) none.hidden = fitting.length > 0;
  };
  return html`<form
    class="present-goto"
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      const field = (event.currentTarget as HTMLElement).querySelector('input');
      const [found] = findSteps(steps, field?.value ?? '');
      if (found !== undefined) session.goToStep(found);
    }}
  >
    <label
      >${words.goToField}
      <input
        type="text"
        data-first
        autocomplete="off"
        @input=${({ currentTarget }: InputEvent) => {
          if (currentTarget instanceof HTMLInputElement)
            show(currentTarget.form?.querySelector('ol') ?? null, currentTarget.value);
        }}
    /></label>
    <ol>
      ${steps.map(
        ({ title }, index) =>
          html`<li>
            <button
              type="button"
              class="present-button"
              @click=${() => {
                session.goToStep(index);
              }}
            >
              ${index + 1}. ${title}
            </button>
          </li>`,
      )}
    </ol>
    <p class="present-none" role="status" hidden>${words.nothingFound}</p>
  </form>`;
}

function shownStep({ host, show }: ShowSession): number {
  return host.story.stops[show.shown]?.step ?? -1;
}

const codeTitle = (session: ShowSession, root: HTMLElement): string =>
  fill(session.words.codeOf, { title: stepWords(root, session.host.story, shownStep(session)).title });

function code(session: ShowSession, root: HTMLElement): TemplateResult {
  const id = session.host.story.steps[shownStep(session)]?.id;
  const address = pupilAddress(root.ownerDocument.location.href, id);
  const { size, d } = codeShape(address);
  return html`<svg
      class="present-code"
      viewBox="0 0 ${size} ${size}"
      role="img"
      aria-label=${address}
      shape-rendering="crispEdges"
    >
      <rect width=${size} height=${size} fill="#fff"></rect>
      <path d=${d} fill="#000"></path>
    </svg>
    <p class="present-address">${session.words.codeHint} <a href=${address}>${address}</a></p>`;
}
