/** The deployed address as everything below expects it: with a slash at its end, or unknown. */
export function withSlash(url: string | undefined): string | undefined {
  if (url === undefined || url === '') return undefined;
  return url.endsWith('/') ? url : `${url}/`;
}
