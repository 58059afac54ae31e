import type { APIRoute } from 'astro';
import type { Concern } from '../../../model/concern.ts';
import { concerns } from '../../../views/concern/index.ts';

/** What concerns one place, theme or body: what the page `/for/` puts together. */
export async function getStaticPaths() {
  return Object.entries(await concerns()).flatMap(([kind, own]) =>
    own.map((concern) => ({ params: { kind, id: concern.id }, props: { concern } })),
  );
}

export const GET: APIRoute<{ concern: Concern }> = ({ props: { concern } }) =>
  new Response(JSON.stringify(concern), { headers: { 'content-type': 'application/json; charset=utf-8' } });
