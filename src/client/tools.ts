/** What answers to a pointer, a finger or a key on a reading page. `reader.ts` loads it with the first of them. */

import { copyTools } from './copy.ts';
import { explain } from './gloss.ts';
import { keys } from './keys.ts';
import { preview } from './preview.ts';

copyTools();
explain();
keys(box);
preview();

/** The field in the head is a plain form until a reader turns to it: it may be what called these tools. */
const field = document.querySelector<HTMLInputElement>('header input');
const attach = () => box().then(({ attach }) => field && attach(field));
if (field && document.activeElement === field) attach();
else field?.addEventListener('focus', attach, { once: true });

function box(): Promise<typeof import('./box.ts')> {
  return import(/* @vite-ignore */ `${document.querySelector<HTMLFormElement>('header form')?.action}box.js`);
}
