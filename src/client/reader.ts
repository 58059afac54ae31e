/** What a script adds to a reading page: place in the contents, filter, copying, keys, glosses. Everything else works without. */

import { contents } from './contents.ts';
import { copyTools } from './copy.ts';
import { keys } from './keys.ts';
import { marks } from './marks.ts';
import { preview } from './preview.ts';

contents();
copyTools();

/** The field in the head is a plain form until a reader turns to it. */
const field = document.querySelector<HTMLInputElement>('header input');
const boxed = `${field?.form?.action}box.js`;
const box = (): Promise<typeof import('./box.ts')> => import(/* @vite-ignore */ boxed);
field?.addEventListener('focus', () => box().then(({ attach }) => attach(field)), { once: true });
keys(box);
marks();
preview();

/** Words that a search led here by, or a sentence (`#2.2.1.p4.s2`). Their module is no part of this one: few need it. */
const words = new URLSearchParams(location.search).getAll('hl');
if (words.length > 0 || /\.s\d+$/.test(location.hash)) {
  const marking = new URL(/* @vite-ignore */ '../search/mark.js', import.meta.url).href;
  import(/* @vite-ignore */ marking).then(({ mark }) => mark(words));
}

// Not before it is read: opening a page shall cost nothing more. Who stays for a moment, reads.
const starter = new URL(/* @vite-ignore */ '../offline/register.js', import.meta.url).href;
const keep = () => import(/* @vite-ignore */ starter);
addEventListener('scroll', keep, { once: true, passive: true });
addEventListener('click', keep, { once: true });
addEventListener('load', () => setTimeout(keep, 3000));
