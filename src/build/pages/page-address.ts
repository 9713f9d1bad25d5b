/** Where each page of a story lives: the default language at the root, every other in a folder of its own. */

export const pageFolder = (locale: string, defaultLocale: string): string =>
  locale === defaultLocale ? '' : `${locale}/`;

/** From the page of a language to the site root. */
export const baseOf = (locale: string, defaultLocale: string): string =>
  locale === defaultLocale ? './' : '../';

/** From one language's page to another's. */
export const pageLink = (from: string, to: string, defaultLocale: string): string =>
  `${baseOf(from, defaultLocale)}${pageFolder(to, defaultLocale)}`;
