/** The page that checks a notice: pasted, or a file dropped or chosen. Nothing is loaded before there is something to check, and nothing is sent. */
import { readPlain } from '../search/notice/plain.ts';
import { href } from '../site.ts';
import { byId, element } from './dom.ts';
import { save } from './save.ts';

type Verifier = typeof import('../search/verify.ts');
type Report = Awaited<ReturnType<Verifier['verify']>>;
type Finding = Report['findings'][number];

const field = byId<HTMLTextAreaElement>('quote');
const said = byId('said');
const list = byId('checked');
const file = byId<HTMLInputElement>('file');
const copy = byId<HTMLButtonElement>('copy');
const report = byId('report');

/** The Word file that was read, and the text that it gave: marked itself as long as the text stays the same. */
let word: { read: ReturnType<Verifier['readDocx']>; name: string } | null = null;
let last: { text: string; report: Report } | null = null;

const verifier = (): Promise<Verifier> =>
  import(/* @vite-ignore */ new URL(href('/search/verify.js'), location.href).href);

async function check(): Promise<void> {
  said.textContent = '正在核对';
  try {
    const { verify, VERDICTS } = await verifier();
    const text = word && word.read.text === field.value ? word.read.text : field.value;
    last = { text, report: await verify(text) };
    list.replaceChildren(...last.report.findings.map((finding) => itemOf(finding, VERDICTS)));
    said.textContent = last.report.summary;
    report.hidden = last.report.findings.length === 0;
  } catch {
    said.textContent = '没有读到原文。请检查网络，再试一次。';
  }
}

async function readFile(chosen: File | undefined): Promise<void> {
  if (!chosen) return;
  said.textContent = '正在读文件';
  try {
    const bytes = new Uint8Array(await chosen.arrayBuffer());
    if (/\.docx$/i.test(chosen.name)) {
      const { readDocx } = await verifier();
      word = { read: readDocx(bytes), name: chosen.name };
      field.value = word.read.text;
      // A field keeps lines in its own way; what is compared later is what it shows.
      word.read.text = field.value;
    } else if (/\.(txt|md)$/i.test(chosen.name)) {
      word = null;
      field.value = readPlain(bytes);
    } else throw new Error('只能读 .docx、.txt 和 .md 文件；.doc 请先另存为 .docx');
    await check();
  } catch (error) {
    said.textContent = error instanceof Error ? error.message : '文件读不出来';
  }
}

async function saveMarked(): Promise<void> {
  if (!last) return;
  const { markDocx, docxOf } = await verifier();
  const own = word && word.read.text === last.text;
  const bytes = own && word ? markDocx(word.read, last.report) : docxOf(last.text, last.report);
  const name = own && word ? word.name.replace(/\.docx$/i, '') : '文稿';
  const blob = new Blob([bytes.slice()], {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  });
  save(blob, `${name}（已核）.docx`);
}

function itemOf(
  { kind, text, verdict, note, places, pieces, wrong }: Finding,
  verdicts: Verifier['VERDICTS'],
): HTMLLIElement {
  const state = wrong ? 'altered' : verdict === 'right' || verdict === 'verbatim' ? 'verbatim' : 'absent';
  const words = pieces.length > 0 ? pieces.map(pieceOf) : [text];
  const links = places.slice(0, 8).map(({ url, name }) => element('a', { href: href(url) }, name));
  const more = places.length > links.length ? [`等${places.length}处`] : [];
  return element(
    'li',
    { className: state },
    element('p', { className: 'status' }, `${kind === 'citation' ? '引文' : '引语'}：${verdicts[verdict]}`),
    element('p', { className: 'sentence' }, ...words),
    ...(note ? [element('p', { className: 'note' }, note)] : []),
    ...(links.length > 0 ? [element('p', { className: 'where' }, '见', ...links, ...more)] : []),
  );
}

function pieceOf({ kind, text, figure }: Finding['pieces'][number]): Node | string {
  if (kind === 'same') return text;
  if (kind === 'own') return element('span', { className: 'own' }, text);
  return element(kind === 'added' ? 'ins' : 'del', { className: figure ? 'figure' : '' }, text);
}

byId('verify').addEventListener('submit', (event) => {
  event.preventDefault();
  check();
});
file.addEventListener('change', () => readFile(file.files?.[0]));
copy.addEventListener('click', saveMarked);
byId('print').addEventListener('click', () => print());
field.addEventListener('dragover', (event) => event.preventDefault());
field.addEventListener('drop', (event) => {
  const dropped = event.dataTransfer?.files[0];
  if (!dropped) return;
  event.preventDefault();
  readFile(dropped);
});

/** What the box of another page was given, where it was too long for a question. */
const carried = sessionStorage.getItem('notice');
if (carried) {
  sessionStorage.removeItem('notice');
  field.value = carried;
  check();
}
