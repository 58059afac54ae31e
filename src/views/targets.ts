import { type Chart, type ChartRecord, charts } from '../charts/index.ts';
import { pagePath, targetPath } from '../model/address.ts';
import { ByKey } from '../model/by-key.ts';
import { type Clause, hasPage } from '../model/clause.ts';
import type { Comparison } from '../model/comparison.ts';
import type { Entity } from '../model/entity.ts';
import type { Outcome } from '../model/outcome.ts';
import { keyOf } from '../model/ref.ts';
import { printed } from '../model/source.ts';
import { isAim, isListed, type Target } from '../model/target.ts';
import type { Theme } from '../model/theme.ts';
import { href } from '../site.ts';
import { within } from '../text/ranges.ts';
import { clauseAt, library, type Work } from './library.ts';
import { clip, type Mark, type Segment, segments, sentenceAround } from './marks.ts';
import { drawnOutcome, type Found, foundOf } from './outcomes.ts';
import { once, records } from './records.ts';
import { type PlacesNamed, placesNamed, placesOf } from './target-places.ts';
import { isTogether, pathIn } from './together.ts';

/** A target with what stands around it. */
export interface Indicator {
  target: Target;
  work: Work;
  clause: Clause;
  theme: Theme;
  /** Its address from the root of the site: a place on the page of its clause. */
  path: string;
  comparisons: Comparison[];
  /** What it is for, where that is less than the province. */
  places: Entity[];
  /** What public sources say became of it. */
  found: Found;
}

export interface Indicators {
  /** In document order. */
  all: readonly Indicator[];
  byId: ReadonlyMap<string, Indicator>;
  themes: readonly Theme[];
  comparisons: readonly Comparison[];
  /** The charts of all documents together; none where there are too many. */
  charts: readonly Chart[];
  /** The charts as pages show them: of all documents together, or else of each. */
  drawn: readonly Drawn[];
  /** True where sources were looked for: without any, nothing is said of results. */
  hasOutcomes: boolean;
}

/** Charts and the page on which they stand: of one work, or of all. */
export interface Drawn {
  folder: string;
  work: Work | null;
  charts: readonly Chart[];
}

/** 126项指标和目标，101项有数字；另有…: aims first, and apart from them what only looks like one. */
export function countText(all: readonly Indicator[]): string {
  const aims = all.filter(({ target }) => isAim(target));
  const of = (name: Target['class']) => all.filter(({ target }) => target.class === name).length;
  const others = [
    ...(of('count-of-categories') > 0 ? [`${of('count-of-categories')}个分类的数（如“六大行业”）`] : []),
    ...(of('policy-rule') > 0 ? [`${of('policy-rule')}条规定里的数（如“不低于70%”）`] : []),
  ];
  const figures = aims.filter(({ target }) => target.value !== null).length;
  const apart = others.length > 0 ? `。另有${others.join('和')}，不是目标，也列在表中` : '';
  return `${aims.length}项指标和目标，${figures}项有数字${apart}`;
}

/** All targets; conditions, penalties, terms and holidays are none. Throws where one names a clause or a theme that is not there. */
export const indicators = once(async (): Promise<Indicators> => {
  const { themes, comparisons, entities, outcomes, ...published } = await records();
  const targets = published.targets.filter(isListed);
  const registers: Registers = {
    themes: new Map(themes.map((theme) => [theme.id, theme])),
    comparisons: new ByKey(comparisons, ({ earlier, later }) => [...earlier, ...later]),
    places: placesNamed(entities),
    outcomes: new ByKey(outcomes, ({ target }) => [target]),
  };
  const all = await Promise.all(targets.map((target) => indicator(target, registers)));
  const byId = new Map(all.map((one) => [one.target.id, one]));
  const drawn = (await isTogether())
    ? [{ folder: CHARTS, work: null, charts: makeCharts(all, comparisons, themes, (await library())[0]) }]
    : [...Map.groupBy(all, ({ work }) => work)].map(([work, own]) => ({
        folder: pathIn(CHARTS, work),
        work,
        charts: makeCharts(own, [], themes, work),
      }));
  const charts = drawn.find(({ work }) => work === null)?.charts ?? [];
  return {
    all,
    byId,
    themes,
    comparisons,
    hasOutcomes: outcomes.length > 0,
    charts,
    drawn: drawn.filter((one) => one.work === null || one.charts.length > 0),
  };
});

const CHARTS = '/charts/';

/** What targets are held against; comparisons by the ids of their targets. */
interface Registers {
  themes: ReadonlyMap<string, Theme>;
  comparisons: ByKey<Comparison>;
  places: PlacesNamed;
  outcomes: ByKey<Outcome>;
}

async function indicator(target: Target, { themes, comparisons, places, outcomes }: Registers): Promise<Indicator> {
  const { work, clause } = await clauseAt(keyOf(target));
  const theme = themes.get(target.theme);
  if (!theme) throw new Error(`target ${target.id} has the unknown theme ${target.theme}`);
  return {
    target,
    work,
    clause,
    theme,
    path: targetPath(target.id, clause.url),
    comparisons: comparisons.within([target.id]),
    places: placesOf(target, places),
    found: foundOf(outcomes.within([target.id]), target),
  };
}

function makeCharts(
  all: readonly Indicator[],
  comparisons: readonly Comparison[],
  themes: readonly Theme[],
  earliest: Work | undefined,
): Chart[] {
  const records = new Map(all.map((one) => [one.target.id, chartRecord(one, one.work === earliest)]));
  const at = (id: string) => {
    const record = records.get(id);
    if (!record) throw new Error(`a comparison names the unknown target ${id}`);
    return record;
  };
  const pairs = comparisons.map((pair) => ({ ...pair, earlier: pair.earlier.map(at), later: pair.later.map(at) }));
  const names = themes.map(({ name }) => name);
  return charts([...records.values()], pairs, names);
}

const chartRecord = ({ target, work, clause, theme, path, found }: Indicator, earliest: boolean): ChartRecord => ({
  ...target,
  docName: work.record.shortTitle,
  earliest,
  themeName: theme.name,
  locator: clause.locator,
  href: href(path),
  outcome: drawnOutcome(found),
});

/** The targets whose address is on a page, and of a clause those that stand on the pages of what is below it. */
export async function targetsOn(path: string, clause?: Clause): Promise<{ own: Indicator[]; below: Indicator[] }> {
  const own = (await byPage()).get(path) ?? [];
  if (!clause) return { own, below: [] };
  const { work } = await clauseAt(keyOf(clause));
  const all = (await byClause()).within(work.tree.subtree(clause).map(keyOf));
  return { own, below: all.filter((one) => !own.includes(one)) };
}

const byPage = once(async () => Map.groupBy((await indicators()).all, ({ clause }) => pagePath(clause.url)));
const byClause = once(async () => new ByKey((await indicators()).all, ({ clause }) => [keyOf(clause)]));

/** The charts whose every record stands in a clause, and not all in one clause below it that has a page; with the page of all. */
export async function chartsOf(clause: Clause): Promise<{ chart: Chart; folder: string }[]> {
  return (await homes()).get(clause) ?? [];
}

const homes = once(async () => {
  const { byId, drawn } = await indicators();
  const every = drawn.flatMap(({ charts, folder }) => charts.map((chart) => ({ chart, folder })));
  return Map.groupBy(every, ({ chart }) => homeOf(chart, byId));
});

function homeOf(chart: Chart, byId: ReadonlyMap<string, Indicator>): Clause | undefined {
  const clauses = new Set(chart.records.flatMap(({ id }) => byId.get(id) ?? []));
  const lines = [...clauses].map(({ work, clause }) => work.tree.lineage(clause).filter(hasPage));
  return lines[0]?.findLast((ancestor) => lines.every((line) => line.includes(ancestor)));
}

/** The figures of a clause as marks in its head + text, leading to their targets. */
export async function figureMarks(clause: Clause): Promise<Mark[]> {
  const own = (await byClause()).within([keyOf(clause)]);
  const marks = own.flatMap(({ target, path }) =>
    within(clause.source, target.figure).map(([start, end]) => ({
      start,
      end,
      kind: 'figure',
      href: href(path),
      label: null,
    })),
  );
  return marks.filter((mark, i) => marks.findIndex(({ start, end }) => start === mark.start && end === mark.end) === i);
}

/** The sentence that states a target, its figure marked. */
export function sentenceOf({ target, clause }: Indicator): Segment[] {
  const whole = printed(clause);
  const quoted = within(clause.source, target.source);
  const [start, end] = sentenceAround(whole, quoted[0]?.[0] ?? 0, quoted.at(-1)?.[1] ?? whole.length);
  const marks = within(clause.source, target.figure).map(
    ([a, b]): Mark => ({ start: a, end: b, kind: 'stated', href: null, label: null }),
  );
  return segments(whole.slice(start, end), clip(marks, start, end));
}
