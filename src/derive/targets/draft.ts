import type { Target } from '../../model/target.ts';
import { firstFrom } from '../../text/ordered.ts';
import type { Segment } from '../../text/segments.ts';
import { baselineOf } from './baseline.ts';
import { classOf, type Setting } from './classes.ts';
import { type Due, deadlines } from './deadline.ts';
import type { Found } from './found.ts';
import { hedgeOf } from './hedge.ts';
import { type Context, type Leaning, nameOf } from './indicator.ts';
import { kindOf } from './kind.ts';
import { asPrinted, type Passage, REACH } from './passage.ts';

/** A target of one clause, its places still offsets in the clause's text. */
export interface Draft extends Omit<Target, 'id' | 'doc' | 'source' | 'figure'> {
  /** Of the quote. */
  span: [number, number];
  /** Of valueText. */
  at: [number, number];
}

type Unthemed = Omit<Draft, 'theme' | 'origin' | 'edited' | 'note'>;

/** What a paragraph stands in. */
export interface Surroundings extends Setting {
  /** The deadline that a lead paragraph sets. */
  inherited: Due | null;
  /** The titles above the paragraph, nearest first. */
  titles: readonly string[];
}

/** What was found in a paragraph → its targets, all but their themes. */
export function draft(passage: Passage, found: ReadonlyMap<Segment, Found[]>, around: Surroundings): Unthemed[] {
  const dueOf = deadlines(passage, (segment) => (found.get(segment)?.length ?? 0) > 0, around.inherited);
  let leaning: (Leaning & { sentence: number }) | null = null;
  return [...found.entries()].flatMap(([segment, list]) => {
    const lone = list.length === 0 ? LONE.exec(passage.text.slice(segment.start, segment.end))?.[0] : undefined;
    if (lone) leaning = { sentence: segment.sentence, subject: lone, unit: null, kind: 'level', class: 'target' };
    let earlier: { found: Found; kind: Target['kind'] } | null = null;
    let opened: number | null = null;
    return list.map((one, i) => {
      const of = classOf(passage, one, around);
      const room = extent(segment, earlier?.found ?? null, one, list[i + 1] ?? null);
      // 年产值超过10亿元的|企业达到50家: the condition belongs to the name of what follows.
      const qualified = opened !== null && passage.text.startsWith('的', room.from);
      const context: Context = {
        ...room,
        ...(qualified ? { from: opened ?? room.from, first: true } : {}),
        plain: of === 'condition',
        earlier: leaning?.sentence === segment.sentence ? leaning : null,
        topic: subjectBefore(passage, segment) ?? industry(around.titles),
      };
      const { name, subject, kind, class: own = of } = nameOf(passage, one, kindOf(passage, one, earlier), context);
      const whole = of === 'condition' ? qualifiedBy(passage, segment, one, context.from) : null;
      leaning = { sentence: segment.sentence, subject: whole ?? subject, unit: one.unit, kind, class: own };
      opened = of === 'condition' ? context.from : null;
      earlier = { found: one, kind };
      const baseline = baselineOf(passage, one, context.from);
      const due = of === 'holiday' ? null : dueOf(one);
      return {
        ...stated(passage, one),
        class: own,
        indicator: asPrinted(
          passage,
          name.length < 2
            ? passage.text.slice(...quoted(segment, one.figure)).replace(/^但是?/u, '')
            : dated(name, baseline, due),
        ),
        kind,
        baseline,
        deadline: due?.deadline ?? null,
        deadlineFrom: due?.from ?? null,
        deadlineText: due && due.deadline === null ? due.from.quote : null,
        range: one.range,
        nature: null,
        cumulative: false,
      };
    });
  });
}

/** 500万元及以下的业务收费，: a piece that is nothing but what the next one measures. */
const LONE =
  /^(?=[^的]*\d)(?:(?!达到|提高|增长|下降|降至|控制)[^，。；])*(?:率|费|价格|[额量数度]|面积|比例|比重|标准|时间|期限|规模|成本|投资)$/u;

/** 金额500万元以上的业务收费, …: what a condition qualifies is what the next piece speaks of. */
function qualifiedBy({ text }: Passage, segment: Segment, { figure }: Found, from: number): string | null {
  const rest = text.slice(figure[1], segment.end);
  return /^的\p{Script=Han}{2,16}$/u.test(rest) ? text.slice(from, segment.end) : null;
}

/** The segment of a figure; of one without marks, too long to be quoted, the words around the figure. */
function quoted({ start, end }: Segment, at: readonly [number, number]): [number, number] {
  return end - start <= 2 * REACH ? [start, end] : [Math.max(start, at[0] - REACH), Math.min(end, at[1] + REACH)];
}

/** What the words of a figure say by themselves. */
function stated(passage: Passage, found: Found) {
  const { segment, figure: at, value, unit, comparator } = found;
  const span = quoted(segment, at);
  return {
    clause: passage.clause.id,
    value,
    valueText: passage.printed.slice(...at),
    unit,
    comparator,
    hedge: hedgeOf(passage, found),
    quote: passage.printed.slice(...span),
    span,
    at,
  };
}

/** Where the words lie that may name a figure: after the one before it, up to the next. */
const extent = (segment: Segment, earlier: Found | null, found: Found, next: Found | null) => ({
  from: Math.max(earlier?.figure[1] ?? segment.start, found.figure[0] - REACH),
  to: next && next.figure[0] > found.figure[1] ? next.figure[0] : Math.min(segment.end, found.figure[1] + REACH),
  first: earlier === null,
  last: next === null,
});

/** Base year and frequency belong to the name: …比2015年降幅, 每年…. */
function dated(name: string, baseline: Draft['baseline'], due: Due | null): string {
  const based = baseline?.year ? name.replace(/([降减]幅)$/u, `比${baseline.year}年$1`) : name;
  return due?.deadline === 'annual' ? `每年${based}` : based;
}

/** 战略性新兴产业成为…，增加值占…: the subject of the piece before, where that piece only introduces it. */
function subjectBefore({ text, segments }: Passage, segment: Segment): string | null {
  const previous = segments[firstFrom(segments, segment.start) - 1];
  if (previous?.sentence !== segment.sentence) return null;
  return /^([^，]{2,20}?)成为/u.exec(text.slice(previous.start, previous.end))?.[1] ?? null;
}

/** The nearest title that names an industry: 食品产业. */
const industry = (titles: readonly string[]): string => titles.find((title) => /(?:业|产业)$/u.test(title)) ?? '';
