/** The embed document in another language, for a host that asks for one. */

const sameLanguage = (one: string, other: string): boolean =>
  one.split('-')[0]?.toLowerCase() === other.split('-')[0]?.toLowerCase();

/** Its address, with the query and the fragment of this one; `null` when it is here already, or does not exist. */
export function addressIn(lang: string, page: Document): string | null {
  const { documentElement, location } = page;
  if (sameLanguage(documentElement.lang, lang)) return null;
  const links = page.querySelectorAll<HTMLLinkElement>('link[rel=alternate][hreflang]');
  const link = [...links].find(({ hreflang }) => sameLanguage(hreflang, lang));
  return link === undefined ? null : link.href + location.search + location.hash;
}
