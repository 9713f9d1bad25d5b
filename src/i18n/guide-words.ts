/** Words of the page for newsrooms that embed the story; those in braces are filled in. */
import type { SnippetChoice } from '../core/embed/snippets.ts';
import { enGuide } from './en-guide.ts';
import { esGuide } from './es-guide.ts';

export interface GuideWords {
  readonly title: string;
  readonly intro: string;
  readonly back: string;
  readonly choose: {
    readonly heading: string;
    readonly step: string;
    readonly opening: string;
    readonly mode: string;
    readonly modes: Readonly<Record<SnippetChoice['mode'], string>>;
    readonly load: string;
    readonly loads: Readonly<Record<SnippetChoice['load'], string>>;
    readonly theme: string;
    readonly themes: Readonly<Record<SnippetChoice['theme'], string>>;
    /** In pixels. */
    readonly height: string;
  };
  readonly preview: { readonly heading: string; readonly about: string };
  readonly snippets: {
    readonly heading: string;
    readonly figure: string;
    readonly figureAbout: string;
    readonly loader: string;
    readonly loaderAbout: string;
    readonly pinned: string;
    readonly pinnedAbout: string;
    readonly frame: string;
    readonly frameAbout: string;
    readonly inline: string;
    readonly inlineAbout: string;
    readonly address: string;
    readonly addressAbout: string;
    /** `{what}` */
    readonly copy: string;
    readonly copied: string;
    readonly notCopied: string;
  };
  readonly systems: {
    readonly heading: string;
    readonly about: string;
    readonly columns: readonly [string, string, string, string, string];
    readonly rows: readonly (readonly [string, string, string, string, string])[];
  };
  readonly privacy: {
    readonly heading: string;
    readonly about: string;
    /** `{host}` */
    readonly paragraph: string;
  };
  readonly servers: {
    readonly heading: string;
    readonly wordpress: string;
    readonly wordpressAbout: string;
    readonly drupal: string;
    readonly drupalAbout: string;
    readonly policy: string;
    readonly policyAbout: string;
  };
}

const WORDS: Readonly<Record<string, GuideWords>> = { en: enGuide, es: esGuide };

export const guideWordsFor = (locale: string): GuideWords => WORDS[locale] ?? enGuide;
