/**
 * Checks a notice or a quotation against the texts: `import { verify } from '/search/verify.js'`. All of it happens
 * where it is called; the texts are fetched, nothing is sent.
 */
import type { Catalog } from './cite/catalog.ts';
import { open } from './client.ts';
import { recordsOf } from './find.ts';
import { checkNotice, type Report } from './notice/notice.ts';
import { gramsOf, havingIn, type Texts } from './notice/texts.ts';

export { docxOf, markDocx, readDocx } from './notice/docx.ts';
export { type Finding, type Report, VERDICTS, type Verdict } from './notice/notice.ts';

let opened: Promise<Texts> | undefined;

/** Every citation and every quotation of a text of any length, with its verdict. A failed request rejects. */
export async function verify(text: string): Promise<Report> {
  opened ??= textsOf();
  opened.catch(() => {
    opened = undefined;
  });
  return checkNotice(text, await opened);
}

async function textsOf(): Promise<Texts> {
  const finder = await open();
  const { corpus } = finder;
  const response = await fetch(new URL('search/addresses.json', corpus.base));
  if (!response.ok) throw new Error(`addresses.json: ${response.status}`);
  const catalog: Catalog = await response.json();
  const all = corpus.header.engine === 'scan' ? await corpus.readAll() : null;
  const folded = all?.map((entry) => corpus.folding.fold(entry.head + entry.text)) ?? [];
  const grams = gramsOf(folded);
  return {
    catalog,
    folding: corpus.folding,
    size: corpus.size,
    read: async (records) =>
      (await corpus.read(records)).map(({ record, doc, id, locator, url, head, text }) => ({
        record,
        doc,
        id,
        locator,
        url,
        words: head + text,
      })),
    having: async (row) => (all ? havingIn(grams, folded, row) : recordsOf(finder, row)),
  };
}
