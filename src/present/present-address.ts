/** The address of a stop in present mode, so that a reload comes back to it. */

/** @param id of the step; `undefined` at the opening */
export function presentAddress(href: string, id: string | undefined, stop: number): string {
  const url = new URL(href);
  url.searchParams.set('present', '');
  const place = id === undefined ? '' : `#${id}${stop > 1 ? `.${stop}` : ''}`;
  return `${url.pathname}${bare(url.search)}${place}`;
}

/** The address of the same place for reading. */
export function readingAddress(href: string): string {
  const url = new URL(href);
  url.searchParams.delete('present');
  return `${url.pathname}${bare(url.search)}${url.hash}`;
}

/** What a pupil's phone opens: reading, from the stop's step on, with none of the teacher's settings. */
export function pupilAddress(href: string, id: string | undefined): string {
  const url = new URL(href);
  url.search = '';
  url.hash = id ?? '';
  return url.href;
}

/** `?present=` reads badly: a bare name stays bare. */
const bare = (search: string): string => search.replace(/=(?=&|$)/g, '');
