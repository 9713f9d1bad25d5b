/** Opens the presenter window of a show, or brings the one that is open to the front. */

export interface PresenterWindows {
  /** @param tell hears the address when the browser did not let the window open, else `null` */
  open(name: string, href: string, tell: (blocked: string | null) => void): void;
}

/** A window that is just being closed still counts as open; this much later it does not, and a key's leave to open one still holds. */
const CLOSING_MS = 400;

export function createPresenterWindows(view: Window): PresenterWindows {
  const opened = new Map<string, Window>();
  const find = (name: string): Window | null => {
    const known = opened.get(name);
    if (known?.closed === false) return known;
    // Without an address, so that a window from before a reload keeps its language and its notes.
    return view.open('', `presenter-${name}`, 'popup,width=1000,height=760');
  };
  return {
    open(name, href, tell) {
      const found = find(name);
      tell(found === null ? href : null);
      if (found === null) return;
      opened.set(name, found);
      found.focus();
      if (!isAt(found, `#${name}`)) {
        found.location.replace(href);
        return;
      }
      view.setTimeout(() => {
        if (found.closed && opened.get(name) === found) this.open(name, href, tell);
      }, CLOSING_MS);
    },
  };
}

/** Whether it shows the notes of this show; a page of another site does not even tell where it is. */
function isAt(other: Window, hash: string): boolean {
  try {
    return other.location.hash === hash;
  } catch {
    return false;
  }
}
