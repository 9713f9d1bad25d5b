/** Instead of `dom/intent.ts` where the story is a guest: a sign is that it comes near, not that somebody reads the host. */
import { createIntent as createPageIntent, type Intent } from '../dom/intent.ts';

/** One screen above and below. */
const MARGIN = '100% 0px';

let guest: Element | null = null;

/** Whose nearness the next intent is about. */
export function expectGuest(element: Element): void {
  guest = element;
}

export function createIntent(view: Window): Intent {
  const { saveData } = createPageIntent(view);
  const watched = guest;
  return {
    saveData,
    start(onNear) {
      if (watched === null) return () => undefined;
      const observer = new IntersectionObserver(
        (entries) => {
          if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
          observer.disconnect();
          onNear();
        },
        { rootMargin: MARGIN },
      );
      observer.observe(watched);
      return () => {
        observer.disconnect();
      };
    },
  };
}
