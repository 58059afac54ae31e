/** Word files: the text of a notice with the place of every character, and the same file with what was found marked in it. */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { type Finding, type Report, VERDICTS } from './notice.ts';

/** A run of text in a part of the file. */
interface Run {
  part: string;
  /** Where the run's element, and the words in it, stand in the XML. */
  start: number;
  end: number;
  /** Its words begin here in the text of the notice. */
  at: number;
  words: string;
}

export interface Docx {
  text: string;
  runs: Run[];
  files: Record<string, Uint8Array>;
}

/** More than this is no notice; an archive that swells is not unpacked. */
const MOST_BYTES = 40_000_000;
const PARTS = /^word\/(document|footnotes|endnotes)\.xml$/;
const TEXT = /<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g;

/** Paragraphs and cells as lines, notes behind the text; deleted words of a revision are left out. Throws what can be shown. */
export function readDocx(bytes: Uint8Array): Docx {
  let files: Record<string, Uint8Array>;
  let size = 0;
  try {
    files = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize;
        if (size > MOST_BYTES) throw new RangeError('big');
        return true;
      },
    });
  } catch (error) {
    throw new Error(error instanceof RangeError ? '文件太大，没有读' : '不是能读的.docx文件');
  }
  const parts = Object.keys(files)
    .filter((name) => PARTS.test(name))
    .sort((a, b) => Number(b.includes('document')) - Number(a.includes('document')) || (a < b ? -1 : 1));
  if (!parts.some((name) => name.endsWith('document.xml')))
    throw new Error('文件里没有word/document.xml，不是Word文稿');
  const runs: Run[] = [];
  let text = '';
  for (const part of parts) text = readPart(part, strFromU8(files[part] as Uint8Array), text, runs);
  return { text, runs, files };
}

const MARK = /<w:r[ >]|<\/w:p>|<w:p\/>/g;
const OLDER = /<\/?mc:Fallback>/g;

/** One pass over the XML, whatever is in it. */
function readPart(part: string, xml: string, before: string, runs: Run[]): string {
  let text = before;
  const older = [...xml.matchAll(OLDER)].map(({ index }) => index);
  const marks = new RegExp(MARK);
  for (let mark = marks.exec(xml); mark; mark = marks.exec(xml)) {
    const { 0: open, index } = mark;
    if (open.startsWith('<w:r')) {
      const close = xml.indexOf('</w:r>', index);
      if (close < 0) break;
      const element = xml.slice(index, close + 6);
      marks.lastIndex = index + element.length;
      const words = older.filter((at) => at < index).length % 2 === 1 ? '' : wordsOf(element);
      // A frame in a run holds runs of its own: its words are read, and left unmarked.
      const framed = element.includes('<w:txbxContent');
      if (words !== '')
        runs.push({ part: framed ? '' : part, start: index, end: index + element.length, at: text.length, words });
      text += words;
    } else text += '\n';
  }
  return text;
}

const wordsOf = (run: string): string =>
  [...run.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:(tab|br|cr)(?:\s[^>]*)?\/>|<w:noBreakHyphen\/>/g)]
    .map(([whole, words, gap]) => (words !== undefined ? unescaped(words) : gap ? ' ' : whole ? '-' : ''))
    .join('');

/** The same file with what was found marked: each finding coloured, and a comment that says what it is. Same bytes for the same input. */
export function markDocx({ files, runs }: Docx, report: Report): Uint8Array {
  const shown = report.findings;
  const made: Record<string, Uint8Array> = { ...files };
  for (const part of new Set(runs.map((run) => run.part).filter(Boolean))) {
    const comments = part.endsWith('document.xml');
    made[part] = strToU8(
      markPart(
        strFromU8(files[part] as Uint8Array),
        runs.filter((run) => run.part === part),
        shown,
        comments,
      ),
    );
  }
  withComments(made, shown, report.summary);
  return zipped(made);
}

/** A text as a Word file of its own, marked. */
export function docxOf(text: string, report: Report): Uint8Array {
  const body = text
    .split('\n')
    .map((line) => `<w:p><w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`)
    .join('');
  const document = `${HEAD}<w:document xmlns:w="${W}"><w:body>${body}<w:sectPr/></w:body></w:document>`;
  const files = {
    '[Content_Types].xml': strToU8(
      `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `${HEAD}<Relationships xmlns="${RELS}"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(document),
  };
  return markDocx(readDocx(zipped(files)), report);
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELS = 'http://schemas.openxmlformats.org/package/2006/relationships';

const COLOURS = (finding: Finding): string =>
  finding.wrong ? 'red' : finding.verdict === 'right' || finding.verdict === 'verbatim' ? 'green' : 'yellow';

/** Runs cut at the ends of findings, from the last to the first, so that places stay true. */
function markPart(xml: string, runs: readonly Run[], findings: readonly Finding[], comments: boolean): string {
  let made = xml;
  for (const run of [...runs].reverse()) {
    const [from, to] = [run.at, run.at + run.words.length];
    const hits = findings
      .map((finding, id) => ({ finding, id }))
      .filter(({ finding: f }) => f.start < to && f.end > from);
    if (hits.length === 0) continue;
    const element = made.slice(run.start, run.end);
    made = made.slice(0, run.start) + markRun(element, run, hits, comments) + made.slice(run.end);
  }
  return made;
}

function markRun(
  element: string,
  { at, words }: Run,
  hits: readonly { finding: Finding; id: number }[],
  comments: boolean,
): string {
  const simple =
    (element.match(TEXT) ?? []).length === 1 &&
    words === unescaped(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/.exec(element)?.[1] ?? '');
  const clamp = (n: number) => Math.max(0, Math.min(words.length, n - at));
  const cuts = simple
    ? [0, words.length, ...hits.flatMap(({ finding: f }) => [clamp(f.start), clamp(f.end)])]
    : [0, words.length];
  const ends = [...new Set(cuts)].sort((a, b) => a - b);
  return ends
    .slice(0, -1)
    .map((from, i) => {
      const to = ends[i + 1] as number;
      const over = hits.filter(({ finding: f }) => f.start - at < to && f.end - at > from);
      const opens = hits.filter(({ finding: f }) => (simple ? f.start - at === from : f.start >= at));
      const closes = hits.filter(({ finding: f }) => (simple ? f.end - at === to : f.end - at <= words.length));
      const piece = simple ? withWords(element, words.slice(from, to)) : element;
      const marked =
        over.length > 0 ? highlighted(piece, COLOURS((over.at(-1) as { finding: Finding }).finding)) : piece;
      if (!comments) return marked;
      return (
        opens.map(({ id }) => `<w:commentRangeStart w:id="${FIRST_ID + id}"/>`).join('') +
        marked +
        closes
          .map(
            ({ id }) =>
              `<w:commentRangeEnd w:id="${FIRST_ID + id}"/><w:r><w:commentReference w:id="${FIRST_ID + id}"/></w:r>`,
          )
          .join('')
      );
    })
    .join('');
}

/** Above the numbers of comments that a file may bring. */
const FIRST_ID = 90_000;

const withWords = (run: string, words: string): string =>
  run.replace(/<w:t(?:\s[^>]*)?>[^<]*<\/w:t>/, () => `<w:t xml:space="preserve">${escaped(words)}</w:t>`);

function highlighted(run: string, colour: string): string {
  const mark = `<w:highlight w:val="${colour}"/>`;
  const bare = run.replace(/<w:highlight [^>]*\/>/g, '').replace('<w:rPr/>', '');
  // The order of properties is fixed; what may stand behind a highlight is kept behind it.
  if (bare.includes('<w:rPr>'))
    return bare.replace(/<w:rPr>([\s\S]*?)<\/w:rPr>/, (_, inner: string) => {
      const [late] =
        /<w:(u|effect|bdr|shd|fitText|vertAlign|rtl|cs|em|lang|eastAsianLayout|specVanish|oMath|rPrChange)[ />]/.exec(
          inner,
        ) ?? [];
      const at = late === undefined ? inner.length : inner.indexOf(late);
      return `<w:rPr>${inner.slice(0, at)}${mark}${inner.slice(at)}</w:rPr>`;
    });
  return bare.replace(/^<w:r(\s[^>]*)?>/, (open) => `${open}<w:rPr>${mark}</w:rPr>`);
}

/** What is said of a finding, in one paragraph. */
export function inWords({ verdict, note, places, pieces }: Finding): string {
  const signs = { same: '', own: '', added: '＋', missing: '－' } as const;
  const changes = pieces
    .filter(({ kind }) => kind === 'added' || kind === 'missing')
    .map(({ kind, text }) => `${signs[kind]}“${text}”`);
  const where = places
    .slice(0, 5)
    .map(({ name }) => name)
    .join('、');
  return [
    VERDICTS[verdict],
    note,
    changes.length > 0 ? `差别（＋引文有，－原文有）：${changes.join('')}` : '',
    where ? `见${where}` : '',
  ]
    .filter(Boolean)
    .join('。');
}

function withComments(files: Record<string, Uint8Array>, findings: readonly Finding[], summary: string): void {
  const document = strFromU8(files['word/document.xml'] as Uint8Array);
  const used = findings
    .map((f, id) => ({ f, id: FIRST_ID + id }))
    .filter(({ id }) => document.includes(`<w:commentReference w:id="${id}"/>`));
  const one = (id: number, words: string) =>
    `<w:comment w:id="${id}" w:author="核对文稿" w:initials="核"><w:p><w:r><w:t xml:space="preserve">${escaped(words)}</w:t></w:r></w:p></w:comment>`;
  const comments = used.map(({ f, id }, i) => one(id, i === 0 ? `${summary}\u3000${inWords(f)}` : inWords(f))).join('');
  if (comments === '') return;
  const old = files['word/comments.xml'];
  files['word/comments.xml'] = strToU8(
    old
      ? strFromU8(old).replace('</w:comments>', `${comments}</w:comments>`)
      : `${HEAD}<w:comments xmlns:w="${W}">${comments}</w:comments>`,
  );
  if (old) return;
  const types = strFromU8(files['[Content_Types].xml'] as Uint8Array);
  files['[Content_Types].xml'] = strToU8(
    types.replace(
      '</Types>',
      '<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/></Types>',
    ),
  );
  const name = 'word/_rels/document.xml.rels';
  const rels = files[name] ? strFromU8(files[name]) : `${HEAD}<Relationships xmlns="${RELS}"></Relationships>`;
  const link =
    '<Relationship Id="rIdChecked" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/>';
  files[name] = strToU8(
    rels.includes('/>') || rels.includes('</Relationships>')
      ? rels.replace('</Relationships>', `${link}</Relationships>`)
      : rels,
  );
}

/** Same bytes wherever it is made: one date, names in order. */
function zipped(files: Record<string, Uint8Array>): Uint8Array {
  const names = Object.keys(files).sort(
    (a, b) => Number(b === '[Content_Types].xml') - Number(a === '[Content_Types].xml') || (a < b ? -1 : 1),
  );
  const entries: Zippable = {};
  for (const name of names) entries[name] = [files[name] as Uint8Array, { mtime: new Date(1980, 0, 1) }];
  return zipSync(entries, { level: 6 });
}

const escaped = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescaped = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    const code = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : -1;
    return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : (NAMED[name ?? ''] ?? whole);
  });
