import type { Chart } from './record.ts';
import { render, type Shape, shape } from './svg.ts';
import { textLines, wrap } from './text.ts';

/** The two widths that every chart is drawn in: for a page of text, and for a phone of 360 px. */
export const WIDE = 720;
export const NARROW = 328;

/** What is drawn, with its words. */
export type Drawn = Pick<Chart, 'id' | 'title' | 'subtitle' | 'draw'>;

/** The chart for the page: `<svg>` with name and description; colours from the page, text in its face. */
export function pageSvg(chart: Drawn, width: number, links = '每个图形都连到该项指标，数据见图后的表。'): string {
  const { height, shapes } = chart.draw(width);
  const id = `${chart.id}-${width}`;
  const names = [
    shape('title', null, { id: `${id}-t` }, chart.title),
    shape('desc', null, { id: `${id}-d` }, `${chart.subtitle}${links}`),
  ];
  const attributes = {
    class: width === WIDE ? 'wide' : 'narrow',
    viewBox: `0 0 ${width} ${Math.ceil(height)}`,
    role: 'group',
    tabindex: 0,
    'aria-labelledby': `${id}-t`,
    'aria-describedby': `${id}-d`,
  };
  return render(shape('svg', null, attributes, ...names, ...shapes.map(behind)), 'page');
}

/** A picture is one stop of the Tab key; the arrows go through what is in it (client/pictures.ts). */
function behind(drawn: Shape): Shape {
  const inside = drawn.inside.map((part) => (typeof part === 'string' ? part : behind(part)));
  return drawn.name === 'a'
    ? { ...drawn, attributes: { ...drawn.attributes, tabindex: -1 }, inside }
    : { ...drawn, inside };
}

const FACE =
  "'PingFang SC', 'HarmonyOS Sans SC', 'Source Han Sans SC', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif";
const MARGIN = 32;

/** The chart as a file that stands alone: the finding above it, its sources below it, colours written in. */
export function fileSvg(chart: Chart, sources: string, address: string): string {
  const { height, shapes } = chart.draw(WIDE);
  const title = wrap([{ text: chart.title, ink: 'heading' }], 20, WIDE);
  const below = wrap([{ text: chart.subtitle, ink: 'quiet' }], 14, WIDE);
  const foot = [sources, address].flatMap((text) => wrap([{ text, ink: 'quiet' }], 12.5, WIDE));
  const top = title.length * 28 + below.length * 20 + 22;
  const all = top + height + 18 + foot.length * 18;
  const body: Shape[] = [
    ...textLines(title, 0, 20, 20, 28),
    ...textLines(below, 0, title.length * 28 + 14, 14, 20),
    shape('g', null, { transform: `translate(0 ${top})` }, ...shapes),
    ...textLines(foot, 0, top + height + 18, 12.5, 18),
  ];
  const [width, tall] = [WIDE + 2 * MARGIN, Math.ceil(all + 2 * MARGIN)];
  const paper = shape('rect', null, { width, height: tall, fill: '#fbfaf6' });
  const moved = shape('g', null, { transform: `translate(${MARGIN} ${MARGIN})` }, ...body.map(unlinked));
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height: tall,
    viewBox: `0 0 ${width} ${tall}`,
    'font-family': FACE,
  };
  return render(shape('svg', null, attributes, shape('title', null, {}, chart.title), paper, moved), 'file');
}

/** A picture has no links: what would be one is a plain group. */
function unlinked(drawn: Shape): Shape {
  const inside = drawn.inside.map((part) => (typeof part === 'string' ? part : unlinked(part)));
  return drawn.name === 'a' ? { ...drawn, name: 'g', attributes: {}, inside } : { ...drawn, inside };
}
