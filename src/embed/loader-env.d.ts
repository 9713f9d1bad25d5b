/** Put in by the build. */
declare const VERSION: string;
/** Where the loader finds `wire.ts`, as a module beside it. */
declare const WIRE: string;
