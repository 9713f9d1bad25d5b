/** The pictures of a step, one for each of its stops: drawn at build time, shown until the live map is there. */
import type { Step } from '../../core/story/story.ts';
import { html, type Html } from './html.ts';
import { viewText } from './map-words.ts';
import type { PageContext } from './page-context.ts';
import { STILL_HEIGHT, STILL_WIDTH, stillPath } from './still-path.ts';

/** `first` loads at once, because it is what the page opens with. */
export function stillPicture(
  context: PageContext,
  id: string,
  stop: number,
  alt: string,
  first = false,
): Html {
  const light = context.base + stillPath(id, stop, context.locale, 'light');
  const dark = context.base + stillPath(id, stop, context.locale, 'dark');
  const when = first ? html`fetchpriority="high"` : html`loading="lazy" decoding="async"`;
  return html`<picture
    ><source media="(prefers-color-scheme: dark)" srcset="${dark}" data-theme-source="dark" />
    <img src="${light}" width="${STILL_WIDTH}" height="${STILL_HEIGHT}" alt="${alt}" ${when}
  /></picture>`;
}

/** The author's description stands on the first picture; of the others the map tells by itself. */
export function stepStills(context: PageContext, step: Step, alt: string): Html {
  const figures = Array.from({ length: step.stopCount }, (_, index) => {
    const words = index === 0 ? alt : viewText(context, step.firstStop + index);
    return html`<figure
      class="still"
      part="fallback"
      data-stop="${index + 1}"
      aria-labelledby="${captionId(step.id)}"
    >
      ${stillPicture(context, step.id, index + 1, words)}
    </figure>`;
  });
  return html`${figures}`;
}

/** The caption stands at the foot of the card, because the picture fills the screen behind it. */
export const captionId = (stepId: string): string => `${stepId}-caption`;
