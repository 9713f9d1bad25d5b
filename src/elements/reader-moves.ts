/** Has the moves of a reader who takes the map told; whoever only reads never fetches the words for it. */
import type { StoryState } from '../core/state/state.ts';
import { withPart } from './late-part.ts';
import type { StoryHost } from './story-host.ts';

export function onReaderMoves(root: HTMLElement, host: StoryHost): () => void {
  let isOver = false;
  let isTaken = false;
  let stop = (): void => undefined;
  const take = ({ lead }: Pick<StoryState, 'lead'>): void => {
    if (isTaken || lead !== 'reader') return;
    isTaken = true;
    const from = host.look.camera;
    withPart(root, import('./move-words.ts'), ({ tellMoves }) => {
      if (!isOver) stop = tellMoves(root, host, from);
    });
  };
  const stopWaiting = host.store.subscribe(take);
  take(host.store.get());
  return () => {
    isOver = true;
    stopWaiting();
    stop();
  };
}
