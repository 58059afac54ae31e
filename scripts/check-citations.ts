/** `npm run check:citations -- [--json] notice.docx …`: what /verify/ checks, for pipelines. Reads content/, no build needed. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { styleText } from 'node:util';
import { z } from 'zod';
import { Clause } from '../src/model/clause.ts';
import { DocumentRecord } from '../src/model/document.ts';
import { inWords, readDocx } from '../src/search/notice/docx.ts';
import { checkNotice, type Report } from '../src/search/notice/notice.ts';
import { type Texts, textsInMemory } from '../src/search/notice/texts.ts';
import { catalogOf, searchFiles } from '../src/search/written/packs.ts';
import { collection, typed } from './site/environment.ts';

interface Checked extends Report {
  file: string;
}

const args = process.argv.slice(2);
const files = args.filter((arg) => !arg.startsWith('--'));

function texts(): Texts {
  const data = <T>(name: string, record: z.ZodType<T>): T[] =>
    z.array(record).parse(JSON.parse(readFileSync(path.join(collection(), 'content', 'data', `${name}.json`), 'utf8')));
  const documents = data('documents', DocumentRecord);
  const clauses = data('clauses', Clause);
  return textsInMemory(catalogOf(documents, clauses), clauses, searchFiles(documents, clauses).header.variants);
}

function textIn(file: string): string {
  if (!/\.(docx|txt|md)$/i.test(file)) throw new Error(`${file}：只能读 .docx、.txt 和 .md`);
  const bytes = readFileSync(typed(file));
  if (/\.docx$/i.test(file)) return readDocx(new Uint8Array(bytes)).text;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** `3:12  数字不同  “…60%以上”  差别…` */
function print({ file, findings, summary }: Checked, text: string): void {
  for (const finding of findings) {
    const before = text.slice(0, finding.start).split('\n');
    const place = `${file}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
    const words = finding.text.length > 40 ? `${finding.text.slice(0, 39)}…` : finding.text;
    const line = `${place}\t${inWords(finding)}\t${words}`;
    console.log(finding.wrong ? styleText('red', line) : line);
  }
  console.log(`${file}\t${summary}`);
}

/** 1 where one is wrong; 2 where nothing could be checked; else 0. */
const statusOf = (reports: readonly Report[]): number =>
  reports.some(({ wrong }) => wrong > 0) ? 1 : reports.every(({ right }) => right === 0) ? 2 : 0;

async function main(): Promise<number> {
  if (files.length === 0) {
    console.error('用法：npm run check:citations -- [--json] 文稿.docx 文稿.txt …');
    return 2;
  }
  const held = texts();
  const reports: Checked[] = [];
  for (const file of files) {
    const text = textIn(file);
    const report = { file, ...(await checkNotice(text, held)) };
    reports.push(report);
    if (!args.includes('--json')) print(report, text);
  }
  if (args.includes('--json')) console.log(JSON.stringify(reports, null, 2));
  return statusOf(reports);
}

process.exitCode = await main().catch((error: Error) => {
  console.error(
    'code' in error && error.code === 'ENOENT' ? `没有这个文件，或还没有 content/：${error.message}` : error.message,
  );
  return 2;
});
