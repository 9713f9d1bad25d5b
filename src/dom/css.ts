/**
 * A style sheet for shadow roots, from the text of a template. Lit's own `css` stands in one module with what the first
 * script needs of Lit, and would travel with it.
 */

export function css([text = '']: TemplateStringsArray): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}
