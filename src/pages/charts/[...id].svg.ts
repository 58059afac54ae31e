import type { APIRoute } from 'astro';
import { fileSvg } from '../../charts/draw.ts';
import type { Chart } from '../../charts/index.ts';
import { chartSources } from '../../charts/table.ts';
import { absolute, SITE } from '../../site.ts';
import { library } from '../../views/library.ts';
import { indicators } from '../../views/targets.ts';

/** Each chart as a picture that carries its sources, beside the page on which it stands. */
export const getStaticPaths = async () => {
  const titles = (await library()).map(({ record }) => ({ name: record.shortTitle, title: record.title }));
  return (await indicators()).drawn.flatMap(({ charts, folder }) =>
    charts.map((chart) => ({
      params: { id: (folder + chart.id).slice('/charts/'.length) },
      props: { chart, folder, titles },
    })),
  );
};

interface Props {
  chart: Chart;
  folder: string;
  titles: { name: string; title: string }[];
}

export const GET: APIRoute<Props> = ({ props: { chart, folder, titles } }) => {
  const docs = new Set(chart.records.map(({ docName }) => docName));
  const used = titles.filter(({ name }) => docs.has(name));
  const documents = used.map(({ name, title }) => `《${name}》：${title}`).join('；');
  const sources = `出处：${chartSources(chart)}。${documents}。`;
  return new Response(fileSvg(chart, sources, `${SITE.title}　${absolute(`${folder}#${chart.id}`)}`), {
    headers: { 'content-type': 'image/svg+xml' },
  });
};
