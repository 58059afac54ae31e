/**
 * What a script adds to every page that is not read: it can be kept, and the box in its head has its list. Reading pages
 * have the same in reader.ts: a file that both import would be one more request for them.
 */
import { pictures } from './pictures.ts';

pictures();

type Box = typeof import('./box.ts');

const starter = new URL(/* @vite-ignore */ '../offline/register.js', import.meta.url).href;
// A reader may have gone on before it came.
addEventListener('load', () => import(/* @vite-ignore */ starter).catch(() => undefined));

const field = document.querySelector<HTMLInputElement>('header input');
const boxed = `${field?.form?.action}box.js`;
const box = (): Promise<Box> => import(/* @vite-ignore */ boxed);
// The page of the search looks after the field itself.
if (field && field.id !== 'q') {
  field.addEventListener('focus', () => box().then(({ attach }) => attach(field)), { once: true });
  field.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    box().then(
      ({ enter }) => enter(field),
      () => field.form?.submit(),
    );
  });
}

addEventListener('keydown', (event) => {
  const { key, target } = event;
  if ((key !== '/' && key !== '?') || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (target instanceof Element && target.closest('input, textarea, select, dialog')) return;
  event.preventDefault();
  box().then(({ pressed }) => pressed(key));
});
document.querySelector('[data-keys]')?.addEventListener('click', () => box().then(({ help }) => help()));
