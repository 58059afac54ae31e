import type { APIRoute } from 'astro';

/** The generated data files, served as they are committed. */
const files = import.meta.glob<string>('../../../content/data/**/*.{json,csv}', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const TYPES: Record<string, string> = { json: 'application/json', csv: 'text/csv; charset=utf-8' };

export const getStaticPaths = () =>
  Object.entries(files).map(([path, text]) => ({
    params: { file: path.replace('../../../content/data/', '') },
    props: { text },
  }));

export const GET: APIRoute = ({ props, params }) =>
  new Response(props.text, { headers: { 'content-type': TYPES[params.file?.split('.').pop() ?? ''] ?? 'text/plain' } });
