/** What `<story-map>` lends to the elements inside it. */
import type { Motion } from '../core/state/state.ts';
import type { Store } from '../core/state/store.ts';
import type { Story } from '../core/story/story.ts';
import type { ThemeChoice } from '../dom/theme.ts';
import type { LiveMessages } from '../i18n/messages.ts';
import type { Nudge } from '../map/ports.ts';
import type { Look } from './look.ts';

export interface StoryHost {
  readonly story: Story;
  readonly messages: LiveMessages;
  /** Address of the story's own page. */
  readonly page: string;
  readonly store: Store;
  readonly themeChoice: () => ThemeChoice;
  readonly chooseTheme: (choice: ThemeChoice) => void;
  readonly chooseMotion: (motion: Motion) => void;
  readonly next: () => void;
  readonly previous: () => void;
  readonly explore: () => void;
  readonly resume: () => void;
  readonly nudge: (by: Nudge) => void;
  /** What the map shows at this moment. */
  readonly look: Look;
  /** Puts a sentence into the page's one polite status line. */
  readonly say: (sentence: string) => void;
}
