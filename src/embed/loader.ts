/** The loader, a classic script for host pages: finds figures, makes frames of them, and leaves everything else alone. */
import { PROTOCOL } from '../core/embed/protocol.ts';
import { createHostEmbed, type HostEmbed } from './host-embed.ts';
import { loadPart, script } from './parts-beside.ts';

interface Api {
  readonly version: string;
  readonly protocol: number;
  scan(root?: ParentNode): void;
  activate(el: Element): void;
  destroy(el: Element): void;
  goTo(el: Element, step: number): void;
}

declare global {
  interface Window {
    StoryMapEmbed?: Api;
  }
}

const ELEMENT = 'story-map-embed';

function start(): Api {
  const embeds = new Map<Element, HostEmbed>();
  /** What the newsroom took down: no scan of ours brings it back. */
  const gone = new WeakSet<Element>();
  const near = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) if (isIntersecting) activate(target);
    },
    { rootMargin: '100% 0px' },
  );

  function activate(el: Element): void {
    near.unobserve(el);
    embeds.get(el)?.activate();
  }

  function add(el: HTMLElement): void {
    if (embeds.has(el) || gone.has(el)) return;
    const embed = createHostEmbed(el);
    embeds.set(el, embed);
    const load = embed.attr('load') ?? 'near';
    if (load === 'eager') activate(el);
    if (load === 'near') {
      embed.reserve();
      near.observe(el);
    }
    if (load === 'click') offer(el, embed);
  }

  /** The poster stays a link for whoever has no use for a button. */
  function offer(el: HTMLElement, embed: HostEmbed): void {
    const button = (embed.button = document.createElement('button'));
    button.type = 'button';
    button.textContent = embed.attr('label') ?? el.querySelector('img')?.alt ?? '';
    button.onclick = () => {
      activate(el);
      el.querySelector('iframe')?.focus({ preventScroll: true });
    };
    el.append(button);
  }

  function forget(el: Element): void {
    const embed = embeds.get(el);
    near.unobserve(el);
    embed?.button?.remove();
    embed?.close();
    embeds.delete(el);
  }

  const scan = (root: ParentNode = document): void => {
    root.querySelectorAll<HTMLElement>(`figure[data-story-map],${ELEMENT}[src]`).forEach(add);
  };

  let request = 0;
  let changed = false;
  const moved = (): void => {
    request ||= requestAnimationFrame(() => {
      request = 0;
      if (changed) scan();
      changed = false;
      // A figure that is only moved is back by now.
      embeds.forEach((embed, el) => {
        if (el.isConnected) embed.tell('follow');
        else forget(el);
      });
    });
  };
  const watch = new MutationObserver(() => {
    changed = true;
    moved();
  });
  const begin = (): void => {
    if (!customElements.get(ELEMENT)) customElements.define(ELEMENT, class extends HTMLElement {});
    scan();
    watch.observe(document, { childList: true, subtree: true });
  };
  // When the window loses the focus a frame may have it.
  for (const type of ['scroll', 'resize', 'blur']) addEventListener(type, moved);
  let place = 0;
  addEventListener('beforeprint', () => {
    place = scrollY;
    embeds.forEach((embed) => {
      embed.paper(true);
    });
  });
  addEventListener('afterprint', () => {
    embeds.forEach((embed) => {
      // The page was shorter for a moment, and the reader was moved by it.
      if (embed.paper(false)) scrollTo({ top: place, behavior: 'instant' });
    });
  });
  addEventListener('message', (event) => {
    embeds.forEach((embed) => {
      embed.hear(event);
    });
  });
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', begin);
  else begin();
  // Few pages want it, so it is a file of its own.
  if (script?.hasAttribute('data-links')) void loadPart('links.js');

  return {
    version: VERSION,
    protocol: PROTOCOL,
    scan,
    activate: (el) => {
      gone.delete(el);
      scan();
      activate(el);
    },
    destroy: (el) => {
      gone.add(el);
      forget(el);
    },
    goTo: (el, index) => {
      embeds.get(el)?.tell('say', { type: 'goto', index });
    },
  };
}

if (window.StoryMapEmbed) window.StoryMapEmbed.scan();
else window.StoryMapEmbed = start();
