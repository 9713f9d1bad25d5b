/** The analyzer as a function; it brings no types for it. */
declare module '@custom-elements-manifest/analyzer/cli.js' {
  import type { Package } from 'custom-elements-manifest/schema';

  /** The manifest of the modules that `argv` names, after the schema 1.0.0 of custom elements manifests. */
  export function cli(options: {
    readonly argv: readonly string[];
    readonly cwd: string;
    readonly noWrite: boolean;
  }): Promise<Package>;
}
