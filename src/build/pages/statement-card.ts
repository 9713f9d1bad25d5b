/** A thing of the story that has no place: a card of words, in a dress that no place wears. */
import { html, type Html } from './html.ts';
import type { PageContext } from './page-context.ts';
import { placeName } from './place-name.ts';

export function statementCard(context: PageContext, id: string): Html {
  const { messages, loaded, locale } = context;
  return html`<li class="statement" data-undisclosed="${id}" data-overlay="${overlayOf(context, id)}">
    <span class="statement-kind">${messages.step.undisclosed}</span>
    <a href="#place-${id}">${placeName(loaded, id, locale)}</a>
  </li>`;
}

/** The words on the map that speak of it: those of the wash it is said to lie in. */
function overlayOf({ loaded }: PageContext, id: string): string | undefined {
  const feature = (layer: string, name: string | undefined) =>
    loaded.layers.get(layer)?.find(({ properties }) => properties.id === name)?.properties;
  const wash = feature('undisclosed', id)?.wash;
  return loaded.file.overlays.find(
    ({ kind, layer, features }) => kind === 'statement' && feature(layer, features[0])?.wash === wash,
  )?.id;
}
