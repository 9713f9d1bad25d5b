/** What a story's session needs from the page, and whom it tells. */
import type { Mode, StoryState } from '../core/state/state.ts';
import type { PageData } from '../core/story/page-data.ts';
import type { ThemeChoice } from '../dom/theme.ts';
import type { LiveMessages } from '../i18n/messages.ts';
import type { OpenMap } from '../map/ports.ts';
import type { FailureCode } from './live-map.ts';
import type { PageParts } from './page-parts.ts';

export interface SessionOptions {
  readonly root: HTMLElement;
  readonly parts: PageParts;
  readonly data: PageData<LiveMessages>;
  readonly mode: Mode;
  readonly theme: ThemeChoice;
  /** Step to open at when the address names none. */
  readonly step: string | null;
  /** The part of the page that the map lies in; `null` where there is none. */
  readonly container: HTMLElement | null;
  readonly loadMap: () => Promise<OpenMap>;
  /** Somebody is reading. */
  readonly onIntent: () => void;
  readonly onTheme: (choice: ThemeChoice) => void;
  readonly onChange: (next: StoryState, before: StoryState) => void;
  readonly onError: (code: FailureCode, message: string) => void;
}
