/** Instead of `dom/intent.ts` where the story is a guest: a sign is that it comes near, not that somebody reads the host. */
import { createIntent as createPageIntent, type Intent } from '../dom/intent.ts';
import { HOUSE_CLASS } from './page-styles.ts';

/** One screen above and below. */
const MARGIN = '100% 0px';

/** @param scope the story whose nearness it is about */
export function createIntent(view: Window, scope: Element): Intent {
  const { saveData } = createPageIntent(view, scope);
  return {
    saveData,
    start(onNear) {
      const observer = new IntersectionObserver(
        (entries) => {
          if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
          observer.disconnect();
          onNear();
        },
        { rootMargin: MARGIN },
      );
      observer.observe(scope.closest(`.${HOUSE_CLASS}`) ?? scope);
      return () => {
        observer.disconnect();
      };
    },
  };
}
