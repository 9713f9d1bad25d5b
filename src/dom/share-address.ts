/** The address that shows a preview of a step when it is shared: a fragment is invisible to the services that make previews. */

/** @param page address of the story's page · @param id of the step; `null` for the story as a whole */
export function shareAddress(page: string, id: string | null): string {
  const folder = new URL('.', page);
  return (id === null ? folder : new URL(`share/${id}/`, folder)).href;
}
