/** Documents with tables of any shape, and what must be read of them. Written without the parser's own rules. */
import fc from 'fast-check';
import { sentences, word } from '../../parse/grammar/words.ts';

export interface TableSpec {
  /** Its cells as they must be read, the rows of names first. */
  cells: string[][];
  /** How many rows name the columns. */
  heads: 1 | 2;
  form: 'tabs' | 'pipes';
  /** Lines above the rows: the name of the table, and what it measures in. */
  caption: string[];
  label: string;
}

export interface TableDocument {
  text: string;
  tables: (TableSpec & { id: string })[];
}

const figure = fc.constantFrom('40', '1,200', '≥97', '〔13.5〕', '3%—5%', '73.5', '—', '');
/** Cells that a line of text would be taken apart for: numbers of headings, bars, long ones. */
const words = fc.oneof(
  { weight: 6, arbitrary: word(1, 8) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom('一、', '（一）', '1.', '（1）', '第一章 ', '①', '1.1 '), word(2, 6))
      .map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: word(200, 220) },
  { weight: 1, arbitrary: fc.tuple(word(2, 4), word(2, 4)).map(([a, b]) => `一、${a}；二、${b}。三、${a}`) },
  { weight: 1, arbitrary: word(1, 3).map((name) => `*${name}*_<b>#`) },
);
const cell = fc.oneof({ weight: 2, arbitrary: words }, { weight: 2, arbitrary: figure });

/** A row opens with a name, has something behind it, and ends with a cell that is not empty: nobody sees one that is. */
const row = (width: number) =>
  fc
    .tuple(words, fc.array(cell, { minLength: width - 2, maxLength: width - 2 }), words)
    .map(([name, inner, last]) => [name, ...inner, last]);

const oneHead = (width: number) =>
  fc
    .uniqueArray(word(2, 5), { minLength: width, maxLength: width })
    .map((names) => ({ heads: 1 as const, rows: [names] }));

/** Names that stand over two columns each: 2020年 over 数值 and 占比. */
const twoHeads = fc.integer({ min: 1, max: 3 }).chain((pairs) =>
  fc.tuple(word(2, 4), fc.array(word(2, 4), { minLength: pairs, maxLength: pairs })).map(([name, above]) => ({
    heads: 2 as const,
    rows: [
      [name, ...above.flatMap((one, i) => (i === pairs - 1 ? [one] : [one, '']))],
      ['', ...above.flatMap(() => ['数值', '占比'])],
    ],
  })),
);

const caption = fc.oneof(
  fc.constant<[string, string[]]>(['', []]),
  word(2, 6).map((name): [string, string[]] => ['', [`${name}一览表`]]),
  fc
    .tuple(fc.integer({ min: 1, max: 99 }), word(2, 6), fc.constantFrom('（单位：万吨）', '单位：亿元', ''))
    .map(([n, name, unit]): [string, string[]] => [`表${n}`, [`表${n} ${name}`, unit].filter(Boolean)]),
);

const table: fc.Arbitrary<TableSpec> = fc
  .oneof({ weight: 3, arbitrary: fc.integer({ min: 2, max: 7 }).chain(oneHead) }, { weight: 1, arbitrary: twoHeads })
  .chain(({ heads, rows }) => {
    const width = Math.max(...rows.map(({ length }) => length));
    return fc
      .record({
        body: fc.array(row(width), { minLength: heads, maxLength: 6 }),
        form: fc.constantFrom('tabs' as const, 'pipes' as const),
        caption,
      })
      .map(({ body, form, caption: [label, lines] }) => ({
        cells: [...rows, ...body],
        heads,
        form,
        caption: lines,
        label,
      }));
  });

function write({ cells, form, caption: above }: TableSpec): string {
  const rows = cells.map((one) => (form === 'tabs' ? one.join('\t') : `| ${one.join(' | ')} |`));
  if (form === 'pipes') rows.splice(1, 0, `|${'---|'.repeat(cells[0]?.length ?? 1)}`);
  return [...above, ...rows].join('\n');
}

/** Sections with tables in them, between them and at their ends; two stand apart by a paragraph or a caption. */
export const tableDocument: fc.Arbitrary<TableDocument> = fc
  .array(fc.tuple(word(2, 8), fc.array(fc.tuple(fc.option(sentences), table), { maxLength: 3 })), {
    minLength: 1,
    maxLength: 4,
  })
  .map((sections) => {
    const lines: string[] = [];
    const tables: TableDocument['tables'] = [];
    sections.forEach(([name, all], s) => {
      lines.push(`${'一二三四'[s]}、${name}`, `${name}，按下列各表办理。`);
      all.forEach(([before, one], t) => {
        if (before || (t > 0 && one.caption.length === 0)) lines.push(before ?? `${name}，见下。`);
        lines.push(write(one));
        tables.push({ ...one, id: `${s + 1}.t${t + 1}` });
      });
    });
    return { text: `${lines.join('\n')}\n`, tables };
  });
