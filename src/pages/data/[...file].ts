import type { APIRoute } from 'astro';
import { dataFile, dataFiles } from '../../views/data-files.ts';

/** The generated data files. */
const TYPES: Record<string, string> = { json: 'application/json', csv: 'text/csv; charset=utf-8' };

export const getStaticPaths = () => dataFiles.map((file) => ({ params: { file } }));

export const GET: APIRoute = ({ params: { file = '' } }) =>
  new Response(dataFile(file), { headers: { 'content-type': TYPES[file.split('.').pop() ?? ''] ?? 'text/plain' } });
