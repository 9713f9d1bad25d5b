/** Notices that a part of somebody else's page comes near the reader; until then it must cost that page nothing. */
import type { Intent } from './intent.ts';

/** One screen above and below. */
const MARGIN = '100% 0px';

/** @param saveData as in `Intent` */
export function createNearness(part: Element, saveData: boolean): Intent {
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
      observer.observe(part);
      return () => {
        observer.disconnect();
      };
    },
  };
}
