/**
 * `npm run check:citations -- [--json] notice.docx …`: what /verify/ checks, for pipelines. It reads the data of the
 * collection; a build is not needed. Exit status: 1 where a citation or a quotation is wrong; 2 where a file could not be
 * read or held nothing that could be checked; else 0. Every file is looked at, whatever the others are.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { styleText } from 'node:util';
import { inWords, readDocx } from '../src/search/notice/docx.ts';
import { checkNotice, type Finding, type Report, VERDICTS } from '../src/search/notice/notice.ts';
import { readPlain } from '../src/search/notice/plain.ts';
import type { Texts } from '../src/search/notice/texts.ts';
import { command } from './site/command.ts';
import { collection, typed } from './site/environment.ts';
import { dataFolder, readDatasets, textsOf } from './site/holdings.ts';
import { Refusal } from './site/refusal.ts';

/** `line` and `column` count from 1, in the text as it was read; of a Word file each paragraph is a line. */
type Row = Finding & { line: number; column: number };
type Checked = { file: string; error: null } & Omit<Report, 'findings'> & { findings: Row[] };
interface Unread {
  file: string;
  error: string;
}

const USAGE = '用法：npm run check:citations -- [--json] 文稿.docx 文稿.txt 文稿.md …';
const KINDS = { citation: '引文', quotation: '引语' } as const;

/** Throws Refusal where the file is none that can be read. */
async function textIn(file: string): Promise<string> {
  const kind = path.extname(file).toLowerCase();
  if (!['.docx', '.txt', '.md'].includes(kind)) throw new Refusal('只能读 .docx、.txt 和 .md');
  const bytes = await readFile(typed(file)).catch((error: NodeJS.ErrnoException) => {
    throw new Refusal(error.code === 'ENOENT' ? '没有这个文件' : `读不出（${error.code}）`);
  });
  try {
    return kind === '.docx' ? readDocx(bytes).text : readPlain(bytes);
  } catch (error) {
    throw new Refusal(error instanceof Error ? error.message : String(error));
  }
}

async function check(file: string, texts: Texts): Promise<Checked | Unread> {
  try {
    const text = await textIn(file);
    const report = await checkNotice(text, texts);
    const placeAt = placesIn(text);
    const findings = report.findings.map((finding) => ({ ...placeAt(finding.start), ...finding }));
    return { file, error: null, ...report, findings };
  } catch (error) {
    if (error instanceof Refusal) return { file, error: error.message };
    throw error;
  }
}

/** Position → line and column. The starts of the lines are looked up, so that a long text costs no more for each finding. */
function placesIn(text: string): (at: number) => { line: number; column: number } {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return (at) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) <= at) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: at - (starts[low] as number) + 1 };
  };
}

/** A file as a table: place, kind, verdict, words, why. */
function print(checked: Checked | Unread): void {
  const { file } = checked;
  if (checked.error !== null) {
    console.log(styleText('red', `${file}\t没有核：${checked.error}`));
    return;
  }
  for (const finding of checked.findings) {
    const words = finding.text.length > 40 ? `${finding.text.slice(0, 39)}…` : finding.text;
    const place = `${file}:${finding.line}:${finding.column}`;
    const why = inWords(finding).slice(VERDICTS[finding.verdict].length + 1);
    const cells = [place, KINDS[finding.kind], VERDICTS[finding.verdict], words, why];
    const row = cells.map((cell) => cell.replace(/\s+/gu, ' ')).join('\t');
    console.log(finding.wrong ? styleText('red', row) : row);
  }
  console.log(`${file}\t${checked.summary}`);
}

/** Wrong before unchecked: what is wrong was checked. */
function statusOf(all: readonly (Checked | Unread)[]): number {
  if (all.some((one) => one.error === null && one.wrong > 0)) return 1;
  return all.some((one) => one.error !== null || one.right === 0) ? 2 : 0;
}

await command(
  USAGE,
  { allowPositionals: true, options: { json: { type: 'boolean' } } },
  async (typed) => {
    const { values, positionals: files } = typed;
    if (files.length === 0) throw new Refusal(USAGE);
    const texts = await textsOf(await readDatasets(await dataFolder(collection()), ['documents', 'clauses']));
    const all: (Checked | Unread)[] = [];
    for (const file of files) {
      const checked = await check(file, texts);
      all.push(checked);
      if (!values.json) print(checked);
    }
    if (values.json) console.log(JSON.stringify(all, null, 2));
    process.exitCode = statusOf(all);
  },
  2,
);
