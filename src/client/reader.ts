/** What a script adds to a reading page: place in the contents, filter, copying, keys, glosses. Everything else works without. */

import { contents } from './contents.ts';
import { anchorBefore } from './fragment.ts';
import { marks } from './marks.ts';
// A file of its own, of which this one holds the address alone: a dynamic import would bring a loader with it.
import tools from './tools.ts?worker&url';

contents();
marks();
useTools();

/**
 * What answers to a pointer, a finger or a key comes with the first of them: opening a page costs nothing for it. What
 * happens until then is told again to what it happened to.
 */
function useTools(): void {
  const calls = ['mouseover', 'touchstart', 'focusin', 'keydown', 'scroll', 'click'] as const;
  const call = async (event: Event) => {
    const again = event.type === 'click' ? heldBack(event) : event.type !== 'scroll';
    // Without them the browser does what it does without scripts.
    await import(/* @vite-ignore */ tools).catch(() => undefined);
    for (const name of calls) removeEventListener(name, call);
    if (again) event.target?.dispatchEvent(new (event.constructor as typeof Event)(event.type, event));
  };
  for (const name of calls) addEventListener(name, call);
}

/** A finger on a mark or a number, and whatever copies, waits for its tool; every other click is the browser's own. */
function heldBack(event: Event): boolean {
  const target = event.target as Element;
  const touched = (event as PointerEvent).pointerType === 'touch' && target.closest('.document a');
  if (!touched && !target.closest('[data-copy], [data-word]')) return false;
  event.preventDefault();
  return true;
}

/** A browser that knows no words in an address takes them for a part of the anchor. */
const anchor = anchorBefore(location.hash);
if (anchor !== null) location.replace(anchor);

/** Words that a search led here by, or a sentence (`#2.2.1.p4.s2`). Their module is no part of this one: few need it. */
const words = new URLSearchParams(location.search).getAll('hl');
if (words.length > 0 || /\.s\d+$/.test(location.hash)) {
  const marking = new URL(/* @vite-ignore */ '../search/mark.js', import.meta.url).href;
  import(/* @vite-ignore */ marking).then(({ mark }) => mark(words));
}

// Not before it is read: opening a page shall cost nothing more. Who stays for a moment, reads.
const starter = new URL(/* @vite-ignore */ '../offline/register.js', import.meta.url).href;
// A reader may have gone on before it came.
const keep = () => import(/* @vite-ignore */ starter).catch(() => undefined);
addEventListener('scroll', keep, { once: true, passive: true });
addEventListener('click', keep, { once: true });
addEventListener('load', () => setTimeout(keep, 3000));
