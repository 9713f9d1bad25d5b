/** Opens the presenter window of a show, or brings the one that is open to the front. */

export interface PresenterWindows {
  /** `null` when the window is there; its address when the browser did not let it open. */
  open(name: string): string | null;
}

export function createPresenterWindows(view: Window): PresenterWindows {
  const opened = new Map<string, Window>();
  return {
    open(name) {
      const known = opened.get(name);
      if (known !== undefined && !known.closed) {
        known.focus();
        return null;
      }
      const href = new URL(`presenter/#${name}`, view.document.baseURI).href;
      const fresh = view.open(href, `presenter-${name}`, 'popup,width=1000,height=760');
      if (fresh === null) return href;
      opened.set(name, fresh);
      fresh.focus();
      return null;
    },
  };
}
