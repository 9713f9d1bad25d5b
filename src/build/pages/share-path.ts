/** Addresses of the share pages: a fragment is invisible to services that make previews, so each step has a page. */
import { pageFolder } from './page-address.ts';

/** The folder of a step's share page, below the site root. */
export const shareFolder = (id: string, locale: string, defaultLocale: string): string =>
  `${pageFolder(locale, defaultLocale)}share/${id}/`;
