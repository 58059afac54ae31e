/** A small document that can be edited as editors do, and its text. */
import fc from 'fast-check';

export interface Section {
  title: string;
  paragraphs: string[];
}
/** Parts, each with sections. */
export interface Draft {
  doc: string;
  parts: { title: string; sections: Section[] }[];
}

const DIGITS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
const WORDS = '天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜金生丽水玉出昆冈';

/** The n-th of endless different sentences; some begin alike. */
export const sentence = (n: number): string => {
  const at = (i: number) => WORDS[(n * 7 + i * (3 + (n % 5))) % WORDS.length];
  return `${Array.from({ length: 9 }, (_, i) => at(i)).join('')}第${n}。`;
};
const title = (n: number) => `${WORDS[n % WORDS.length]}${WORDS[(n * 3 + 1) % WORDS.length]}产业${n}`;

export const textOf = ({ parts }: Draft): string =>
  `${[
    '各市人民政府：',
    '现将《规划》印发给你们，请认真贯彻执行。',
    '青州市人民政府',
    '2019年3月1日',
    '青州市轻工业规划',
    '为推动轻工业发展，制定本规划。',
    ...parts.flatMap((part, i) => [
      `${DIGITS[i]}、${part.title}`,
      ...part.sections.flatMap((section, j) => [`（${DIGITS[j]}）${section.title}。`, ...section.paragraphs]),
    ]),
  ].join('\n')}\n`;

export const firstDraft = (): Draft => {
  let n = 0;
  const section = (): Section => ({ title: title(++n), paragraphs: [sentence(++n), sentence(++n)] });
  return {
    doc: 'light',
    parts: [1, 2].map(() => ({ title: title(++n), sections: [section(), section(), section()] })),
  };
};

export const EDITS = [
  ...['insert', 'delete', 'move', 'swap', 'split', 'merge', 'correct', 'respace', 'copy'],
  ...[
    'insert-section',
    'delete-section',
    'swap-sections',
    'move-section',
    'rename-section',
    'insert-part',
    'swap-parts',
  ],
  'rename',
] as const;

/** An edit with what it is applied to, as numbers that are taken modulo what is there. */
export interface Edit {
  kind: string;
  a: number;
  b: number;
  /** What is new gets a number of its own. */
  fresh: number;
}

export const edits = fc.array(
  fc.record({
    kind: fc.constantFrom<string>(...EDITS),
    a: fc.nat(99),
    b: fc.nat(99),
    fresh: fc.integer({ min: 100, max: 9999 }),
  }),
  { minLength: 1, maxLength: 4 },
);

/** The draft after an edit; the same draft where it cannot be made. */
export function apply(draft: Draft, { kind, a, b, fresh }: Edit): Draft {
  const next = structuredClone(draft);
  const sections = next.parts.flatMap((part) => part.sections);
  const from = sections[a % sections.length] as Section;
  const to = sections[b % sections.length] as Section;
  const i = (a * 7) % Math.max(1, from.paragraphs.length);
  const j = (b * 5) % Math.max(1, to.paragraphs.length);
  const words = from.paragraphs[i];
  if (kind === 'insert') to.paragraphs.splice(j, 0, sentence(fresh));
  else if (kind === 'insert-section')
    partOf(next, to).sections.splice(b % 3, 0, { title: title(fresh), paragraphs: [sentence(fresh)] });
  else if (kind === 'insert-part')
    next.parts.splice(b % 3, 0, {
      title: title(fresh),
      sections: [{ title: title(fresh + 1), paragraphs: [sentence(fresh)] }],
    });
  else if (kind === 'rename') next.doc = next.doc === 'light' ? 'bright' : next.doc === 'bright' ? 'third' : next.doc;
  else if (kind === 'rename-section') from.title = title(fresh);
  else if (kind === 'swap-parts') next.parts.reverse();
  else if (kind.endsWith('-section') || kind === 'swap-sections') editSections(next, kind, from, to);
  else if (words !== undefined) editParagraph(kind, from, i, to, j, fresh);
  return next.parts.some((part) => part.sections.length > DIGITS.length) || next.parts.length > 6 ? draft : next;
}

const partOf = (draft: Draft, section: Section) =>
  draft.parts.find((part) => part.sections.includes(section)) as Draft['parts'][number];

function editSections(draft: Draft, kind: string, from: Section, to: Section): void {
  const part = partOf(draft, from);
  const other = partOf(draft, to);
  if (kind === 'swap-sections') {
    const [at, there] = [part.sections.indexOf(from), other.sections.indexOf(to)];
    part.sections[at] = to;
    other.sections[there] = from;
  } else if (part.sections.length > 1) {
    part.sections.splice(part.sections.indexOf(from), 1);
    if (kind === 'move-section') other.sections.push(from);
  }
}

function editParagraph(kind: string, from: Section, i: number, to: Section, j: number, fresh: number): void {
  const words = from.paragraphs[i] ?? '';
  const half = Math.ceil(words.length / 2);
  if (kind === 'swap') {
    const other = to.paragraphs[j];
    if (other === undefined) return;
    from.paragraphs[i] = other;
    to.paragraphs[j] = words;
  } else if (kind === 'split') from.paragraphs.splice(i, 1, `${words.slice(0, half)}。`, words.slice(half));
  else if (kind === 'merge') {
    const [next] = from.paragraphs.splice(i + 1, 1);
    from.paragraphs[i] = words + (next ?? '');
  } else if (kind === 'correct') from.paragraphs[i] = words.replace(/第\d+/, `第${fresh}`);
  else if (kind === 'respace') from.paragraphs[i] = `${words.slice(0, half)}　${words.slice(half)}`;
  else if (kind === 'copy') to.paragraphs.splice(j, 0, words);
  else {
    from.paragraphs.splice(i, 1);
    if (kind === 'move') to.paragraphs.splice(j, 0, words);
  }
}
