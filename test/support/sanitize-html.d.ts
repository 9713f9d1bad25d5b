/** Only what the tests use of it. */
declare module 'sanitize-html' {
  export default function sanitize(markup: string): string;
}
