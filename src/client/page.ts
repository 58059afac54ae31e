/** What a script adds to every page that is not read: it can be kept. */
addEventListener('load', () => import('./offline/register.ts'));
