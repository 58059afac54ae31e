import type { APIRoute } from 'astro';
import { tables } from '../../../views/tables.ts';

/** The tables behind the pages that set the documents side by side. */
export const getStaticPaths = async () =>
  [...(await tables())].map(([id, text]) => ({ params: { id }, props: { text } }));

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
