import { z } from 'zod';
import { targetPath } from '../../model/address.ts';
import { formatDate } from '../../model/citation.ts';
import type { Target } from '../../model/target.ts';
import { Answer, inWords, mindOf, passageOf } from '../answer.ts';
import { isPast } from '../cautions.ts';
import type { Holdings } from '../holdings.ts';
import { locate } from '../locate.ts';
import { type Told, tool } from '../tool.ts';
import { DOCUMENT } from './resolve-citation.ts';

const Row = z.object({
  id: z.string(),
  address: z.string().describe('permanent address of the target'),
  document: z.string(),
  clause: z.string(),
  indicator: z.string(),
  value: z.number().nullable(),
  valueText: z.string().describe('the figure exactly as printed'),
  unit: z.string().nullable(),
  comparator: z.string().nullable(),
  kind: z.string(),
  class: z.string(),
  baseline: z.object({ year: z.number().nullable(), value: z.number().nullable() }).nullable(),
  deadline: z.string().nullable(),
  past: z.boolean().describe('the deadline has passed; whether it was met is not held here'),
  hedge: z.string().nullable().describe('the word that softens it: 力争, 左右 …'),
  quote: z.string().describe('the words that set it, exactly as printed'),
});

const Question = z.object({
  query: z.string().max(200).optional().describe('指标名称或原文里的字，空格分开表示都要有'),
  document: DOCUMENT,
  clause: z.string().max(2000).optional().describe('只要这一条及其下的'),
  theme: z.string().max(60).optional().describe('主题的名称或 id'),
  deadline: z.string().max(20).optional().describe('期限：2020、2017-10；annual 是每年'),
  limit: z.number().int().min(1).max(200).default(30),
  offset: z.number().int().min(0).default(0),
});
type Question = z.infer<typeof Question>;

const Targets = Answer.extend({ targets: z.array(Row), total: z.number().int() });
type Targets = z.infer<typeof Targets>;

export const getTargets = tool({
  name: 'get_targets',
  title: '指标和期限',
  description:
    '文件里有数字或总量要求的目标：指标、数值、单位、基期、期限、原文和出处。数值照原文，力争、左右、以上、以下不能省去；增长率不是水平值。目标不是结果：是否完成，这里没有就是未核。',
  input: Question,
  output: Targets,
  tell(question, holdings) {
    const kept = narrowed(question, holdings);
    if (!Array.isArray(kept)) return kept;
    const { limit, offset } = question;
    const today = holdings.held.today();
    const shown = kept.slice(offset, offset + limit);
    const targets = shown.map((target) => rowOf(holdings, target, today));
    const passages = shown.map((target) =>
      passageOf(holdings, holdings.clauseOf(target), { text: target.quote, note: noteOf(target, today) }),
    );
    const past = kept.filter((target) => isPast(target, today)).length;
    const rest = kept.length - offset - shown.length;
    const answer = {
      mind: [
        ...mindOf(
          holdings,
          kept.map(({ doc }) => doc),
        ),
        ...(past > 0 ? [`其中${past}个目标的期限已过；是否完成，未核：不要说成已经完成。`] : []),
      ],
      status: kept.length > 0 ? ('found' as const) : ('absent' as const),
      says:
        kept.length > 0
          ? `有${kept.length}个目标${rest > 0 || offset > 0 ? `，这里是第${offset + 1}到第${offset + shown.length}个` : ''}。`
          : '这些文件里没有这样的目标；别的文件里有没有，未核。',
      passages,
      targets,
      total: kept.length,
    };
    return { answer, words: inWords(answer) };
  },
});

/** The targets that are asked for, or the answer that says why none can be. */
function narrowed(question: Question, holdings: Holdings): Target[] | Told<Targets> {
  const { query, document, clause, theme, deadline } = question;
  const { targets, themes, documents, texts } = holdings.held;
  const stop = (status: 'unchecked' | 'ask' | 'absent', says: string) => {
    const answer = { mind: [], status, says, passages: [], targets: [], total: 0 };
    return { answer, words: inWords(answer) };
  };
  const within = document?.trim() ? holdings.named(document) : documents;
  if (within.length === 0) return stop('unchecked', `未核：这里没有《${document}》这份文件，它的目标无从说起。`);
  const at = clause?.trim() ? locate(holdings, clause, document) : null;
  if (at && at.status !== 'found') {
    const { status, places, says, mind, docs } = at;
    const passages = places.map(({ passage }) => passage);
    const all = mindOf(holdings, [...places.map(({ record }) => record.id), ...docs]);
    const answer = { mind: [...mind, ...all], status, says, passages, targets: [], total: 0 };
    return { answer, words: inWords(answer) };
  }
  const [place] = at?.places ?? [];
  const inside = place?.clause
    ? new Set(
        holdings
          .treeOf(place.record.id)
          .subtree(place.clause)
          .map(({ id }) => id),
      )
    : null;
  const wanted = theme?.trim()
    ? new Set(themes.filter(({ id, name }) => id === theme.trim() || name.includes(theme.trim())).map(({ id }) => id))
    : null;
  if (wanted?.size === 0)
    return stop('absent', `没有“${theme}”这个主题；有：${themes.map(({ name }) => name).join('、')}。`);
  const words = (query ?? '').split(/\s+/u).filter(Boolean).map(texts.folding.fold);
  const kept = targets.filter(
    (target) =>
      within.some(({ id }) => id === target.doc) &&
      (!place || place.record.id === target.doc) &&
      (!inside || inside.has(target.clause)) &&
      (!wanted || wanted.has(target.theme)) &&
      (!deadline?.trim() || target.deadline?.startsWith(deadline.trim())) &&
      words.every((word) => texts.folding.fold(`${target.indicator}\n${target.quote}`).includes(word)),
  );
  return kept;
}

function rowOf(holdings: Holdings, target: Target, today: string): z.infer<typeof Row> {
  const { id, doc, clause, indicator, value, valueText, unit, comparator, kind, baseline, deadline, hedge, quote } =
    target;
  return {
    ...{
      id,
      document: doc,
      clause,
      indicator,
      value,
      valueText,
      unit,
      comparator,
      kind,
      baseline,
      deadline,
      hedge,
      quote,
    },
    class: target.class,
    address: holdings.held.absolute(targetPath(id, holdings.clauseOf(target).url)),
    past: isPast(target, today),
  };
}

/** `指标：…：45%左右；2020年；期限已过` */
function noteOf(target: Target, today: string): string {
  const { indicator, valueText, deadline, deadlineText, baseline } = target;
  const from = baseline?.year
    ? `，基期${baseline.year}年${baseline.value === null ? '' : `（${baseline.value}）`}`
    : '';
  const until = deadline === 'annual' ? '每年' : deadline ? formatDate(deadline) : (deadlineText ?? '原文没有写期限');
  return `指标：${indicator}：${valueText}${from}；期限：${until}${isPast(target, today) ? '（已过，是否完成未核）' : ''}`;
}
