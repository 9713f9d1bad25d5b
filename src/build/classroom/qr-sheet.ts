/** The sheet of QR codes: one for each step. Made here when the address is known, else in the page. */
import { generate } from 'lean-qr';
import { qrPath, QUIET_ZONE } from '../../core/classroom/qr-path.ts';
import { fill } from '../../core/words/fill.ts';
import { html, raw, type Html } from '../pages/html.ts';
import { pageFolder } from '../pages/page-address.ts';
import { storyLink, type ClassroomContext } from './classroom-context.ts';
import { sheet } from './sheet.ts';

/** With the address in letters below each. */
const CODES_ON_A_PAGE = 8;

export function qrSheet(context: ClassroomContext): Html {
  const { story, words, siteUrl, locale, loaded } = context;
  const folder = pageFolder(locale, loaded.file.defaultLocale);
  const entries = story.steps.map((step, index) => {
    const title = `${index + 1}. ${step.title}`;
    const label = fill(words.print.qrAlt, { title });
    const address = siteUrl === undefined ? undefined : `${siteUrl}${folder}#${step.id}`;
    return html`<li data-qr="${storyLink(context)}#${step.id}" data-qr-label="${label}">
      ${address === undefined ? html`<span class="qr-room"></span>` : qrCode(address, label)}
      <strong>${title}</strong>
      <span class="qr-address">${address ?? ''}</span>
    </li>`;
  });
  const pages = Math.ceil(entries.length / CODES_ON_A_PAGE);
  return sheet(
    context,
    'q1',
    { pages },
    html`${siteUrl === undefined && html`<p class="on-screen-only">${words.print.qrLater}</p>`}
    ${Array.from(
      { length: pages },
      (_, page) =>
        html`<ul class="qr-list ${page > 0 && 'new-page'}">
          ${entries.slice(page * CODES_ON_A_PAGE, (page + 1) * CODES_ON_A_PAGE)}
        </ul>`,
    )}`,
  );
}

export function qrCode(address: string, label: string): Html {
  const code = generate(address);
  const side = code.size + 2 * QUIET_ZONE;
  return html`<svg
    class="qr"
    viewBox="${-QUIET_ZONE} ${-QUIET_ZONE} ${side} ${side}"
    role="img"
    aria-label="${label}"
  >
    ${raw(`<path d="${qrPath(code.size, (x, y) => code.get(x, y))}"/>`)}
  </svg>`;
}
