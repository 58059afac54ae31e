import type { APIRoute } from 'astro';
import { href } from '../site.ts';
import { apparatus } from '../views/apparatus.ts';

const SURE: Record<string, string> = { certain: '', likely: '很可能', possible: '可能' };

/** What the marks of the text mean, by the path that they lead to; a reading page asks for it when one is looked at. */
export const GET: APIRoute = async () => {
  const { terms, errata } = await apparatus();
  const glosses = [
    ...terms.map(({ url, term, definition, basis }) => [
      href(url),
      {
        title: term,
        body: definition === null ? '没有把握，不作解释。' : basis === 'text' ? `原文：${definition}` : definition,
        more: '依据与出处',
      },
    ]),
    ...errata.map(({ id, suggestion, reason, confidence }) => [
      href(`/corrections/#${id}`),
      {
        title: suggestion ? `${SURE[confidence]}应作“${suggestion}”` : '疑有误',
        body: reason,
        more: '校勘记',
      },
    ]),
  ];
  return Response.json(Object.fromEntries(glosses));
};
