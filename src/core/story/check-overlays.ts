/** Overlays: their features exist in their layer, every stop names ones that exist, and none is left over. */
import { stopsOf, STORY_FILE } from './check-steps.ts';
import type { LoadedStory } from './loaded-story.ts';
import { suggest } from './nearest.ts';
import type { Problem } from './problem.ts';
import type { OverlayFile } from './schema.ts';

type Needed = Pick<LoadedStory, 'file' | 'layers'>;

export function checkOverlays(story: Needed): Problem[] {
  const { overlays } = story.file;
  const ids = overlays.map(({ id }) => id);
  const stops = stopsOf(story.file);
  const named = stops.flatMap(({ stop, path }) =>
    stop.overlays.flatMap((id, index) => {
      if (ids.includes(id)) return [];
      const hint = suggest(id, ids, 'Define it under "overlays".');
      return [problem('unknown-overlay', `${path}.overlays[${index}]`, `There is no overlay "${id}".`, hint)];
    }),
  );
  const used = new Set(stops.flatMap(({ stop }) => stop.overlays));
  const unused = overlays.flatMap(({ id }, index) =>
    used.has(id)
      ? []
      : [
          problem(
            'unused-overlay',
            `overlays[${index}]`,
            `No stop shows the overlay "${id}".`,
            'Show it or remove it.',
          ),
        ],
  );
  return [
    ...overlays.flatMap((overlay, index) => checkFeatures(overlay, `overlays[${index}]`, story)),
    ...named,
    ...unused,
  ];
}

function checkFeatures(overlay: OverlayFile, path: string, { layers }: Needed): Problem[] {
  const features = layers.get(overlay.layer);
  if (features === undefined) {
    const hint = suggest(overlay.layer, layers.keys(), `Layers are: ${[...layers.keys()].join(', ')}.`);
    return [
      problem('unknown-layer', `${path}.layer`, `There is no file geo/${overlay.layer}.geojson.`, hint),
    ];
  }
  const ids = features.map(({ properties }) => properties.id);
  const missing = overlay.features.flatMap((id, index) => {
    if (ids.includes(id)) return [];
    const hint = suggest(id, ids, 'Add it to data/raw and run npm run data.');
    return [
      problem(
        'unknown-feature',
        `${path}.features[${index}]`,
        `geo/${overlay.layer}.geojson has no feature "${id}".`,
        hint,
      ),
    ];
  });
  // A statement is grey hatch for what was not disclosed: over anything else it would hide what is known, and the
  // other kinds would draw what is not known as if it were.
  const mixed = features.flatMap(({ properties }) => {
    const shown = overlay.features.indexOf(properties.id);
    const hidden = properties.certainty === 'not-disclosed';
    if (shown === -1 || hidden === (overlay.kind === 'statement')) return [];
    return [
      problem(
        'overlay-certainty',
        `${path}.features[${shown}]`,
        `"${properties.id}" is ${properties.certainty}, which an overlay of the kind "${overlay.kind}" may not show.`,
        hidden ? 'Use the kind "statement".' : 'Only features that are not-disclosed go into a statement.',
      ),
    ];
  });
  return [...missing, ...mixed];
}

function problem(code: string, path: string, message: string, hint: string): Problem {
  return { code, file: STORY_FILE, path, message, hint };
}
