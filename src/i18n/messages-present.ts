/** The words of present mode and of the presenter window; loaded with them, since most readers never see them. */
import type { PresentCommand } from '../core/present/commands.ts';
import type { Fault } from '../core/present/fault.ts';

export interface PresentMessages {
  /** Name of each command on its button and in the help. */
  readonly commands: Readonly<Record<PresentCommand, string>>;
  readonly groups: Readonly<Record<'move' | 'screen' | 'map' | 'draw' | 'words' | 'windows', string>>;
  /** Keys that are no signs, by `KeyboardEvent.key`. */
  readonly keys: Readonly<Record<string, string>>;
  readonly shift: string;
  readonly toolbar: string;
  /** Name of the teacher's buttons. */
  readonly tools: string;
  /** The cover of a black or white screen, which is a button. */
  readonly uncover: string;
  readonly more: string;
  readonly close: string;
  readonly opening: string;
  /** `{n}` `{total}` `{stop}` `{stops}` */
  readonly place: string;
  /** `{n}` `{total}` */
  readonly step: string;
  readonly help: string;
  readonly overview: string;
  readonly goTo: string;
  readonly goToField: string;
  readonly nothingFound: string;
  /** `{title}` */
  readonly codeOf: string;
  readonly codeHint: string;
  readonly black: string;
  readonly white: string;
  readonly frozen: string;
  readonly thawed: string;
  /** Beside the number of the step while the picture is frozen. */
  readonly frozenMark: string;
  /** `{time}` */
  readonly timerRuns: string;
  readonly timerPaused: string;
  readonly timerZero: string;
  readonly lettersOff: string;
  readonly lettersOn: string;
  readonly began: string;
  readonly left: string;
  readonly blocked: string;
  readonly openNotes: string;
  readonly shapes: string;
  /** How the keyboard places an arrow or a ring. */
  readonly crossKeys: string;
  readonly free: string;
  readonly arrow: string;
  readonly ring: string;
  readonly faults: Readonly<Record<Fault, string>>;
  readonly presenter: {
    readonly title: string;
    readonly now: string;
    readonly next: string;
    readonly end: string;
    /** `{stop}` `{stops}` */
    readonly view: string;
    readonly say: string;
    readonly ask: string;
    readonly listen: string;
    readonly point: string;
    readonly words: string;
    readonly sources: string;
    readonly before: string;
    /** `{place}` */
    readonly skipTo: string;
    /** Nothing follows that needs no warning: the class's screen goes black instead. */
    readonly endHere: string;
    readonly audience: string;
    readonly live: string;
    readonly black: string;
    readonly white: string;
    /** `{place}` */
    readonly frozenAt: string;
    readonly exploring: string;
    readonly notConnected: string;
    readonly reconnect: string;
    readonly alone: string;
    readonly time: string;
    readonly elapsed: string;
    readonly budget: string;
    readonly plan: string;
    /** Instead of a time: the plan leaves this step out. */
    readonly notPlanned: string;
    /** The choice that is no plan. */
    readonly wholeStory: string;
    readonly lesson: string;
    readonly minutes: string;
    /** `{minutes}` */
    readonly behind: string;
    readonly ahead: string;
    readonly onTime: string;
    readonly controls: string;
    readonly larger: string;
    readonly smaller: string;
    readonly notesSize: string;
    readonly nothing: string;
    readonly openStory: string;
  };
}
