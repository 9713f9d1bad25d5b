/** A style sheet for shadow roots, from the text of a template. Lit's own `css` would travel in the first script. */

export function css([text = '']: TemplateStringsArray): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}
