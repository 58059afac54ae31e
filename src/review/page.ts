import { type Clause, type ClauseKind, isText } from '../model/clause.ts';
import type { Change } from '../model/conversion.ts';
import type { Problem } from '../model/problem.ts';
import { LEVELS } from '../model/severity.ts';
import type { Target } from '../model/target.ts';
import { type Html, html } from './html.ts';
import type { Found, Row } from './rows.ts';

/** What can be done about a problem: in a sentence, and what is to be written where, if it is written. */
export interface Remedy {
  proposal: string;
  file: string | null;
  lines: string;
}

/** A text as it is looked through before it is trusted. */
export interface Review {
  /** The id of the document, or the name of a file that is none yet. */
  name: string;
  /** The file it was made of, and what is known of the document, in words. */
  facts: readonly (readonly [name: string, value: string | null])[];
  counts: string;
  /** False where the text is the file itself, or where the words of the file cannot be told by themselves. */
  isTraced: boolean;
  changes: readonly Change[];
  doubts: readonly string[];
  rows: readonly Row[];
  /** Problems that have no line of the text. */
  others: readonly Problem[];
  remedyOf: (problem: Problem) => Remedy | null;
}

export const KIND_WORDS: Readonly<Record<ClauseKind, string>> = {
  ...{ part: '部分', section: '节', article: '条', item: '项', subitem: '目', box: '专栏', table: '表', row: '行' },
  ...{ paragraph: '段', front: '头尾', annex: '附件', work: '文件' },
};

/** The page of a review; `style` and `script` are put into it, the script under `nonce`. */
export function reviewPage(
  review: Review,
  { style, script, nonce }: Record<'style' | 'script' | 'nonce', string>,
): string {
  const numbers = new Map(
    [...review.others, ...review.rows.flatMap(({ problems }) => problems)].map((one, i) => [one, i + 1]),
  );
  const show = (problem: Problem) => problemBox(problem, numbers.get(problem) ?? 0, review.remedyOf(problem));
  return shell(
    `核对 ${review.name}`,
    html`<header>
  <p><a href="/">全部文件</a></p>
  <h1>核对 ${review.name}</h1>
  <p>${review.counts}。左边是${review.isTraced ? '原件里的字' : '原文'}，右边是读出的结构。</p>
  <dl>${review.facts.map(([name, value]) => html`<dt>${name}</dt><dd>${value ?? '（没有读出）'}</dd>`)}</dl>
  ${changesOf(review)}
  ${review.doubts.length > 0 && html`<h2>拿不准的，请同原件核对</h2><ul>${review.doubts.map((one) => html`<li>${one}</li>`)}</ul>`}
</header>
<nav aria-label="问题">
  ${
    numbers.size > 0
      ? html`<span>问题 <output id="place">${numbers.size}</output></span>
  <button type="button" id="previous">上一处（p）</button><button type="button" id="next">下一处（n）</button>
  <a href="#problem-1">第一处</a>`
      : '没有问题。'
  }
  <label><input type="checkbox" id="only" /> 只看标题和有问题的行</label>
</nav>
<main>
  ${review.others.length > 0 && html`<h2>不在原文某一行的问题</h2>${review.others.map(show)}<h2>逐行对照</h2>`}
  ${review.rows.filter(isShown).map((row) => rowOf(row, show))}
</main>`,
    { style, script, nonce },
  );
}

/** A list of what can be reviewed, by name. */
export const listPage = (names: readonly string[], assets: Record<'style' | 'script' | 'nonce', string>): string =>
  shell(
    '核对',
    html`<header><h1>核对</h1><p>选一份文件，把原件同读出的结构逐行对照。</p></header>
<main>${names.length === 0 && html`<p>还没有文件：先用 npm run add 添加。</p>`}
<ul>${names.map((name) => html`<li><a href="/${encodeURIComponent(name)}/">${name}</a></li>`)}</ul></main>`,
    assets,
  );

const shell = (
  title: string,
  body: Html,
  { style, script, nonce }: Record<'style' | 'script' | 'nonce', string>,
): string =>
  `<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width" />
${html`<title>${title}</title>`.markup}
<link rel="icon" href="data:," />
<style nonce="${nonce}">${style}</style>
</head>
<body>
${body.markup}
<script type="module" nonce="${nonce}">${script}</script>
</body>
</html>
`;

function changesOf({ changes, isTraced }: Review): Html | false {
  if (changes.length === 0) return false;
  return html`<details ${changes.length < 6 && html`open`}><summary>转换时的改动（${changes.length} 类）</summary>
  <ul>${changes.map(({ what, count, words }) => html`<li>${what}：${count} 处${words.length > 0 && html`<span class="quiet">　${words.join('　｜　')}</span>`}</li>`)}</ul>
  ${isTraced && html`<p>下面左边，<del>这样的字</del>原件里有而原文里没有，<ins>这样的字</ins>是转换时写上的。页眉、页脚、批注只列在这里。</p>`}
</details>`;
}

/** An empty line is no row. */
const isShown = ({ stretches, found, problems }: Row): boolean =>
  found.length + problems.length > 0 || stretches.some(({ words }) => words.trim() !== '');

function rowOf({ line, stretches, found, within, problems }: Row, show: (problem: Problem) => Html): Html {
  const isHead = found.some(({ clause }) => !isText(clause));
  return html`<div class="row ${isHead ? 'head' : 'text'}"${line !== null && html` id="L${line}"`}>
  ${line === null ? html`<span></span>` : html`<a href="#L${line}">${line}</a>`}
  <div class="given">${stretches.map(({ kind, words }) =>
    kind === 'kept' ? words : kind === 'removed' ? html`<del>${words}</del>` : html`<ins>${words}</ins>`,
  )}</div>
  <div class="read">${found.map(clauseOf)}${within !== null && html`<p class="quiet" style="--depth: 0">（续 <code>${within}</code>）</p>`}</div>
  ${problems.map(show)}
</div>
`;
}

const clauseOf = ({ clause, depth, targets }: Found): Html =>
  html`<p class="${isText(clause) ? 'text' : 'head'}" style="--depth: ${depth}"><span class="kind">${KIND_WORDS[clause.kind]}</span> <code>${clause.id}</code> ${wordsOf(clause)}${targets.map(targetOf)}</p>`;

function wordsOf({ head, text, kind }: Clause): string {
  const words = (kind === 'front' ? head + text : head || text).replace(/\s+/gu, ' ');
  return words.length > 40 ? `${words.slice(0, 40)}…` : words;
}

const targetOf = ({ indicator, valueText, unit, deadline, deadlineText }: Target): Html =>
  html` <span class="target">${indicator}：${valueText}${unit !== null && !valueText.includes(unit) && unit}${(deadline ?? deadlineText) && `，${deadline === 'annual' ? '每年' : (deadline ?? deadlineText)}`}</span>`;

const problemBox = (
  { rule, severity, file, line, message, hint }: Problem,
  number: number,
  remedy: Remedy | null,
): Html =>
  html`<section class="problem ${severity}" id="problem-${number}" tabindex="-1">
  <p><strong>${LEVELS[severity]} ${number}</strong> <code>${rule}</code> <span class="quiet">${file}${line !== undefined && `:${line}`}</span></p>
  <p>${message}</p>
  ${hint && html`<p class="quiet">${hint}</p>`}
  ${remedy && html`<p>可以：${remedy.proposal}${remedy.file !== null && html`；在 ${remedy.file} 里写`}</p>${remedy.lines !== '' && html`<pre>${remedy.lines}</pre>`}`}
</section>`;
