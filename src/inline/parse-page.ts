/** Parses a page of our own: the one place where a text becomes markup, under a Trusted Types policy of its name. */
import { policy } from '../core/trusted-policy.ts';

const POLICY = policy('story-map', { createHTML: (text: string) => text });

/** @throws TypeError when the host's Trusted Types allow no policy of the name `story-map` */
export const parsePage = (text: string): Document =>
  // Its origin has been checked before; scripts in it do not run.
  new DOMParser().parseFromString(POLICY.createHTML(text), 'text/html');
