/** What a script adds to every page that is not read: it can be kept. */
const starter = new URL(/* @vite-ignore */ '../offline/register.js', import.meta.url).href;
addEventListener('load', () => import(/* @vite-ignore */ starter));
