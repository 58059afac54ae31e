import type { APIRoute } from 'astro';
import type { Chart } from '../../charts/index.ts';
import { chartCsv } from '../../charts/table.ts';
import { placeOf } from '../../views/data-files.ts';
import { indicators } from '../../views/targets.ts';

/** The rows behind each chart, beside the page on which it stands. */
export const getStaticPaths = async () =>
  (await indicators()).drawn.flatMap(({ charts, folder }) =>
    charts.map((chart) => ({ params: { id: (folder + chart.id).slice('/charts/'.length) }, props: { chart } })),
  );

export const GET: APIRoute<{ chart: Chart }> = ({ props }) =>
  new Response(chartCsv(props.chart, placeOf), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
