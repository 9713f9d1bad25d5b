/** One presentation: turns commands into the show, the story and the other window, and tells whoever shows it. */
import { commandFor, type PresentCommand } from '../core/present/commands.ts';
import { cleared, inked, NO_INK, undone, type Ink, type InkStroke } from '../core/present/ink.ts';
import type { Fault } from '../core/present/fault.ts';
import { parseMessage, printMessage, type Snapshot } from '../core/present/protocol.ts';
import { advanceShow, openShow, type Show, type ShowInput } from '../core/present/show.ts';
import { stopIndex } from '../core/state/stop-index.ts';
import { createPresentChannel, type PresentChannel } from '../dom/present-channel.ts';
import type { PresentMessages } from '../i18n/messages-present.ts';
import type { PresentHost } from './host.ts';
import { readMemory, writeMemory } from './memory.ts';
import { presentAddress } from './present-address.ts';
import { Notice } from './notice.ts';
import type { Carried, ShowEvents } from './show-events.ts';
import { nudgeFor } from './present-keys.ts';
import { closeTop, runCommand } from './run-command.ts';
import { snapshotOf } from './snapshot.ts';
import { NO_TOOLS, type Tools } from './tools.ts';

export class ShowSession {
  readonly host: PresentHost;
  readonly words: PresentMessages;
  readonly name: string;
  /** Address of the teacher's notes. */
  readonly notes: string;
  #show: Show;
  #tools: Tools;
  #ink: Ink;
  #ended = false;
  readonly #notice = new Notice(this.changed.bind(this));
  /** Whether the presenter window gave the command that is being carried out. */
  isRemote = false;
  readonly events: ShowEvents;
  readonly #view: Window & typeof globalThis;
  readonly #channel: PresentChannel;

  constructor(
    view: Window & typeof globalThis,
    host: PresentHost,
    words: PresentMessages,
    carried: Carried | null,
    events: ShowEvents,
  ) {
    this.host = host;
    this.words = words;
    this.#view = view;
    this.events = events;
    const memory = readMemory(view);
    const { step, stop } = host.store.get();
    const place = stopIndex(host.story, step, stop) ?? 0;
    this.name = carried?.name ?? memory.name;
    this.notes = carried?.notes ?? memory.notes;
    this.#show = carried?.show ?? { ...openShow(place), clock: memory.clock, caption: memory.caption };
    this.#tools = carried?.tools ?? NO_TOOLS;
    this.#ink = carried?.ink ?? NO_INK;
    this.#channel = createPresentChannel(view, this.name);
    if (carried !== null) host.store.send({ type: 'labelled', labels: carried.labels });
  }

  get show(): Show {
    return this.#show;
  }

  get tools(): Tools {
    return this.#tools;
  }

  get ink(): readonly InkStroke[] {
    return this.#ink.get(this.#show.shown) ?? [];
  }

  get carried(): Carried {
    const { labels } = this.host.store.get();
    const tools = { ...this.#tools, dialog: null };
    return { show: this.#show, tools, ink: this.#ink, name: this.name, notes: this.notes, labels };
  }

  /** Whether present mode was left: what arrives late comes too late. */
  get ended(): boolean {
    return this.#ended;
  }

  /** Id of the step the class sees; `undefined` at the opening. */
  get shownId(): string | undefined {
    const { steps, stops } = this.host.story;
    return steps[stops[this.#show.shown]?.step ?? -1]?.id;
  }

  start(): () => void {
    this.#place();
    const stops = [
      this.host.store.subscribe((next, before) => {
        const moved = stopIndex(this.host.story, next.step, next.stop);
        // Somebody else moved the story: a link, the host page, the address.
        if (
          moved !== null &&
          moved !== this.#show.shown &&
          (next.step !== before.step || next.stop !== before.stop)
        )
          this.send({ type: 'went', place: moved, now: Date.now() });
        // A frozen picture stays what it was, whoever moved it.
        if (moved !== null && moved !== this.#show.shown) this.#place();
        this.changed();
      }),
      this.#channel.start((text) => {
        this.#hear(text);
      }),
    ];
    // Also the address: a reload before the first move is a reload of the show.
    this.changed();
    return () => {
      this.#ended = true;
      this.#notice.drop();
      this.#channel.send(printMessage({ kind: 'gone' }));
      for (const stop of stops) stop();
    };
  }

  /** Whether the key had a meaning here. */
  press(event: KeyboardEvent): boolean {
    const { letters } = this.#show;
    const nudge = this.host.store.get().lead === 'reader' ? nudgeFor(event, letters) : null;
    const command = commandFor(event, letters);
    if (nudge !== null) this.host.nudge(nudge);
    else if (event.key === 'Escape') closeTop(this);
    else if (command !== null) this.run(command);
    else return false;
    return true;
  }

  run(command: PresentCommand, isRemote = false): void {
    this.isRemote = isRemote;
    if (this.#notice.drop()) this.changed();
    runCommand(this, command);
  }

  /** What is told before the class. */
  get fault(): Fault | null {
    return this.#notice.faultFor(false);
  }

  /** Tells whoever presents, in the window that is used for it. */
  tell(fault: Fault, isRemote: boolean): void {
    this.#notice.put(fault, isRemote);
    if (!isRemote) this.host.say(this.words.faults[fault]);
    this.changed();
  }

  /** The class's own window has been used since. */
  read(): void {
    if (this.fault !== null && this.#notice.drop()) this.events.onChange();
  }

  /** Index of the step where the teacher is, −1 at the opening. */
  get step(): number {
    return this.host.story.stops[this.#show.place]?.step ?? -1;
  }

  undo(): void {
    this.#ink = undone(this.#ink, this.#show.shown);
    this.changed();
  }

  clear(): void {
    this.#ink = cleared(this.#ink, this.#show.shown);
    this.changed();
  }

  hold(tools: Partial<Tools>): void {
    this.#tools = { ...this.#tools, ...tools };
    this.changed();
  }

  draw(stroke: InkStroke): void {
    this.#ink = inked(this.#ink, this.#show.shown, stroke);
    this.changed();
  }

  goToStep(step: number): void {
    const index = stopIndex(this.host.story, step, 1);
    if (index !== null) this.goTo(index);
  }

  goTo(place: number): void {
    this.#tools = { ...this.#tools, dialog: null };
    this.send({ type: 'went', place, now: Date.now() });
  }

  send(input: ShowInput): void {
    const before = this.#show;
    this.#show = advanceShow(before, input, this.host.story.stops.length);
    if (this.#show.place !== before.place) this.#notice.drop();
    if (this.#show.shown !== before.shown) {
      // Nobody waits for what belonged to another view.
      this.events.mapTools.close();
      this.#place();
    }
    this.changed();
  }

  /** Puts the class's picture where the show says, and the address with it. */
  #place(): void {
    const stop = this.host.story.stops[this.#show.shown];
    if (stop !== undefined) this.host.go(stop.step, stop.number, 'present');
  }

  /** Tells everybody: the page, the address, the other window. */
  changed(): void {
    if (this.#ended) return;
    const number = this.host.story.stops[this.#show.shown]?.number ?? 1;
    this.remember(presentAddress(this.#view.location.href, this.shownId, number));
    this.#tell();
    this.events.onChange();
  }

  /** Keeps name, clock and size of the caption under an address: whoever comes back finds the presenter window and its time again. */
  remember(address: string): void {
    const { clock, caption } = this.#show;
    writeMemory(this.#view, { name: this.name, clock, caption, notes: this.notes }, address);
  }

  /** What the presenter window is told. */
  get snapshot(): Snapshot {
    return snapshotOf(this, this.#notice.faultFor(true));
  }

  #tell(): void {
    this.#channel.send(printMessage({ kind: 'state', state: this.snapshot }));
  }

  #hear(text: unknown): void {
    const message = parseMessage(text);
    if (message?.kind === 'ask') this.#tell();
    else if (message?.kind === 'command') this.run(message.command, true);
    else if (message?.kind === 'go') this.goTo(message.place);
  }
}
