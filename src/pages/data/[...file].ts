import type { APIRoute } from 'astro';
import { dataFiles } from '../../views/data-files.ts';

/** The generated data files. */
const TYPES: Record<string, string> = { json: 'application/json', csv: 'text/csv; charset=utf-8' };

export const getStaticPaths = () => [...dataFiles].map(([file, text]) => ({ params: { file }, props: { text } }));

export const GET: APIRoute = ({ props, params }) =>
  new Response(props.text, { headers: { 'content-type': TYPES[params.file?.split('.').pop() ?? ''] ?? 'text/plain' } });
