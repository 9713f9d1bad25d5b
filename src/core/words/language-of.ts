/** The language of a locale: "es" of "es-419". */
export const languageOf = (locale: string): string => locale.split('-')[0] ?? locale;
