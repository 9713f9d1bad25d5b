/** Reads what the build wrote into the presenter page for its script. */
import type { PresenterData } from '../core/present/presenter-data.ts';

/** `null` when the page holds none. The build is the only writer and has checked it, so it is trusted here. */
export function readPresenterData(document: Document): PresenterData | null {
  const text = document.getElementById('presenter-data')?.textContent ?? '';
  return text === '' ? null : (JSON.parse(text) as PresenterData);
}
