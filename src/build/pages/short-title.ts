/** The story's name where there is no room for its whole title: what stands before the colon. */

export function shortTitle(title: string): string {
  const [name = ''] = title.split(/:\s/);
  return name === '' ? title : name;
}
