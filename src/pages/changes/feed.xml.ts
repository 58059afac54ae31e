import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { feed } from '../../emit/atom.ts';
import { absolute, SITE } from '../../site.ts';

/** RFC 4287: an entry for each published state, newest first. */
export const GET: APIRoute = async () => {
  const rows = (await getCollection('changes')).map(({ data }) => data);
  const text = feed(rows, { title: `${SITE.title} · 变动`, self: '/changes/feed.xml', page: '/changes/' }, absolute);
  return new Response(text, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
