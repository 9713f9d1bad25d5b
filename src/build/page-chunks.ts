/** How the story page's script is cut into files. */

/** What the page starts with is one file, with all that it stands on: each further file would weigh more. */
export const pageChunks = {
  codeSplitting: { groups: [{ name: 'page', test: /\/src\/entry\/page\.ts$/ }] },
};
