import { expect, test } from 'vitest';
import { pick, randomOf } from '../../scripts/proof/random.ts';
import { keyOf } from '../../src/model/ref.ts';
import type { Checked } from '../../src/search/verify.ts';
import { sentenceRanges } from '../../src/text/sentences.ts';
import { useSite } from './browser.ts';
import { clauses } from './records.ts';

const site = useSite();
const random = randomOf(1630);
const sentences = clauses.flatMap(({ head, text }) =>
  [head, text].flatMap((words) => sentenceRanges(words).map(([start, end]) => words.slice(start, end).trim())),
);
const letters = clauses.map(({ text }) => text).join('');

/** Quotes of ten characters or more, each from one sentence. */
const quotes = Array.from({ length: 300 }, () => {
  for (;;) {
    const sentence = pick(random, sentences);
    const from = Math.floor(random() * sentence.length);
    const quote = sentence.slice(from, from + 10 + Math.floor(random() * 50)).trim();
    if (quote.length >= 10 && !/[。！？][”’」』）]*./u.test(quote)) return quote;
  }
});

async function check(texts: readonly string[]): Promise<Checked[][]> {
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

const written = (checked: Checked, kind: 'added' | 'missing') =>
  checked.pieces
    .filter((piece) => piece.kind !== (kind === 'added' ? 'missing' : 'added'))
    .map(({ text }) => text)
    .join('');

test('a quote to the character is verbatim, and its clause is named', async () => {
  const answers = await check(quotes);
  const wrong = quotes.filter((quote, i) => {
    const holders = clauses.filter(({ head, text }) => (head + text).includes(quote));
    const named = answers[i]?.[0]?.clauses.map(keyOf) ?? [];
    return answers[i]?.[0]?.status !== 'verbatim' || !holders.some(({ doc, id }) => named.includes(keyOf({ doc, id })));
  });
  expect(wrong).toEqual([]);
});

test('any one character or figure that is changed is found and shown', async () => {
  const mutated = quotes.flatMap((quote) => {
    const at = Math.floor(random() * quote.length);
    const old = quote.charAt(at);
    const fresh = /\d/.test(old) ? `${(Number(old) + 1 + Math.floor(random() * 8)) % 10}` : pick(random, letters);
    const text = quote.slice(0, at) + fresh + quote.slice(at + 1);
    const elsewhere = clauses.some(({ head, text: words }) => (head + words).includes(text));
    return fresh === old || elsewhere || /[。！？\s]/u.test(fresh) ? [] : [{ quote, text }];
  });
  expect(mutated.length).toBeGreaterThan(200);
  const answers = await check(mutated.map(({ text }) => text));
  const missed = mutated.filter(({ text }, i) => {
    const [checked, ...more] = answers[i] ?? [];
    if (!checked || more.length > 0 || checked.status !== 'altered') return true;
    const original = written(checked, 'missing');
    const holder = clauses.some(({ head, text: words }) => (head + words).includes(original));
    return written(checked, 'added') !== text || !holder || checked.pieces.every(({ kind }) => kind === 'same');
  });
  expect(missed).toEqual([]);
});

test('a changed figure is said to be one', async () => {
  const [target] = clauses.filter(({ text }) => /压减炼铁产能\d+万吨/.test(text));
  const [quote = ''] = /全省压减炼铁产能\d+万吨、炼钢产能\d+万吨/.exec(target?.text ?? '') ?? [];
  const [number = ''] = /\d+/.exec(quote) ?? [];
  const [[checked]] = (await check([`规划提出，${quote.replace(number, `${Number(number) + 9}`)}`])) as [[Checked]];
  expect(checked.status).toBe('altered');
  expect(checked.clauses[0]?.clause).toBe(target?.id);
  expect(checked.pieces.filter(({ figure }) => figure).map(({ text }) => text)).toEqual([
    number,
    `${Number(number) + 9}`,
  ]);
});

test('what is not in the texts is not found; every sentence is judged by itself', async () => {
  const [, , sentence = ''] = sentences.filter((s) => s.length > 20 && s.endsWith('。'));
  const [answers] = await check([`今天天气很好，我们去公园散步。${sentence}\n`]);
  expect(answers?.map(({ status }) => status)).toEqual(['absent', 'verbatim']);
});

test('the page says it in words and marks, and takes anything for text', async () => {
  const page = await site.open('/verify/');
  const [sentence = ''] = sentences.filter((s) => s.length > 20 && s.endsWith('。'));
  await page.getByRole('textbox').fill(`${sentence}<img src=x onerror="document.title='hit'">\ud800。`);
  await page.getByRole('button', { name: '核对' }).click();
  await expect.poll(() => page.getByRole('status').textContent()).toContain('共2句：1句逐字一致');
  expect(await page.locator('main img').count()).toBe(0);
  expect(await page.title()).not.toBe('hit');
});
