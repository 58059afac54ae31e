import { expect, test } from 'vitest';
import { pick, randomOf } from '../../scripts/proof/random.ts';
import type { Report } from '../../src/search/verify.ts';
import { sentenceRanges } from '../../src/text/sentences.ts';
import { useSite } from './browser.ts';
import { clauses } from './records.ts';

const site = useSite();
const random = randomOf(1630);
const sentences = clauses.flatMap(({ head, text }) =>
  [head, text].flatMap((words) => sentenceRanges(words).map(([start, end]) => words.slice(start, end).trim())),
);

/** Quotes of ten characters or more, each from one sentence. */
const quotes = Array.from({ length: 300 }, () => {
  for (;;) {
    const sentence = pick(random, sentences);
    const from = Math.floor(random() * sentence.length);
    const quote = sentence.slice(from, from + 10 + Math.floor(random() * 50)).trim();
    // &8226; is one character, which nobody quotes half of.
    const isHalved = /&\d*$|^\d*;/u.test(quote);
    if (quote.length >= 10 && !isHalved && !/[。！？][”’」』）]*./u.test(quote)) return quote;
  }
});

async function check(texts: readonly string[]): Promise<Report[]> {
  const page = await site.open('/verify/');
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.method()));
  const answer = await page.evaluate(`(async () => {
    const { verify } = await import(new URL('/search/verify.js', location.origin).href);
    const answers = [];
    for (const text of ${JSON.stringify(texts)}) answers.push(await verify(text));
    return JSON.stringify(answers);
  })()`);
  expect(requests.filter((method) => method !== 'GET')).toEqual([]);
  await page.context().close();
  return JSON.parse(answer as string);
}

test('a quote to the character is verbatim, and its clause is named', async () => {
  const answers = await check(quotes.map((quote) => quote.replace(/[“”]/gu, '')));
  const wrong = quotes.filter((quote, i) => {
    const bare = quote.replace(/[“”]/gu, '');
    const holders = clauses.filter(({ head, text }) => (head + text).includes(bare));
    const [finding, ...more] = answers[i]?.findings ?? [];
    const named = finding?.places.map(({ doc, id }) => `${doc}/${id}`) ?? [];
    return (
      bare === quote &&
      (more.length > 0 ||
        finding?.verdict !== 'verbatim' ||
        !holders.some(({ doc, id }) => named.includes(`${doc}/${id}`)))
    );
  });
  expect(wrong).toEqual([]);
});

test('a changed figure is said to be one', async () => {
  const [target] = clauses.filter(({ text }) => /压减炼铁产能\d+万吨/.test(text));
  const [quote = ''] = /全省压减炼铁产能\d+万吨、炼钢产能\d+万吨/.exec(target?.text ?? '') ?? [];
  const [number = ''] = /\d+/.exec(quote) ?? [];
  const [report] = await check([`《规划》提出，“${quote.replace(number, `${Number(number) + 9}`)}”`]);
  const finding = report?.findings.find(({ kind }) => kind === 'quotation');
  expect(finding?.verdict).toBe('figure');
  expect(finding?.places[0]?.id).toBe(target?.id);
  expect(finding?.pieces.filter(({ figure }) => figure).map(({ text }) => text)).toEqual([
    `${number}万`,
    `${Number(number) + 9}万`,
  ]);
});

test('what is not in the texts is not found; every sentence is judged by itself', async () => {
  const [, , sentence = ''] = sentences.filter((s) => s.length > 20 && s.endsWith('。') && !/[“”]/u.test(s));
  const [report] = await check([`今天天气很好，我们去公园散步。${sentence}\n`]);
  expect(report?.findings.map(({ verdict }) => verdict)).toEqual(['absent', 'verbatim']);
});

test('the page says it in words and marks, takes anything for text, cuts nothing, and gives a marked copy', async () => {
  const page = await site.open('/verify/');
  const [sentence = ''] = sentences.filter((s) => s.length > 20 && s.endsWith('。') && !/[“”《]/u.test(s));
  await page.getByRole('textbox').fill(`${sentence}<img src=x onerror="document.title='hit'">\ud800。`);
  await page.getByRole('button', { name: '核对', exact: true }).click();
  await expect.poll(() => page.getByRole('status').textContent(), { timeout: 15_000 }).toContain('逐字一致1处');
  expect(await page.locator('main img').count()).toBe(0);
  expect(await page.title()).not.toBe('hit');
  const own = '今天开会。'.repeat(6000);
  await page.getByRole('textbox').fill(`${own}\n《规划》第七部分`);
  await page.getByRole('button', { name: '核对', exact: true }).click();
  await expect.poll(() => page.getByRole('status').textContent(), { timeout: 15_000 }).toContain('条款不存在1处');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载标注稿' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('文稿（已核）.docx');
});

test('a file that is chosen is read and checked here', async () => {
  const page = await site.open('/verify/');
  const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  await page.locator('#file').setInputFiles(file('notice.txt', '《规划》第二部分“三去一降一补”'));
  await expect.poll(() => page.getByRole('status').textContent(), { timeout: 15_000 }).toContain('逐字一致1处');
  await page.locator('#file').setInputFiles(file('notice.docx', 'no archive'));
  await expect.poll(() => page.getByRole('status').textContent()).toContain('不是能读的');
});
