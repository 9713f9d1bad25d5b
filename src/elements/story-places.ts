/** Places in the text and on the map lead to each other: a link lights its place up, and either one opens the panel. */
import type { ScreenPoint } from '../core/camera/screen-point.ts';
import { FurnitureElement } from './furniture-element.ts';
import { onReaderMoves } from './reader-moves.ts';
import { LatePanel } from './late-panel.ts';
import { PlaceRing } from './place-ring.ts';
import { placeRow } from './place-row.ts';
import { PlaceWords } from './place-words.ts';
import type { StoryHost } from './story-host.ts';
import { storyRootOf } from './story-root.ts';

/** A finger that has moved further than this was dragging the map. */
const STILL_PX = 6;

const linkOf = (target: EventTarget | null): HTMLAnchorElement | null =>
  target instanceof Element ? target.closest<HTMLAnchorElement>('a.place[data-place]') : null;

/** @tagname story-places */
export class StoryPlaces extends FurnitureElement {
  protected override start(host: StoryHost): () => void {
    const root = storyRootOf(this);
    const stage = root?.querySelector('story-stage') ?? null;
    if (root === null || stage === null) return () => undefined;
    const ring = new PlaceRing(stage, root, host);
    const panel = new LatePanel(this, root, host, (id) => {
      ring.hold(id);
    });
    const stopWords = onReaderMoves(root, host);
    let pressed: ScreenPoint | null = null;

    const marks = new PlaceWords(root, stage);

    const light = ({ target }: Event): void => {
      ring.light(linkOf(target)?.dataset['place'] ?? null);
    };
    /** A finger has no place to rest on: it opens the panel at once. */
    const point = (event: PointerEvent): void => {
      if (event.pointerType === 'touch' || event.buttons !== 0) return;
      const id = isOnMap(event) ? featureAt(event) : null;
      marks.light(id);
      if (linkOf(event.target) === null) ring.light(id);
    };
    const dim = (): void => {
      marks.light(null);
      ring.light(null);
    };
    const press = ({ clientX: x, clientY: y }: PointerEvent): void => {
      pressed = { x, y };
    };
    const click = (event: MouseEvent): void => {
      if (event.defaultPrevented || event.button !== 0) return;
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      const term = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.term') : null;
      const link = linkOf(event.target);
      const id = link?.dataset['place'] ?? placeAt(event);
      if (term !== null ? panel.openTerm(term) : id !== null && panel.open(id, link)) event.preventDefault();
    };
    /** Only where nothing but the map lies under the finger. */
    const placeAt = (event: MouseEvent): string | null => {
      if (!isOnMap(event) || pressed === null) return null;
      if (Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > STILL_PX) return null;
      return featureAt(event);
    };
    const isOnMap = ({ target }: MouseEvent): boolean => {
      const { map, mode } = host.store.get();
      // Whoever presents sees no panel: there is none to open.
      if (map !== 'live' || mode === 'present') return false;
      return target === root || (target instanceof Node && stage.contains(target));
    };
    /** What the page tells of it: a row of its table, for words on the map the statement of the step. */
    const featureAt = ({ clientX, clientY }: MouseEvent): string | null => {
      const { left, top } = stage.getBoundingClientRect();
      const id = host.look.featureAt({ x: clientX - left, y: clientY - top });
      return id === null || placeRow(root, id) !== null ? id : statementOf(id);
    };
    const statementOf = (overlay: string): string | null => {
      const step = host.story.steps[host.store.get().step]?.id ?? '';
      const at = `#${CSS.escape(step)} [data-overlay="${CSS.escape(overlay)}"]`;
      return root.querySelector<HTMLElement>(at)?.dataset['undisclosed'] ?? null;
    };
    const key = (event: KeyboardEvent): void => {
      // Before the story hears it: the first Escape closes the panel, the next one leaves the map.
      if (event.key !== 'Escape' || !panel.isWanted) return;
      event.stopPropagation();
      event.preventDefault();
      panel.close();
    };

    const heard = [
      ['pointerover', light],
      ['focusin', light],
      ['pointerleave', dim],
      ['focusout', dim],
    ] as const;
    for (const [type, hear] of heard) root.addEventListener(type, hear);
    root.addEventListener('pointerdown', press);
    root.addEventListener('pointermove', point);
    // Before the links of the story: one of them may lead to a place.
    root.addEventListener('click', click, { capture: true });
    // On the document: a finger on the map leaves the focus nowhere.
    this.ownerDocument.addEventListener('keydown', key, { capture: true });
    const stopMoves = host.store.subscribe((next, before) => {
      // Presenting, nobody would see it, and it would take the first Escape.
      if (next.step === before.step && next.mode === before.mode) return;
      panel.shut();
      marks.light(null);
    });
    return () => {
      stopMoves();
      stopWords();
      for (const [type, hear] of heard) root.removeEventListener(type, hear);
      root.removeEventListener('pointerdown', press);
      root.removeEventListener('pointermove', point);
      root.removeEventListener('click', click, { capture: true });
      this.ownerDocument.removeEventListener('keydown', key, { capture: true });
      panel.shut();
      ring.remove();
      marks.light(null);
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'story-places': StoryPlaces;
  }
}
