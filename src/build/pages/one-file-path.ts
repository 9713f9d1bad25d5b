/** Address, below the site root, of a language's story in one file. */
export const oneFilePath = (storyId: string, locale: string): string =>
  `offline/${oneFileName(storyId, locale)}`;

/** Its name: the files of all languages lie side by side and name each other so. */
export const oneFileName = (storyId: string, locale: string): string => `${storyId}.${locale}.html`;
