/** The print pack's live count, its print button, and the QR codes of the address it was opened at. */
import { qrPath, QUIET_ZONE } from '../core/classroom/qr-path.ts';

/** CSS pixels of a page that running text fills: of 240 mm a fifth stays empty before what may not be broken. */
const PAGE_PX = (192 * 96) / 25.4;

/** @returns stops listening; undefined when the page holds no print pack */
export function createPrintPack(page: Document): { start: () => () => void } | undefined {
  const form = page.querySelector<HTMLFormElement>('[data-pack-form]');
  const count = page.querySelector<HTMLOutputElement>('[data-pack-count]');
  const print = page.querySelector<HTMLButtonElement>('[data-pack-print]');
  if (form === null || count === null || print === null) return undefined;
  const show = (): void => {
    count.textContent = (count.dataset['template'] ?? '{n}').replace('{n}', String(pagesIn(page)));
  };
  const onPrint = (): void => {
    page.defaultView?.print();
  };
  return {
    start() {
      openTeacherPages(page);
      for (const place of page.querySelectorAll('[data-site-address]'))
        place.textContent = page.location.href.split('#')[0] ?? '';
      form.addEventListener('change', show);
      print.addEventListener('click', onPrint);
      print.hidden = false;
      page.querySelector('[data-pack-plain]')?.remove();
      show();
      drawCodes(page).then(show, () => {
        // Without the codes the addresses are still there to type.
        show();
      });
      return () => {
        form.removeEventListener('change', show);
        print.removeEventListener('click', onPrint);
      };
    },
  };
}

/** A link to one of the teacher's pages opens that pack. */
function openTeacherPages(page: Document): void {
  const target = page.location.hash.slice(1);
  const isTeachers = target === 'teacher' || page.getElementById(target)?.dataset['pack'] === 'teacher';
  const choice = page.querySelector<HTMLInputElement>('#pack-teacher');
  if (!isTeachers || choice === null) return;
  choice.checked = true;
  page.getElementById(target)?.scrollIntoView();
}

function pagesIn(page: Document): number {
  return [...page.querySelectorAll<HTMLElement>('.sheet')]
    .filter((sheet) => sheet.offsetHeight > 0)
    .reduce(
      (sum, sheet) => sum + Number(sheet.dataset['pages'] ?? Math.ceil(sheet.scrollHeight / PAGE_PX)),
      0,
    );
}

const SVG = 'http://www.w3.org/2000/svg';

async function drawCodes(page: Document): Promise<void> {
  const rooms = [...page.querySelectorAll<HTMLElement>('[data-qr]')].filter(
    (entry) => entry.querySelector('.qr-room') !== null,
  );
  if (rooms.length === 0) return;
  const { generate } = await import('lean-qr');
  for (const entry of rooms) {
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
    entry.querySelector('.qr-room')?.replaceWith(svg);
    const words = entry.querySelector('.qr-address');
    if (words !== null) words.textContent = address;
  }
}
