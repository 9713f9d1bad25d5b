/** The words of the tools for exploring by locale code. */
import { enExplore } from './en-explore.ts';
import { esExplore } from './es-explore.ts';
import type { ExploreMessages } from './messages-explore.ts';

const CATALOGUES: Readonly<Record<string, ExploreMessages>> = { en: enExplore, es: esExplore };

/** English where the tools do not speak the language yet. */
export const exploreMessages = (locale: string): ExploreMessages => CATALOGUES[locale] ?? enExplore;
