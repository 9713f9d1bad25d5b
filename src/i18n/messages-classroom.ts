/** Every word of the classroom pages that is not content; words in braces are filled in. */
import type { QuizMode } from '../core/quiz/quiz.ts';
import type { PluralForms } from '../core/words/plural.ts';
import type { SheetId } from '../core/classroom/schema-classroom.ts';

export interface QuizMessages {
  readonly heading: string;
  readonly intro: string;
  readonly needsScript: string;
  readonly mode: string;
  readonly modes: Readonly<Record<QuizMode, string>>;
  /** `{n}` `{total}` `{clue}` */
  readonly question: string;
  readonly pointHelp: string;
  readonly mapLabel: string;
  readonly showMap: string;
  readonly hideMap: string;
  /** `{n}` */
  readonly target: string;
  /** `{n}`: what is to be chosen or written. */
  readonly nameOf: string;
  readonly answer: string;
  /** Said when there is no answer yet. */
  readonly empty: Readonly<Record<Exclude<QuizMode, 'point'>, string>>;
  readonly hint: string;
  readonly show: string;
  readonly again: string;
  /** `{name}` */
  readonly right: string;
  /** `{left}` tries */
  readonly wrong: PluralForms;
  /** `{n}` `{name}`: what was pointed at. */
  readonly shown: string;
  /** `{hint}` */
  readonly hinted: string;
  /** `{known}` `{total}` */
  readonly done: string;
  readonly list: string;
  readonly open: string;
  /** `{name}` `{n}` */
  readonly known: string;
  readonly solution: string;
  readonly askThis: string;
}

export interface ClassroomMessages {
  readonly heading: string;
  readonly intro: string;
  readonly lesson: string;
  readonly pack: string;
  readonly backToStory: string;
  readonly nav: string;
  readonly skip: string;
  readonly quiz: QuizMessages;
  readonly teach: Readonly<
    Record<
      | 'question'
      | 'supporting'
      | 'task'
      | 'objectives'
      | 'objective'
      | 'stops'
      | 'sheets'
      | 'plan'
      | 'part'
      | 'minutes'
      | 'none'
      | 'sensitive'
      | 'vocabulary'
      | 'term'
      | 'meaning'
      | 'materials'
      | 'differentiation'
      | 'standards'
      | 'it'
      | 'itSizes'
      | 'itPart'
      | 'itSize'
      | 'itPlain'
      | 'key'
      | 'keyIntro'
      | 'facts'
      | 'total'
      | 'lessons'
      | 'notes'
      | 'say'
      | 'ask'
      | 'listen'
      | 'noted'
      | 'hasNote'
      | 'present'
      | 'presentIntro'
      | 'presentStory'
      | 'planIntro',
      string
    >
  > & {
    /** `{key}`: the sentence about each command that a lesson needs most. */
    readonly presentKeys: Readonly<Record<'presenter' | 'labels' | 'mapTools' | 'help', string>>;
  };
  readonly print: Readonly<
    Record<
      | 'title'
      | 'lede'
      | 'forWhom'
      | 'pupils'
      | 'teacher'
      | 'choose'
      | 'all'
      | 'none'
      | 'print'
      | 'page'
      | 'pages'
      | 'pagesAbout'
      | 'notes'
      | 'onMap'
      | 'also'
      | 'noScript'
      | 'name'
      | 'date'
      | 'group'
      | 'scale'
      | 'north'
      | 'wordBank'
      | 'names'
      | 'footer'
      | 'outlineAlt'
      | 'gridAlt'
      | 'raisedAlt'
      | 'lines'
      | 'square'
      | 'claim'
      | 'where'
      | 'sure'
      | 'source'
      | 'home'
      | 'cut'
      | 'address'
      | 'qrAlt'
      | 'qrLater'
      | 'step'
      | 'rubric'
      | 'level'
      | 'answers'
      | 'about'
      | 'clues'
      | 'braille'
      | 'number'
      | 'approximately'
      | 'tactileRoad'
      | 'profile'
      | 'write'
      | 'tickets'
      | 'paper',
      string
    >
  >;
  readonly sheets: Readonly<Record<SheetId, string>>;
  /** Eight directions from north, clockwise. */
  readonly compass: readonly string[];
}
