import type { Range } from '../model/clause.ts';
import type { Block, Line } from './blocks.ts';
import { readMarker } from './marker.ts';
import type { Report } from './report.ts';
import type { Table, TableRow } from './table.ts';
import type { FactAt } from './tabulate.ts';

/** What a column is called in the tables of the genre, a unit in brackets aside. */
const HEADS = [
  /^(?:序|编)\s*号$/,
  /^(?:类\s*别|类\s*型|分\s*类|领\s*域|方\s*面|名\s*称|地\s*区|地\s*点|数\s*量|规\s*模|属\s*性|备\s*注|说\s*明|现\s*状|依\s*据|期\s*限|方\s*式|分\s*值|权\s*重)$/,
  /^(?:主要|具体|分项|重点)?指\s*标(?:名称|类别|类型|属性|值|解释)?$/,
  /^(?:工作|重点|主要|具体|目标|改革|年度)?任\s*务(?:名称|内容|分工|清单|要求)?$/,
  /^(?:主要|工作|建设|具体|改革|重点|整改|检查)?(?:内\s*容|措\s*施|事\s*项|目\s*标|要\s*求|举\s*措|项\s*目|问\s*题)(?:名称|内容)?$/,
  /^(?:计量)?单\s*位$/,
  /^(?:主要|第一)?(?:责任|牵头|配合|主管|实施|承办|负责|参与|参加|协办|主办|协同|承担|建设)(?:单\s*位|部\s*门|领导|处室|主体|人)$/,
  /^(?:完成|办结|整改|落实|推进|建设)?(?:时\s*限|时\s*间|期\s*限|时间节点|时限要求|进度安排|起止年限|年限)$/,
  /^(?:19|20)\d\d\s*年(?:末|底)?(?:目标|现状|实际|完成|预计|基期|规划)?值?$/,
  /^(?:年均|累计|五年|“[^”]{2,3}五”)(?:增长|增速|增幅|年均|累计)?(?:率)?$/,
  /^(?:联系人|联系电话|评分标准|实施依据|建设性质|投资额?|总投资|完成情况|基期值|目标值)$/,
];
const isHead = (words: string): boolean => {
  const plain = words.replace(/\s*[（(][^（）()]{1,12}[）)]$/, '').replace(/\s/g, '');
  return plain.length <= 12 && HEADS.some((form) => form.test(plain));
};

/** A column whose cells can be told: figures below 2025年, 预期性 below 属性. */
const TYPES: readonly [RegExp, RegExp][] = [
  [
    /(?:19|20)\d\d年|年均|累计|目标值|基期值|增长|增速/,
    /^[〔［[（(<>≥≤＜＞~～+-]*\d[\d,.，．]*\s*[^。；\d]{0,8}$|^[—－\-–/／]+$/u,
  ],
  [/属性/, /^(?:预期|约束|指导|引导)性?(?:指标)?$/],
  [/^(?:计量)?单位$/, /^[^\d。，；]{1,10}$/u],
];
const numbered = /^(?:序|编)\s*号$/;
const GROUP = /^[^。；，：\d]{2,20}$/u;
const NUMBER = (n: number) => new RegExp(`^0?${n}[.．、]?$`);

/** Lines of which each was a cell, as some converters leave them: tables where that is certain, else a warning. */
export function flatTables(
  text: string,
  all: readonly (Block | Table)[],
  factAt: FactAt,
  report: Report,
): (Block | Table)[] {
  const found: (Block | Table)[] = [];
  for (let i = 0; i < all.length; i++) {
    const run = headAt(text, all, i, factAt);
    if (isGlued(text, all[i])) report('table/flattened', all[i]?.start ?? 0, GLUED, CURE);
    const rows = run && new Flat(run).rows();
    if (run && rows && rows.length > 2) {
      const lines = rows.flatMap(({ lines: own }) => own);
      found.push({
        ...{ type: 'table', rows: rows.map(({ lines: own }) => rowOf(text, own)), headers: [0], lines },
        ...{ start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 },
      });
      i += lines.length - 1;
    } else {
      if (run?.lineAt(run.width)) doubt(run, report);
      found.push(all[i] as Block);
      if (run) for (let n = 1; n < run.width; n++) found.push(all[++i] as Block);
    }
  }
  return found;
}

interface Run {
  /** The lines of the head and behind it, by their places; null at the first block that is no line. */
  lineAt: (at: number) => Line | null;
  wordsAt: (at: number) => string;
  width: number;
}

/** Three known names of columns or more, each on its line, and the lines behind them. */
function headAt(text: string, all: readonly (Block | Table)[], first: number, factAt: FactAt): Run | null {
  const at = (i: number): Line | null => {
    const block = all[i];
    return block?.type === 'line' && !block.ruled ? block : null;
  };
  const words = ({ start, end }: Line) => text.slice(start, end);
  let width = 0;
  for (let line = at(first); line && isHead(words(line)) && !factAt(line); line = at(first + width)) width++;
  if (width < 3 || width > 12) return null;
  const lineAt = (place: number) => at(first + place);
  const wordsAt = (place: number): string => {
    const line = lineAt(place);
    return line ? words(line) : '';
  };
  const heads = Array.from({ length: width }, (_, place) => wordsAt(place));
  return new Set(heads).size < width ? null : { lineAt, wordsAt, width };
}

/** The rows of a run of cells, looked at from the head on. */
class Flat {
  private readonly run: Run;
  /** By 序号, or by what the cells of some columns must be. */
  private readonly isNumbered: boolean;
  private readonly types: readonly [number, RegExp][];

  constructor(run: Run) {
    this.run = run;
    this.isNumbered = numbered.test(run.wordsAt(0));
    this.types = Array.from({ length: run.width }, (_, place) => place).flatMap((place): [number, RegExp][] => {
      const type = TYPES.find(([name]) => name.test(run.wordsAt(place).replace(/\s/g, '')));
      return type && place > 0 ? [[place, type[1]]] : [];
    });
  }

  /** The head, rows and the names of groups of rows; null where a cell may be missing. */
  rows(): { lines: Line[] }[] | null {
    const { width } = this.run;
    const rows = [{ lines: this.linesOf(0, width) }];
    let at = width;
    let n = 1;
    for (;;) {
      const group = this.opens(at, n) ? 0 : this.isGroup(at) && this.opens(at + 1, n) ? 1 : -1;
      if (group < 0) break;
      if (group === 1) rows.push({ lines: this.linesOf(at, at + 1) });
      at += group + width;
      rows.push({ lines: this.linesOf(at - width, at) });
      n++;
    }
    return this.goesOn(at, n) ? null : rows;
  }

  private linesOf(from: number, to: number): Line[] {
    return Array.from({ length: to - from }, (_, i) => this.run.lineAt(from + i)).filter((line) => line !== null);
  }

  /** A row begins here: the next number, or cells each of which is what its column asks for. */
  private opens(at: number, n: number): boolean {
    const { width, lineAt, wordsAt } = this.run;
    for (let i = at; i < at + width; i++) if (!lineAt(i)) return false;
    if (this.isNumbered) return NUMBER(n).test(wordsAt(at));
    const { types } = this;
    return types.length > 1 && types.every(([place, form]) => form.test(wordsAt(at + place))) && !isMarked(wordsAt(at));
  }

  private isGroup(at: number): boolean {
    return GROUP.test(this.run.wordsAt(at).replace(/^[（(]?[一二三四五六七八九十]+[）)、]\s*/, ''));
  }

  /** More of the table stands behind what was read: a number of it, a figure alone on its line. */
  private goesOn(at: number, n: number): boolean {
    for (let i = at; i < at + 2 * this.run.width && this.run.lineAt(i); i++) {
      const words = this.run.wordsAt(i);
      if (/。/.test(words) || isMarked(words)) return false;
      if (isFigure(words) || NUMBER(n).test(words)) return true;
    }
    return false;
  }
}

const isFigure = (words: string): boolean => /^[〔［[<>≥≤]?\s*\d[\d,.]*\s*[%％]?[〕］\]]?$/u.test(words);
const isMarked = (words: string | undefined): boolean => (readMarker(words ?? '')?.rank ?? 100) <= 70;

/** A line end parts two cells. */
function rowOf(text: string, lines: readonly Line[]): TableRow {
  const source = lines.flatMap(({ start, end }, i): Range[] => {
    const lineEnd = text.indexOf('\n', end);
    return [[start, end], ...(i < lines.length - 1 ? [[lineEnd, lineEnd + 1] as Range] : [])];
  });
  return { cells: lines.map(({ start, end }) => text.slice(start, end)), source };
}

const GLUED = '这一行像是一张表，各格连成了一行，分不出行和列。';
const CURE =
  '照原件在空格处补“—”，或把每一行写成用制表符隔开的一行；也可以从原来的网页、Word 重新添加。不是表的无须改动。';
/** 序号指标2015年2020年1…, 序号任务责任单位1…: the names of columns without anything between them. */
const NAMES =
  /(?:序\s*号\s*|指\s*标(?:名称)?\s*(?=[^，。；：、]{0,8}\d{4}年))(?:[^，。；：、\t|]{0,14}?)(?:(?:19|20)\d\d年[^，。；到比的]{0,10}(?:19|20)\d\d年|(?:责任|牵头)(?:单位|部门))/u;

function isGlued(text: string, block: Block | Table | undefined): boolean {
  if (block?.type !== 'line' || block.end - block.start < 60) return false;
  const words = text.slice(block.start, block.end);
  const match = /\t/.test(words) ? null : NAMES.exec(words);
  return match !== null && (words.slice(match.index, match.index + 120).match(/\d+/g) ?? []).length > 3;
}

function doubt({ lineAt, wordsAt, width }: Run, report: Report): void {
  const names = Array.from({ length: width }, (_, place) => wordsAt(place));
  report(
    'table/flattened',
    lineAt(0)?.start ?? 0,
    `这里像是一张表，每格成了一行（${names.join('、')}），各行格数不齐，分不出行来。`,
    CURE,
  );
}
