/** For hosts whose sanitizer keeps nothing but links: a paragraph that is only a link to `…/#embed` becomes a figure. */

export function turnLinks(): void {
  // An async script may be there before the paragraphs are.
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', turn);
  else turn();
}

function turn(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('p>a[href$="#embed"]:only-child')) {
    const title = link.textContent.trim();
    const paragraph = link.parentElement;
    if (paragraph?.textContent.trim() !== title) continue;
    const figure = document.createElement('figure');
    figure.dataset['storyMap'] = new URL('embed/', link.href).href;
    figure.dataset['storyMapFrameTitle'] = title;
    // The loader watches the page: it finds the figure by itself. The link stays for when the story cannot be had.
    paragraph.before(figure);
    figure.append(link);
    paragraph.remove();
  }
}
