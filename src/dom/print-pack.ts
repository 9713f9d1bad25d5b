/** The print pack's live count, its print button, and the QR codes of the address it was opened at. */
import { generate } from 'lean-qr';
import { countPages, type Block } from '../core/classroom/count-pages.ts';
import { qrPath, QUIET_ZONE } from '../core/classroom/qr-path.ts';
import { setRunningHeads } from './running-heads.ts';

/** CSS pixels of a page's content box: the paper less the margins of pack.css. */
const PAGE_PX = { a4: ((297 - 2 * 19) * 96) / 25.4, letter: 11 * 96 - (2 * 19 * 96) / 25.4 } as const;

/** @returns stops listening; undefined when the page holds no print pack */
export function createPrintPack(page: Document): { start: () => () => void } | undefined {
  const form = page.querySelector<HTMLFormElement>('[data-pack-form]');
  const count = page.querySelector<HTMLOutputElement>('[data-pack-count]');
  const print = page.querySelector<HTMLButtonElement>('[data-pack-print]');
  if (form === null || count === null || print === null) return undefined;
  const show = (): void => {
    const a4 = pagesIn(page, PAGE_PX.a4);
    const letter = pagesIn(page, PAGE_PX.letter);
    const words = count.dataset;
    const one = a4 === 1 ? words['one'] : words['exact'];
    count.textContent = ((isMeasured(page) ? words['about'] : one) ?? '')
      .replace('{n}', String(a4))
      .replace('{a4}', String(a4))
      .replace('{letter}', String(letter));
    print.disabled = a4 === 0;
  };
  const onPrint = (): void => {
    page.defaultView?.print();
  };
  const onTick = ({ target }: MouseEvent): void => {
    if (!(target instanceof HTMLButtonElement) || target.dataset['tick'] === undefined) return;
    const boxes = target.closest('fieldset')?.querySelectorAll<HTMLInputElement>('[data-choose]') ?? [];
    for (const box of boxes) box.checked = target.dataset['tick'] === 'all';
    show();
  };
  const onTarget = (): void => {
    openTarget(page);
    show();
  };
  return {
    start() {
      openTarget(page);
      for (const place of page.querySelectorAll('[data-site-address]'))
        place.textContent = page.location.href.split('#')[0] ?? '';
      setRunningHeads(page);
      for (const button of page.querySelectorAll<HTMLButtonElement>('[data-tick]')) button.hidden = false;
      form.addEventListener('change', show);
      form.addEventListener('click', onTick);
      page.defaultView?.addEventListener('hashchange', onTarget);
      print.addEventListener('click', onPrint);
      print.hidden = false;
      page.querySelector('[data-pack-plain]')?.remove();
      drawCodes(page);
      show();
      // A sheet that is printed before its letters have come is set in others, which may need another page.
      void Promise.allSettled([...page.fonts].map((face) => face.load())).then(show);
      return () => {
        form.removeEventListener('change', show);
        form.removeEventListener('click', onTick);
        page.defaultView?.removeEventListener('hashchange', onTarget);
        print.removeEventListener('click', onPrint);
      };
    },
  };
}

/** A link to a sheet, or to something on it, opens its pack and ticks it. */
function openTarget(page: Document): void {
  const hash = page.location.hash.slice(1);
  const target = page.getElementById(hash);
  const sheet = target?.closest<HTMLElement>('.sheet');
  const pack = sheet?.dataset['pack'] ?? (hash === 'teacher' ? hash : undefined);
  for (const id of [pack && `pack-${pack}`, sheet && `choose-${sheet.id}`]) {
    const choice = id === undefined ? null : page.querySelector<HTMLInputElement>(`#${id}`);
    if (choice !== null) choice.checked = true;
  }
  if (sheet) target?.scrollIntoView();
}

const chosen = (page: Document): readonly HTMLElement[] =>
  [...page.querySelectorAll<HTMLElement>('.sheet')].filter((sheet) => sheet.offsetHeight > 0);

/** Running text has no promised number of pages. */
const isMeasured = (page: Document): boolean =>
  chosen(page).some((sheet) => sheet.dataset['pages'] === undefined);

function pagesIn(page: Document, height: number): number {
  return chosen(page).reduce(
    (sum, sheet) => sum + Number(sheet.dataset['pages'] ?? countPages(blocksOf(sheet), height)),
    0,
  );
}

/** What pack.css keeps whole on paper. */
const WHOLE =
  '.note-row, [data-plan], .class-sizes, .chart-picture, .chart-panel, .reading figure, figcaption, tr, li, p, h2, h3, dt, dd, caption';

/** Laid out as on paper while it is measured; nothing of that is painted. */
function blocksOf(sheet: HTMLElement): readonly Block[] {
  sheet.classList.add('measuring');
  const whole = [...sheet.querySelectorAll(WHOLE)].filter(
    (element) => element.parentElement?.closest(WHOLE) === null,
  );
  const blocks = whole.map((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return {
      top,
      bottom,
      heading: element.matches('h2, h3, figcaption, .content-note'),
      fresh: element.classList.contains('new-page'),
    };
  });
  sheet.classList.remove('measuring');
  return blocks.filter(({ top, bottom }) => bottom > top);
}

const SVG = 'http://www.w3.org/2000/svg';

/** With the site's address unknown to the build, the codes lead to where this page came from. */
function drawCodes(page: Document): void {
  for (const entry of page.querySelectorAll<HTMLElement>('[data-qr]')) {
    const room = entry.querySelector('.qr-room');
    if (room === null) continue;
    const address = new URL(entry.dataset['qr'] ?? '', page.location.href).href;
    const code = generate(address);
    const side = code.size + 2 * QUIET_ZONE;
    const svg = page.createElementNS(SVG, 'svg');
    svg.setAttribute('class', 'qr');
    svg.setAttribute('viewBox', `${-QUIET_ZONE} ${-QUIET_ZONE} ${side} ${side}`);
    svg.setAttribute('role', 'img');
    svg.setAttribute('aria-label', entry.dataset['qrLabel'] ?? address);
    const path = page.createElementNS(SVG, 'path');
    path.setAttribute(
      'd',
      qrPath(code.size, (x, y) => code.get(x, y)),
    );
    svg.append(path);
    room.replaceWith(svg);
    const words = entry.querySelector('.qr-address');
    if (words !== null) words.textContent = address;
  }
}
