import { issuerText } from '../model/citation.ts';
import { ARCHIVE, DATASETS } from '../model/dataset.ts';
import { rightsText, type SiteFacts } from '../model/site-facts.ts';
import { treeOf } from '../model/tree.ts';
import { type Edition, isHeading } from './edition.ts';
import { escapeMarkdown } from './escape.ts';
import type { EmittedFile } from './file.ts';
import { block } from './markdown.ts';
import { dates } from './text.ts';

type Absolute = (path: string) => string;

/** `llms.txt` (llmstxt.org): what is here, how it is cited, where each form is; `llms-full.txt`: the same, and every text. */
export function emitLlms(site: SiteFacts, editions: readonly Edition[], absolute: Absolute): EmittedFile[] {
  const head = [
    `# ${escapeMarkdown(site.title)}`,
    `> ${escapeMarkdown(site.description)}`,
    HOW,
    escapeMarkdown(rightsText(site.licence)),
  ]
    .filter(Boolean)
    .join('\n\n');
  const documents = section('文件', editions.flatMap(linksOf));
  const data = section('数据', [
    link('数据包', absolute('/data/datapackage.json'), 'Frictionless Data Package：各表的字段和校验'),
    link('全部数据和文本', absolute(`/${ARCHIVE}`), 'ZIP'),
    ...DATASETS.map(({ name, title }) => link(title, absolute(`/data/${name}.json`))),
  ]);
  const more = section('Optional', [
    link('全部文本', absolute('/llms-full.txt'), '各文件全文，每条注明 id、出处和文本校验'),
    link('核对文稿', absolute('/verify/'), '逐一核对一篇文稿中的引文和引语'),
    link('引用', absolute('/cite/'), '由各种写法的引文找到条款'),
    link('变动', absolute('/changes/feed.xml'), 'Atom'),
  ]);
  const whole = editions.map((edition) => fullText(edition)).join('\n\n');
  return [
    { path: 'llms.txt', text: `${[head, documents, data, more].join('\n\n')}\n` },
    { path: 'llms-full.txt', text: `${[head, whole].join('\n\n')}\n` },
  ];
}

const HOW = `引用时写明文件名称、条款位置、永久地址和文本校验（8位十六进制数，条款的字句一变就变）。

- 条款的地址是“文件地址 + 条款 id + /”，段落的地址是它所在条款的地址加“#段落 id”；各条款另有 .json、.md、.txt，如“文件地址 + 条款 id + .txt”。
- 署名日期照原文。另有推断日期的，两个都要写明；注明“未经证实”的，不能当作事实。
- 这里没有的文号、日期和条款是“未核”，不等于不存在，也不要补写。`;

const section = (title: string, lines: readonly string[]): string => `## ${title}\n\n${lines.join('\n')}`;

const link = (name: string, address: string, note = ''): string =>
  `- [${escapeMarkdown(name)}](${address})${note && `：${escapeMarkdown(note)}`}`;

/** A line a form, the page first. */
function linksOf({ record, clauses, absolute }: Edition): string[] {
  const { id, title, issuer, titleNote, number, url } = record;
  const facts = [issuer, number ?? '文号未核', dates(record), titleNote, `${clauses.length}条`]
    .filter(Boolean)
    .join('；');
  const form = (end: string, name: string) => link(`${title}（${name}）`, absolute(`${url}${id}.${end}`));
  return [
    link(title, absolute(url), facts.replaceAll('。；', '；')),
    form('md', 'Markdown'),
    form('txt', '纯文本'),
    form('xml', 'Akoma Ntoso'),
  ];
}

/** A document with the id, the place and the check of every clause before its words. */
function fullText({ record, clauses, absolute }: Edition): string {
  const tree = treeOf(clauses);
  const facts = [issuerText(record), dates(record), record.titleNote, record.inferredReason]
    .filter((fact) => fact !== null)
    .map(escapeMarkdown);
  const blocks = clauses.map((clause) => {
    const place = `\`${clause.id}\` ${clause.locator}　文本校验 ${clause.hash}`;
    const words = block(clause, tree.lineage(clause).length + 2);
    return isHeading(clause) ? `${words}\n\n${place}` : `${place}\n\n${words}`;
  });
  return [`## ${escapeMarkdown(record.title)}`, [...facts, `<${absolute(record.url)}>`].join('\\\n'), ...blocks].join(
    '\n\n',
  );
}
