/** What a script adds to every page that is not read: it can be kept. */
const starter = new URL(/* @vite-ignore */ '../offline/register.js', import.meta.url).href;
// A reader may have gone on before it came.
addEventListener('load', () => import(/* @vite-ignore */ starter).catch(() => undefined));
