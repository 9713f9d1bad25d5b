/** What a show and the page around it tell each other. */
import type { Ink } from '../core/present/ink.ts';
import type { Show } from '../core/present/show.ts';
import type { MapTools } from './map-tools.ts';
import type { Tools } from './tools.ts';

/** Goes from one language's page to the other's without being lost. */
export interface Carried {
  readonly show: Show;
  readonly tools: Tools;
  readonly ink: Ink;
  readonly name: string;
  readonly notes: string;
  readonly labels: boolean;
}

export interface ShowEvents {
  readonly mapTools: MapTools;
  /** Whether the page shows its plain words. */
  isPlain(): boolean;
  onChange(): void;
  onFullScreen(): void;
  /** @param href address of the notes for a show of this name */
  onPresenter(name: string, href: string): void;
  onLanguage(): void;
  onPlain(): void;
}
