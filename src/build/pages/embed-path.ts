/** Addresses of everything a newsroom embeds, below the site root. */
import { pageFolder } from './page-address.ts';

export const embedFolder = (locale: string, defaultLocale: string): string =>
  `${pageFolder(locale, defaultLocale)}embed/`;

export const oembedPath = (locale: string, defaultLocale: string): string =>
  `${pageFolder(locale, defaultLocale)}oembed.json`;

export const POLICY_PATH = 'policy.json';
export const LOADER_PATH = 'embed/v1.js';
export const SCHEMA_PATH = 'embed/protocol-v1.schema.json';
export const pinnedLoaderPath = (version: string): string => `embed/${version}/loader.js`;
