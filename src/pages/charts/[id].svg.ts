import type { APIRoute } from 'astro';
import { fileSvg } from '../../charts/draw.ts';
import type { Chart } from '../../charts/index.ts';
import { chartSources } from '../../charts/table.ts';
import { absolute, SITE } from '../../site.ts';
import { library } from '../../views/library.ts';
import { indicators } from '../../views/targets.ts';

/** Each chart as a picture that carries its sources. */
export const getStaticPaths = async () => {
  const titles = (await library()).map(({ record }) => ({ name: record.shortTitle, title: record.title }));
  const { charts } = await indicators();
  return charts.map((chart) => ({ params: { id: chart.id }, props: { chart, titles } }));
};

interface Props {
  chart: Chart;
  titles: { name: string; title: string }[];
}

export const GET: APIRoute<Props> = ({ props: { chart, titles } }) => {
  const used = titles.filter(({ name }) => chart.records.some(({ docName }) => docName === name));
  const documents = used.map(({ name, title }) => `《${name}》：${title}`).join('；');
  const sources = `出处：${chartSources(chart)}。${documents}。`;
  return new Response(fileSvg(chart, sources, `${SITE.title}　${absolute(`/charts/#${chart.id}`)}`), {
    headers: { 'content-type': 'image/svg+xml' },
  });
};
