import { href } from '../../site.ts';

export type Core = typeof import('../../search/client.ts');
export type Results = Awaited<ReturnType<Core['browse']>>;
export type Hit = Awaited<ReturnType<Core['search']>>['hits'][number];

let core: Promise<Core> | undefined;

/** The search itself, `/search/client.js`: fetched when the reader first turns to it. */
export function searchCore(): Promise<Core> {
  core ??= import(/* @vite-ignore */ new URL(href('/search/client.js'), location.href).href);
  core.catch(() => {
    core = undefined;
  });
  return core;
}
