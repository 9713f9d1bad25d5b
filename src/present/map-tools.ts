/** The tools for exploring over the presented map: fetched when first wanted, closed with the exploring. */
import type { StoryHost } from '../elements/story-host.ts';

export interface MapTools {
  readonly open: boolean;
  /** Opens them, and the map with them, or closes them. */
  toggle(): void;
  close(): void;
}

/** Either the map is there, or it is known that pictures stand in for it. */
const settled = ({ store }: StoryHost): Promise<void> =>
  new Promise((resolve) => {
    const stop = store.subscribe(({ map }) => {
      if (map === 'live' || map === 'still') done();
    });
    const done = (): void => {
      stop();
      resolve();
    };
    const { map } = store.get();
    if (map === 'live' || map === 'still') done();
  });

/**
 * @param onChange they have come or gone
 * @param onFailed they could not be fetched; the map can be moved all the same, and they may be asked for again
 */
export function createMapTools(
  root: HTMLElement,
  host: StoryHost,
  onChange: () => void,
  onFailed: () => void,
): MapTools {
  let close: (() => void) | null = null;
  let wanted = false;
  /** Of the last time they were asked for: what an earlier one comes to is nobody's business any more. */
  let asked = 0;
  const isWanted = (time: number): boolean => wanted && time === asked && host.store.get().mode === 'present';
  const show = async (time: number): Promise<void> => {
    const { openExplorer } = await import('../elements/explore/open-explorer.ts');
    await settled(host);
    // Pressed again, or present mode was left, before they came.
    if (!isWanted(time)) return;
    close = openExplorer(root, host, () => {
      close = null;
      wanted = false;
      onChange();
    });
    onChange();
  };
  return {
    get open() {
      return close !== null;
    },
    close() {
      wanted = false;
      close?.();
    },
    toggle() {
      wanted = !wanted;
      if (!wanted) close?.();
      else {
        if (host.store.get().lead !== 'reader') host.explore();
        const time = ++asked;
        show(time).catch(() => {
          if (!isWanted(time)) return;
          wanted = false;
          onFailed();
        });
      }
    },
  };
}
