/** The whole picture at one position of the story: a pure function, so that no way of getting there can matter. */
import { flight } from '../camera/flight.ts';
import type { Camera, Viewport } from '../camera/geo.ts';
import { drawnKey, groupKey, LABELS_KEY, legKey, overlayKey, THEME_KEY } from '../map/paint-state.ts';
import type { PaintState, PaintValue } from '../map/paint-state.ts';
import { clampPosition, nearestStop, restingPosition, splitPosition } from '../scroll/position.ts';
import type { Split } from '../scroll/position.ts';
import type { Scene, SceneAt, SceneSettings } from './scene.ts';
import type { Stop, Story } from './story.ts';
import { viewCamera } from './view-camera.ts';

/** Of a plateau: the part in which a stop's legs are drawn, one after the other. */
export const DRAW_SHARE = 0.4;

/** Scenes of one story at one map size; keep it as long as both stay, what it worked out is used again. */
export type SceneMaker = (position: number, settings: SceneSettings) => Scene;

const NOWHERE: Camera = { center: [0, 0], zoom: 0, bearing: 0, pitch: 0 };

export function createSceneAt(story: Story, viewport: Viewport): SceneMaker {
  const { stops, legs } = story;
  // What can be more or less strong: the key in the scene's paint, and the key in a stop's `show`.
  const items = [
    ...story.placeGroups.map(({ places }, index) => [groupKey(index), `place:${places[0] ?? ''}`] as const),
    ...legs.map((id) => [legKey(id), `leg:${id}`] as const),
    ...story.overlays.map(({ id }) => [overlayKey(id), `overlay:${id}`] as const),
  ];
  const cameraAt = remembered((index): Camera => {
    const view = stops[index]?.view;
    return view === undefined ? NOWHERE : viewCamera(view, viewport, story.maxZoom);
  });
  const flightFrom = remembered((index) => flight(cameraAt(index), cameraAt(index + 1), viewport));
  /** Legs that the reader's scroll draws at a stop: those the stop before did not show at all. */
  const drawnAnew = remembered((index): readonly string[] => {
    const before = stops[index - 1];
    return (stops[index]?.draw ?? []).filter((id) => strength(before, `leg:${id}`) === 0);
  });

  /** What a stop shows, all of it drawn. */
  const shownAt = remembered((index): PaintState => {
    const shown = items.map(([key, name]) => [key, strength(stops[index], name)] as const);
    return Object.fromEntries([...shown, ...legs.map((id) => [drawnKey(id), 1] as const)]);
  });
  /** What changes on the way from a stop to the next, with its strength at either end. */
  const changesFrom = remembered((index) =>
    items
      .map(([key, name]) => [key, strength(stops[index], name), strength(stops[index + 1], name)] as const)
      .filter(([, start, end]) => start !== end),
  );

  function paintAt({ stop, rest, travel }: Split, { theme, labels, ground }: SceneSettings) {
    const paint: Record<string, PaintValue> = {
      ...shownAt(stop),
      ...ground,
      [THEME_KEY]: theme,
      [LABELS_KEY]: labels ? 1 : 0,
    };
    if (travel > 0)
      for (const [key, start, end] of changesFrom(stop)) paint[key] = start + (end - start) * travel;
    // On the way to a stop its new legs fade in with no length yet; nobody sees the change where they are absent.
    const anew = drawnAnew(travel === 0 ? stop : stop + 1);
    for (const [index, id] of anew.entries()) {
      paint[drawnKey(id)] = travel === 0 ? share((rest / DRAW_SHARE) * anew.length - index) : 0;
    }
    return paint;
  }

  let rested:
    (Pick<SceneSettings, 'theme' | 'labels' | 'ground'> & { stop: number; paint: PaintState }) | null = null;
  /** With everything drawn, every frame at rest has the very same paint: whoever shows it sees at once that it has. */
  const paintFor = (split: Split, settings: SceneSettings): PaintState => {
    if (split.travel > 0 || split.rest < DRAW_SHARE) return paintAt(split, settings);
    const { stop } = split;
    const { theme, labels, ground } = settings;
    if (
      rested?.stop !== stop ||
      rested.theme !== theme ||
      rested.labels !== labels ||
      rested.ground !== ground
    )
      rested = { stop, theme, labels, ground, paint: paintAt(split, settings) };
    return rested.paint;
  };

  return (position, settings) => {
    const within = clampPosition(position, stops.length);
    const nearest = nearestStop(within);
    // The resting position is past all drawing, so a still shows its routes whole.
    const shown = settings.motion === 'still' ? restingPosition(nearest) : within;
    const split = splitPosition(shown, stops.length);
    const at = stops[nearest];
    return {
      position: within,
      step: at?.step ?? -1,
      stop: at?.number ?? 1,
      camera: split.travel === 0 ? cameraAt(split.stop) : flightFrom(split.stop)(split.travel),
      paint: paintFor(split, settings),
    };
  };
}

/** For a single scene; whoever shows many keeps a `createSceneAt`. */
export const sceneAt: SceneAt = (story, position, viewport, settings) =>
  createSceneAt(story, viewport)(position, settings);

const strength = (stop: Stop | undefined, key: string): number => stop?.show[key] ?? 0;

const share = (value: number): number => Math.min(1, Math.max(0, value));

/** Works each index out once, when it is first asked for. */
function remembered<T>(work: (index: number) => T): (index: number) => T {
  const memory = new Map<number, T>();
  return (index) => {
    const known = memory.get(index);
    if (known !== undefined) return known;
    const made = work(index);
    memory.set(index, made);
    return made;
  };
}
