/** What each command does to the show, the story and the page. */
import { clockText, elapsed } from '../core/present/clock.ts';
import type { PresentCommand } from '../core/present/commands.ts';
import { needsMap } from '../core/present/needs-map.ts';
import type { Theme } from '../core/story/scene.ts';
import type { ThemeChoice } from '../dom/theme.ts';
import { fill } from '../i18n/fill.ts';
import type { ShowSession } from './show-session.ts';
import type { Tools } from './tools.ts';

/** Projector colours first, then the dark ones for a dark room, then those of paper. */
const NEXT_THEME: Readonly<Record<Theme, ThemeChoice>> = {
  light: 'projector',
  projector: 'dark',
  dark: 'light',
};

export function runCommand(session: ShowSession, command: PresentCommand): void {
  if (needsMap(command) && isPicture(session)) session.tell('picture', session.isRemote);
  else ACTS[command](session);
}

type Act = (session: ShowSession) => void;

const ACTS: Readonly<Record<PresentCommand, Act>> = {
  next: (session) => {
    session.send({ type: 'moved', by: 1, now: Date.now() });
  },
  previous: (session) => {
    session.send({ type: 'moved', by: -1, now: Date.now() });
  },
  nextStep: toStep(({ step }) => step + 1),
  previousStep: toStep(({ step }) => Math.max(-1, step - 1)),
  first: toStep(() => 0),
  last: toStep(({ host }) => host.story.steps.length - 1),
  black: cover('black'),
  white: cover('white'),
  freeze: (session) => {
    session.send({ type: 'froze' });
    session.host.say(session.show.frozen ? session.words.frozen : session.words.thawed);
  },
  explore: ({ host }) => {
    if (host.store.get().lead === 'reader') host.resume();
    else host.explore();
  },
  mapTools: ({ events }) => {
    events.mapTools.toggle();
  },
  return: ({ host }) => {
    host.resume();
  },
  labels: ({ host }) => {
    host.store.send({ type: 'labelled', labels: !host.store.get().labels });
  },
  theme: (session) => {
    const theme = NEXT_THEME[session.host.store.get().theme];
    session.host.chooseTheme(theme);
    // Words and buttons have them; drawn pictures are light or dark.
    if (theme === 'projector' && isPicture(session)) session.tell('pictureColours', session.isRemote);
    else session.changed();
  },
  motion: ({ host }) => {
    host.chooseMotion(host.store.get().motion === 'still' ? 'full' : 'still');
  },
  captionLarger: (session) => {
    session.send({ type: 'captioned', by: 1 });
  },
  captionSmaller: (session) => {
    session.send({ type: 'captioned', by: -1 });
  },
  letters: (session) => {
    session.send({ type: 'lettered' });
    session.host.say(session.show.letters ? session.words.lettersOn : session.words.lettersOff);
  },
  timer: (session) => {
    const now = Date.now();
    session.send({ type: 'timed', now });
    const { words, show } = session;
    const said = show.clock.startedAt === null ? words.timerPaused : words.timerRuns;
    session.host.say(fill(said, { time: clockText(elapsed(show.clock, now)) }));
  },
  timerReset: (session) => {
    session.send({ type: 'untimed' });
    session.host.say(session.words.timerZero);
  },
  undo: (session) => {
    session.undo();
  },
  clear: (session) => {
    session.clear();
  },
  pen: toggle('pen'),
  pointer: toggle('pointer'),
  drawer: toggle('drawer'),
  plain: ({ events }) => {
    events.onPlain();
  },
  help: open('help'),
  overview: open('overview'),
  goTo: open('goTo'),
  code: open('code'),
  fullScreen: ({ events }) => {
    events.onFullScreen();
  },
  presenter: ({ events, name, notes }) => {
    events.onPresenter(name, `${notes}#${name}`);
  },
  language: ({ events }) => {
    events.onLanguage();
  },
  leave: ({ host }) => {
    host.leave();
  },
};

/** It is known that no live map will come. */
const isPicture = ({ host }: ShowSession): boolean => host.store.get().map === 'still';

/** From black or white any of these only brings the picture back, so that nobody misses a step. */
function toStep(step: (session: ShowSession) => number): Act {
  return (session) => {
    if (session.show.screen !== 'picture') session.send({ type: 'uncovered' });
    else session.goToStep(step(session));
  };
}

function cover(screen: 'black' | 'white'): Act {
  return (session) => {
    session.send({ type: 'covered', screen });
    if (session.show.screen !== 'picture') session.host.say(session.words[screen]);
  };
}

function toggle(tool: 'pen' | 'pointer' | 'drawer'): Act {
  return (session) => {
    session.hold({ [tool]: !session.tools[tool] });
  };
}

function open(dialog: NonNullable<Tools['dialog']>): Act {
  return (session) => {
    session.hold({ dialog: session.tools.dialog === dialog ? null : dialog });
  };
}

/** Escape closes the top layer only, and present mode itself last. */
export function closeTop(session: ShowSession): void {
  const { dialog, more, pen, pointer, drawer } = session.tools;
  if (dialog !== null) session.hold({ dialog: null });
  else if (session.show.screen !== 'picture') session.send({ type: 'uncovered' });
  else if (pen || pointer) session.hold({ pen: false, pointer: false });
  else if (session.events.mapTools.open) session.events.mapTools.toggle();
  else if (more) session.hold({ more: false });
  else if (session.host.store.get().lead === 'reader') session.host.resume();
  else if (drawer) session.hold({ drawer: false });
  else session.host.leave();
}
