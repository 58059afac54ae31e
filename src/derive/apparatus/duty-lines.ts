import type { Duty } from '../../model/duty.ts';
import { simplified } from '../../text/simplified.ts';

/** A body as a line of duties names it. */
export interface NamedBody {
  form: string;
  /** Where the name begins in the words. */
  start: number;
  role: Duty['role'];
  /** Its place in its list, from 1. */
  place: number;
}

/** A line of duties: where it stands in the words, and whom it names. */
export interface DutyLine {
  start: number;
  end: number;
  bodies: NamedBody[];
}

const LABEL =
  '(?:牵头|责任|负责|配合|参与|参加|协办|协同|主办|承办|主管|实施|完成|落实|组织)(?:责任)?(?:单位|部门|主体|机关|处室|科室|机构)';
const LABELLED = new RegExp(`(?<label>${LABEL})(?:[（(][^（）()]{1,8}[）)])?[：:]\\s*`, 'gu');
/** （…）, 【…】, 〔…〕, […]; one pair of the same kind may stand inside: 各县（市、区）. */
const BRACKETED = /[（(](?:[^（）()。\n]|[（(][^（）()\n]{0,30}[）)])*[）)]|[【〔[〖][^】〕\]〗\n]*[】〕\]〗]/gu;
/** What is said of the bodies of a list at its end. */
const SAID =
  /(?<said>(?:共同|联合|会同|分别|按照?各?自?职责(?:分工)?|根据(?:各自)?职责(?:分工)?|依职责|各负其责|结合(?:各自|本地)?实际|按要求|认真|抓好|做好|抓紧|依法|分级|具体|主要|密切|积极|予以|给予)*(?:牵头(?:负责|落实|组织(?:实施|落实)?|实施|推进)?|负责(?:落实|组织(?:实施)?|实施|推进)?|配合(?:落实|实施)?|参与(?:落实)?|参加|协助|协同|督促(?:指导|落实)?|指导|组织实施|推进|落实|实施|执行))$/u;
const BODY =
  /(?:[委局厅部办院处署会司科站所队组社]|中心|办公室|研究室|政府|公司|集团|银行|单位|部门|机构|学校|大学|海关|行政|管委会|[市县区州盟旗乡镇]|街道|企业|党委|党工委|园区|各地|工会|团省委|妇联|残联|支行|分行|总队|支队|领导小组|成员单位)(?:[（(][^（）()]{1,20}[）)])?(?:人民政府|政府|分局)?$/u;

/** Every line of duties in the words of a clause: labelled (责任单位：…) or said of a list in brackets (甲牵头，乙配合), in order. */
export function dutyLines(text: string): DutyLine[] {
  const words = simplified(text);
  const labelled = labelledLines(words);
  const brackets = [...words.matchAll(BRACKETED)].filter(
    ({ index }) => !labelled.some(({ start, end }) => start <= index && index < end),
  );
  const said = brackets.flatMap((match) => saidLine(match[0].slice(1, -1), match.index + 1) ?? []);
  const asPrinted = (body: NamedBody) => ({ ...body, form: text.slice(body.start, body.start + body.form.length) });
  return [...labelled, ...said]
    .filter(({ bodies }) => bodies.length > 0)
    .map((line) => ({ ...line, bodies: line.bodies.map(asPrinted) }))
    .sort((a, b) => a.start - b.start);
}

/** 牵头单位：甲；配合单位：乙、丙 and the like, one line for all labels that follow one another. */
function labelledLines(words: string): DutyLine[] {
  const labels = [...words.matchAll(LABELLED)];
  const lines: DutyLine[] = [];
  labels.forEach((match, i) => {
    const from = match.index + match[0].length;
    const next = labels[i + 1]?.index ?? words.length;
    const opened = /[（(【〔[〖]$/u.test(words.slice(0, match.index));
    const last = lines.at(-1);
    const continues = last !== undefined && /^[；;，,。、\s]*$/u.test(words.slice(last.end, match.index));
    const to = Math.min(next, endOfList(words, from));
    const list = words.slice(from, to).split(OTHER_LABEL)[0] ?? '';
    const bodies = namesIn(list, from, roleOf(match.groups?.label ?? ''));
    const close = /^[）)】〕\]〗]/u.test(words.slice(to)) ? to + 1 : to;
    const start = opened ? match.index - 1 : match.index;
    if (continues && last) Object.assign(last, { end: close, bodies: [...last.bodies, ...bodies] });
    else lines.push({ start, end: close, bodies });
  });
  return lines.map((line) => ({ ...line, bodies: soleLead(line.bodies, words) }));
}

/** 责任单位：甲、乙；适用范围：全省: another matter begins. */
const OTHER_LABEL = /[；;，,]\s*(?=[\p{Script=Han}]{2,10}[：:])/u;

/** Where a list ends: at 。, a line end or a closing bracket that was not opened in it. */
function endOfList(words: string, from: number): number {
  let depth = 0;
  for (let i = from; i < words.length; i++) {
    const mark = words[i] as string;
    if ('（('.includes(mark)) depth++;
    else if ('）)】〕]〗'.includes(mark) && depth-- === 0) return i;
    else if ('。\n\t'.includes(mark)) return i;
  }
  return words.length;
}

const roleOf = (label: string): Duty['role'] =>
  /^(?:牵头|主办|负责)/u.test(label) ? 'lead' : /^(?:配合|参与|参加|协办|协同)/u.test(label) ? 'part' : 'named';

/** 负责单位：甲 leads alone; of 负责单位：甲、乙 none is said to. */
function soleLead(bodies: NamedBody[], words: string): NamedBody[] {
  const shared = bodies.filter(({ role }) => role === 'lead').length > 1 && !/牵头|主办/u.test(words);
  return shared ? bodies.map((body) => (body.role === 'lead' ? { ...body, role: 'named' as const } : body)) : bodies;
}

/** 由甲负责, 技工院校内由甲负责: what comes before 由 says where, not who. */
const BY = /^(?:请|[^、，；（）()]{0,16}(?<!自)由)(?!于)/u;

/** 2023年底前完成, 持续推进: when it is to be done. */
const WHEN = /^(?:\d{1,4}年|\d{1,2}月|今年|年底|年内|持续|长期|每[年月季]|定期|常年)/u;

/** 甲牵头，乙、丙配合: lists that each end with what is said of them; null where it is no such. */
function saidLine(inner: string, offset: number): DutyLine | null {
  const bodies: NamedBody[] = [];
  let open: NamedBody[] = [];
  for (const chunk of inner.matchAll(/(?:[^，,；;。（）()]|[（(][^（）()]*[）)])+/gu)) {
    if (bodies.length > 0 && open.length === 0 && /^[\p{Script=Han}]{2,10}[：:]/u.test(chunk[0])) break;
    if (bodies.length > 0 && open.length === 0 && WHEN.test(chunk[0])) break;
    const said = SAID.exec(chunk[0])?.groups?.said ?? '';
    const list = chunk[0].slice(0, chunk[0].length - said.length).replace(BY, (by) => ' '.repeat(by.length));
    const own = namesIn(list, offset + chunk.index, 'named', open.length);
    if (own.length === 0 || own.some(({ form }) => !BODY.test(form))) return null;
    open.push(...own);
    if (said === '') continue;
    const shared = open.length > 1 || /职责|分别|共同|联合|会同|各负其责/u.test(said) || /会同/u.test(list);
    const role = /牵头/u.test(said)
      ? 'lead'
      : /配合|参与|参加|协助|协同/u.test(said)
        ? 'part'
        : shared || !/负责/u.test(said)
          ? 'named'
          : 'lead';
    bodies.push(...open.map((body) => ({ ...body, role: role as Duty['role'] })));
    open = [];
  }
  return open.length > 0 || bodies.length === 0 ? null : { start: offset - 1, end: offset + inner.length + 1, bodies };
}

/** 甲等和各省政府: the row and whoever is added to it. */
const ADDED = /(?:(?<=[局委厅办府部会院中心行司社])|(?<=等))(?:和|及|以及|会同)(?=[各市省县区国有相其])/u;

/** The names of a list: 省科技厅、各市、县（区）政府等 → 省科技厅, 各市, 县（区）政府. */
export function namesIn(list: string, offset: number, role: Duty['role'], before = 0): NamedBody[] {
  const found: NamedBody[] = [];
  const pieces = list.matchAll(/(?:[^、，,；;\s（）()/／]|[（(][^（）()]*[）)])+/gu);
  for (const piece of pieces) {
    let at = piece.index;
    for (const part of piece[0].split(ADDED)) {
      const start = list.indexOf(part, at);
      at = start + part.length;
      const form = part.replace(/(?:等(?:有关|相关)?(?:部门|单位)?|。)$/u, '').trim();
      if (form.length > 1) found.push({ form, start: offset + start, role, place: before + found.length + 1 });
    }
  }
  return found;
}

const COLUMN = new RegExp(`^(?:${LABEL}|责任人|负责人?|牵头|配合)(?:及[\\p{Script=Han}]+)?$`, 'u');
/** The role of the bodies of a column, by its head; null where it is no column of duties. */
export const columnRole = (head: string): Duty['role'] | null => {
  const words = simplified(head).replace(/\s/gu, '');
  return COLUMN.test(words) && !/人$/u.test(words) ? (/及/u.test(words) ? 'named' : roleOf(words)) : null;
};

/** True for the head of a column that says until when. */
export const isDueColumn = (head: string): boolean =>
  /^(?:完成|办结|整改|落实)?(?:时限|时间|期限|节点|时间节点|时间要求|进度要求)$/u.test(head.replace(/\s/gu, ''));
