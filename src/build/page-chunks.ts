/** How the story page's script is cut into files. */

/** What the page starts with is one file, with all that it stands on, and so is what comes with the first move: each further file would weigh more. */
export const pageChunks = {
  codeSplitting: {
    groups: [
      { name: 'page', test: /\/src\/entry\/page\.ts$/, priority: 2 },
      { name: 'furniture', test: /\/src\/elements\/furniture\.ts$/, priority: 1 },
    ],
  },
};
