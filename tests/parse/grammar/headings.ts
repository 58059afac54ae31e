import fc from 'fast-check';
import { type BoxSpec, box } from './box.ts';
import { responsible, sentences, title, word } from './words.ts';

export interface ParagraphSpec {
  title: string;
  mark: string;
  text: string;
}
export type Content = { paragraph: ParagraphSpec } | { box: BoxSpec };

/** A heading as it is to be: `form` says what its own line holds. */
export interface HeadingSpec {
  /** title: `一、标题`; titled: `（一）标题。正文`; open: `（一）标题。`; text: `1.正文`; sentence: `1.一句话。`, and nothing else. */
  form: 'title' | 'titled' | 'open' | 'text' | 'sentence';
  title: string;
  mark: '。' | '：';
  text: string;
  style: number;
  content: Content[];
  children: HeadingSpec[];
}

const paragraph: fc.Arbitrary<ParagraphSpec> = fc.oneof(
  sentences.map((text) => ({ title: '', mark: '', text })),
  word(2, 20).map((words) => ({ title: '', mark: '', text: `${words}。` })),
  responsible.map((text) => ({ title: '', mark: '', text })),
  fc.record({ title, mark: fc.constantFrom('。', '：'), text: sentences }),
);

const content: fc.Arbitrary<Content> = fc.oneof(
  { weight: 5, arbitrary: paragraph.map((p) => ({ paragraph: p })) },
  { weight: 1, arbitrary: box.map((b) => ({ box: b })) },
);

const own = {
  title,
  mark: fc.constantFrom('。' as const, '：' as const),
  // A line of one sentence with a comma is a title where something stands below it.
  text: sentences.map((words) => words + words),
  style: fc.nat({ max: 29 }),
};

const leaf = fc
  .record({
    ...own,
    form: fc.constantFrom('title' as const, 'titled' as const, 'open' as const, 'text' as const, 'sentence' as const),
    content: fc.array(content, { maxLength: 3 }),
  })
  .map((heading): HeadingSpec => {
    if (heading.form === 'sentence') return { ...heading, mark: '。', content: [], children: [] };
    const bare = (heading.form === 'title' || heading.form === 'open') && heading.content.length === 0;
    return { ...heading, form: bare ? 'titled' : heading.form, children: [] };
  });

/** Headings of one level, with what stands under them; `depth` levels may follow. */
export function level(depth: number): fc.Arbitrary<HeadingSpec[]> {
  const some = fc.array(leaf, { minLength: 1, maxLength: 4 });
  const many = fc.array(leaf, { minLength: 11, maxLength: 24, size: 'max' });
  const leaves = fc.oneof({ weight: 12, arbitrary: some }, { weight: 1, arbitrary: many });
  if (depth === 0) return leaves;
  const branch = fc.record({
    ...own,
    form: fc.constantFrom('title' as const, 'titled' as const, 'open' as const, 'text' as const),
    content: fc.array(content, { maxLength: 2 }),
    children: level(depth - 1),
  });
  return fc.oneof({ weight: 2, arbitrary: fc.array(branch, { minLength: 1, maxLength: 3 }) }, leaves);
}
