import { evaluate } from '@mdx-js/mdx';
import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import { describe, expect, test } from 'vitest';
import { escapeMdx } from '../../src/emit/escape.ts';

interface Element {
  type: unknown;
  props: { children?: Child };
}
type Child = string | number | boolean | null | undefined | Element | Child[];

const element = (type: unknown, props: Element['props']): Element => ({ type, props });
const Text = 'text-of-a-clause';

/** Compiles as Astro compiles content/, and returns the tree that the page is made of. */
async function compile(source: string): Promise<Child> {
  const runtime = { Fragment: 'fragment', jsx: element, jsxs: element };
  const { default: Content } = await evaluate(source, { ...runtime, remarkPlugins: [remarkGfm] });
  return Content({ components: { Text } }) as unknown as Child;
}

/** What a reader sees of each string, wrapped in an element as src/emit/mdx.ts wraps it. */
async function inElements(strings: readonly string[]): Promise<string[]> {
  const tree = await compile(strings.map((text) => `<Text at="plan/2.p4">${escapeMdx(text)}</Text>`).join('\n\n'));
  return blocksIn(tree).map(({ props }) => textIn(props.children));
}

/** What a reader sees of a string that is a whole file. */
const alone = async (text: string): Promise<string> => textIn(await compile(escapeMdx(text)));

function blocksIn(child: Child): Element[] {
  if (Array.isArray(child)) return child.flatMap(blocksIn);
  if (typeof child !== 'object' || child === null) return [];
  return child.type === Text ? [child] : blocksIn(child.props.children);
}

function textIn(child: Child): string {
  if (Array.isArray(child)) return child.map(textIn).join('');
  if (typeof child === 'string') return child;
  if (typeof child !== 'object' || child === null) return '';
  // Anything but paragraphs of plain text is markup that the escape let through.
  const plain = child.type === 'p' || child.type === 'fragment';
  return plain ? textIn(child.props.children) : `<${String(child.type)}>`;
}

const NASTY = [
  '*_~<{|',
  '**bold** and __bold__ and ~~gone~~ and ~gone~',
  '1.钢铁产业。',
  '1. 钢铁产业。',
  '12) 钢铁产业。',
  '- 钢铁产业。',
  '+ 钢铁产业。',
  '# 钢铁产业',
  '> 钢铁产业',
  '--',
  '---',
  '===',
  '***',
  '&8226;',
  '&#8226;&#x2022;&amp;&copy;&nbsp;',
  'www.a.cn',
  '见www.a.cn。',
  'WWW.A.CN/b_c_d',
  'http://x',
  'https://a.cn/b?c=d&e=f#g',
  'ftp://a.cn',
  'a@b.cn',
  'mailto:a@b.cn',
  'xmpp:a@b.cn/x',
  '<a@b.cn>',
  '<https://a.cn>',
  '[^1]',
  '[^1]: note',
  '[a]: b',
  '[a](b) ![a](b) [a][b]',
  '- [ ] task',
  ':smile:',
  '$x$ $$y$$',
  '\\',
  '\\\\',
  '\\*a\\*',
  'a\\',
  'import x from "y"',
  'export const x = 1',
  'import',
  '{1 + 1}',
  '{/* no comment */}',
  '}{',
  '</Text>',
  '<Text>',
  '<!-- no comment -->',
  '`code` ``code``',
  '```js',
  '~~~',
  '|a|b|',
  '| - | - |',
  '"quoted" \'quoted\' “引用” ‘引用’',
  'a  b   c',
  'a\tb',
  '萧山--太行山',
  '2017年——2020年…',
  '中文　全角空格',
  'a\u00a0b\u2003c',
  '😀👨‍👩‍👧',
  '〇㊱①',
  '\u200b\u200d\ufeff',
  'a\ufeffb',
  '1',
  '0',
  'true',
  '-',
  '1.',
  '=',
  ':::note',
  '%%%',
  'a\u2028b\u2029c',
  'a\u0085b\vc\fd',
  'a\u0000b',
  'a\u0001b\u001fc\u007fd',
];

describe('escapeMdx', () => {
  test('keeps each nasty string inside of an element', async () => {
    expect(await inElements(NASTY)).toEqual(NASTY);
  });

  test.each(NASTY)('keeps %j as a paragraph of its own', async (text) => {
    expect(await alone(text)).toBe(text);
  });

  const pieces = fc.constantFrom(...NASTY, ...'*_~`<>{}[]()|&#!$^=+-\\"\':;.@/1a中 　'.split(''), 'www', 'http', '//');
  const oneLine = fc
    .oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join('')),
    )
    .map((text) => text.replace(/[\r\n]/g, '').trim())
    .filter((text) => text !== '');

  test('keeps any string without line breaks inside of an element', async () => {
    const strings = fc.array(oneLine, { minLength: 1, maxLength: 12 });
    const kept = fc.asyncProperty(strings, async (texts) => {
      expect(await inElements(texts)).toEqual(texts);
    });
    await fc.assert(kept, { numRuns: 300, seed: 9704 });
  });

  test('keeps any string without line breaks as a paragraph of its own', async () => {
    const kept = fc.asyncProperty(oneLine, async (text) => {
      expect(await alone(text)).toBe(text);
    });
    await fc.assert(kept, { numRuns: 500, seed: 9704 });
  });
});
