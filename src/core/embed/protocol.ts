/** The messages between a host page's loader and the embed document, version 1: their shapes, names and limits. */

/** Marks our messages among everybody else's on a host page. */
export const NAMESPACE = 'story-map';
/** The version that this code speaks; the next one will speak this one as well. */
export const PROTOCOL = 1;
/** More than so many messages a second are dropped. */
export const MOST_MESSAGES_A_SECOND = 60;

/** Pixels that a frame may ask for. */
export const LEAST_HEIGHT_PX = 120;
export const MOST_HEIGHT_PX = 20_000;
export const MOST_STEPS = 60;
export const MOST_HREF_CHARACTERS = 2048;
export const MOST_TOKEN_CHARACTERS = 64;
export const MOST_TITLE_CHARACTERS = 200;
/** Of a host page, in pixels: beyond it a number is a mistake or an attack. */
export const MOST_PAGE_PX = 10_000_000;

export type EmbedMode = 'scroll' | 'stepper' | 'stack';

export type ErrorCode = 'webgl' | 'data' | 'version' | 'timeout';

/** From the embed document to its host. */
export type ChildMessage =
  | {
      readonly type: 'ready';
      /** Versions it speaks. */
      readonly protocols: readonly number[];
      /** Steps with the opening, which is number 0. */
      readonly steps: number;
      readonly app?: string | undefined;
      /** Of the document, for the frame around it. */
      readonly title?: string | undefined;
    }
  | { readonly type: 'height'; readonly px: number }
  | { readonly type: 'step'; readonly index: number; readonly chapter?: string | undefined }
  | { readonly type: 'link'; readonly href: string }
  | { readonly type: 'error'; readonly code: ErrorCode };

/** From the host to the embed document. */
export type HostMessage =
  | {
      readonly type: 'init';
      readonly mode: EmbedMode;
      readonly lang?: string | undefined;
      readonly dir?: 'ltr' | 'rtl' | undefined;
      readonly reduced?: boolean | undefined;
      readonly step?: number | undefined;
      readonly theme?: Readonly<Record<string, string>> | undefined;
    }
  /** Where the runway stands: its top in the window less the sticky offset, its height, the frame's height; pixels. */
  | { readonly type: 'scroll'; readonly top: number; readonly height: number; readonly vh: number }
  | { readonly type: 'goto'; readonly index: number }
  | { readonly type: 'visibility'; readonly visible: boolean };

/** A message as it travels; `id` is the channel's nonce. */
export type Envelope<M> = M & { readonly ns: string; readonly v: number; readonly id: string };

export const seal = <M extends object>(message: M, id: string): Envelope<M> => ({
  ...message,
  ns: NAMESPACE,
  v: PROTOCOL,
  id,
});
