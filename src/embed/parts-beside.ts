/** What the evergreen loader fetches when it is wanted, from wherever a newsroom keeps it; the pinned one has it inside. */
import type { connect } from './wire.ts';

interface Part {
  /** Of the wire; the file of the links does all it has to by itself. */
  readonly connect: typeof connect;
}

/** The loader's tag. */
export const script = document.currentScript as HTMLScriptElement | null;

/** @param name a file beside the loader */
export const loadPart = (name: string): Promise<Part> =>
  import(/* @vite-ignore */ new URL(name, script?.src).href);
