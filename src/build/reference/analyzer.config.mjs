/** What the analyzer reads. It must write nothing: left alone it edits package.json, whatever it is asked. */
export default {
  globs: ['src/elements/**/*.ts', 'src/present/**/*.ts', 'src/inline/**/*.ts'],
  litelement: true,
  quiet: true,
  packagejson: false,
};
