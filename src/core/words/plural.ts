/** The form of a message that fits a count in one language. */

/** One form for each class the language tells apart; `other` is in every language. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

export const plural = (count: number, locale: string, forms: PluralForms): string =>
  forms[new Intl.PluralRules(locale).select(count)] ?? forms.other;
