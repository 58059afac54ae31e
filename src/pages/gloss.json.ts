import type { APIRoute } from 'astro';
import { apparatus } from '../views/apparatus.ts';
import { glossesOf } from '../views/glosses.ts';

/** What all marks of all texts mean; a reading page asks for its own, `/gloss/<doc>/<page>.json`. */
export const GET: APIRoute = async () => {
  const { terms, errata } = await apparatus();
  return Response.json(glossesOf(terms, errata));
};
