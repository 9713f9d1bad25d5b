/** Puts values into a message: `fill('Step {n}', { n: 3 })`. */

/** An unknown placeholder stays as it is, so that a test can find it in the page. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
