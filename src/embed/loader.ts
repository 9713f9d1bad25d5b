/** The loader, a classic script for host pages: finds figures, makes frames of them, and leaves everything else alone. */
import { PROTOCOLS } from '../core/embed/protocol.ts';
import { createHostEmbed, type HostEmbed } from './host-embed.ts';

interface Api {
  readonly version: string;
  readonly protocol: number;
  scan(root?: ParentNode): void;
  activate(el: Element): void;
  destroy(el: Element): void;
  goTo(el: Element, step: number): void;
}

const NAME = 'StoryMapEmbed';
const ELEMENT = 'story-map-embed';
const SELECTOR = `figure[data-story-map],${ELEMENT}[src]`;
/** A moved figure is away for an instant; one that stays away is gone. */
const GONE_MS = 150;
const WORDS: Readonly<Record<string, string>> = {
  en: 'Open the interactive map',
  es: 'Abrir el mapa interactivo',
};

const host = window as unknown as Record<string, Api | undefined>;
const script = document.currentScript;

function start(): Api {
  const embeds = new Map<Element, HostEmbed>();
  const near = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) if (isIntersecting) open(target);
    },
    { rootMargin: '100% 0px' },
  );

  function open(el: Element): void {
    near.unobserve(el);
    el.querySelector(':scope>button')?.remove();
    embeds.get(el)?.activate();
  }

  /** The poster stays a link for whoever has no use for a button. */
  function offer(el: HTMLElement, embed: HostEmbed): void {
    const button = document.createElement('button');
    button.type = 'button';
    const lang = embed.attr('lang') ?? document.documentElement.lang;
    button.textContent = embed.attr('label') ?? WORDS[lang.slice(0, 2)] ?? WORDS['en'] ?? '';
    button.onclick = () => {
      open(el);
      el.querySelector('iframe')?.focus({ preventScroll: true });
    };
    el.insertBefore(button, el.querySelector(':scope>figcaption'));
  }

  function add(el: HTMLElement): void {
    if (embeds.has(el)) return;
    const embed = createHostEmbed(el);
    embeds.set(el, embed);
    const load = embed.attr('load') ?? 'near';
    if (load === 'click') offer(el, embed);
    else if (load === 'eager') open(el);
    else if (load === 'near') {
      embed.reserve();
      near.observe(el);
    }
  }

  function destroy(el: Element): void {
    near.unobserve(el);
    embeds.get(el)?.close();
    el.querySelector(':scope>button')?.remove();
    embeds.delete(el);
  }

  function scan(root: ParentNode = document): void {
    if (root instanceof HTMLElement && root.matches(SELECTOR)) add(root);
    for (const el of root.querySelectorAll<HTMLElement>(SELECTOR)) add(el);
  }

  /** A paragraph that is nothing but a link to `…#embed` is a figure in all but name. */
  function upgradeLinks(): void {
    for (const link of document.querySelectorAll<HTMLAnchorElement>('p>a[href$="#embed"]:only-child')) {
      const paragraph = link.parentElement;
      if (paragraph?.textContent.trim() !== link.textContent.trim()) continue;
      const figure = document.createElement('figure');
      figure.dataset['storyMap'] = new URL('embed/', link.href).href;
      figure.dataset['storyMapFrameTitle'] = link.textContent.trim();
      paragraph.before(figure);
    }
  }

  let request = 0;
  const moved = (): void => {
    request ||= requestAnimationFrame(() => {
      request = 0;
      for (const embed of embeds.values()) if (!embed.scrolled()) moved();
    });
  };
  addEventListener('scroll', moved, { passive: true });
  addEventListener('resize', moved, { passive: true });
  addEventListener('message', (event) => {
    for (const embed of embeds.values()) if (embed.hears(event)) break;
  });

  let sweep = 0;
  const watch = new MutationObserver(() => {
    sweep ||= setTimeout(() => {
      sweep = 0;
      for (const el of embeds.keys()) if (!el.isConnected) destroy(el);
      scan();
    }, GONE_MS);
  });
  const begin = (): void => {
    if (script?.hasAttribute('data-links') === true) upgradeLinks();
    if (customElements.get(ELEMENT) === undefined)
      customElements.define(ELEMENT, class extends HTMLElement {});
    scan();
    watch.observe(document.documentElement, { childList: true, subtree: true });
  };
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', begin, { once: true });
  else begin();

  return {
    version: VERSION,
    protocol: Math.max(...PROTOCOLS),
    scan,
    activate: open,
    destroy,
    goTo: (el, step) => {
      embeds.get(el)?.say({ type: 'goto', index: step });
    },
  };
}

const running = host[NAME];
if (running === undefined) host[NAME] = start();
else running.scan(document);
