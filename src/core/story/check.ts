/** Every rule a story must keep across its files; each runs only when the parts it looks at could be read. */
import { checkBlocks } from './check-blocks.ts';
import { checkCameras } from './check-cameras.ts';
import { checkCharts } from './check-charts.ts';
import { checkCompare } from './check-compare.ts';
import { checkDescriptions } from './check-descriptions.ts';
import { checkDirectives } from './check-directives.ts';
import { checkGlossary } from './check-glossary.ts';
import { checkIds } from './check-ids.ts';
import { checkLegs } from './check-legs.ts';
import { checkLocation } from './check-location.ts';
import { checkOverlays } from './check-overlays.ts';
import { checkPlaces } from './check-places.ts';
import { checkProse } from './check-prose.ts';
import { checkRegister } from './check-register.ts';
import { checkSections } from './check-sections.ts';
import { checkSeries } from './check-series.ts';
import { checkSourcesUsed } from './check-sources-used.ts';
import { checkUndisclosed } from './check-undisclosed.ts';
import type { LoadedStory } from './loaded-story.ts';
import type { Problem } from './problem.ts';

/** What a rule may need: a member of LoadedStory. */
export type Part = keyof LoadedStory;

interface Rule {
  readonly needs: readonly Part[];
  readonly check: (story: LoadedStory) => readonly Problem[];
}

const RULES: readonly Rule[] = [
  { needs: ['file'], check: checkIds },
  { needs: ['file'], check: checkCameras },
  { needs: ['file', 'places', 'layers'], check: checkPlaces },
  { needs: ['file', 'routes', 'layers'], check: checkLegs },
  { needs: ['file', 'layers'], check: checkOverlays },
  { needs: ['file', 'series', 'timeline', 'derived'], check: checkCharts },
  { needs: ['file', 'facts', 'derived', 'layers'], check: checkCompare },
  { needs: ['places', 'layers'], check: checkLocation },
  { needs: ['file', 'places', 'texts'], check: checkUndisclosed },
  { needs: ['facts', 'sources', 'places', 'routes', 'timeline', 'series'], check: checkRegister },
  { needs: ['facts', 'sources', 'places', 'routes', 'timeline', 'series'], check: checkSourcesUsed },
  { needs: ['facts', 'series'], check: checkSeries },
  { needs: ['file', 'texts'], check: checkSections },
  { needs: ['file', 'texts'], check: checkBlocks },
  { needs: ['file', 'texts'], check: checkProse },
  { needs: ['file', 'texts'], check: checkGlossary },
  { needs: ['facts', 'places', 'texts'], check: checkDirectives },
  { needs: ['file', 'texts', 'facts', 'places', 'layers'], check: checkDescriptions },
];

/** `broken` names the parts that could not be read whole: a rule that needs one of them would only echo that. */
export function checkStory(story: LoadedStory, broken: ReadonlySet<Part> = new Set()): Problem[] {
  return RULES.filter(({ needs }) => !needs.some((part) => broken.has(part))).flatMap(({ check }) =>
    check(story),
  );
}
