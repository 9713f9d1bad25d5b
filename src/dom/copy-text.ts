/** Puts a text on the clipboard, where the browser lets a page do so. */

/** `false` when it could not: insecure pages have no clipboard, and frames may not use it. */
export async function copyText(view: Window, text: string): Promise<boolean> {
  // Absent on insecure pages, whatever the type says.
  if (!('clipboard' in view.navigator)) return false;
  try {
    await view.navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
