import type { Clause } from '../../model/clause.ts';
import type { PlacesEditorial } from '../../model/division.ts';
import type { Mention } from '../../model/mention.ts';
import { keyOf } from '../../model/ref.ts';
import { printed } from '../../model/source.ts';
import { simplified } from '../../text/simplified.ts';
import { wordEdges } from '../../text/words.ts';
import type { Forms, Place } from './gazetteer.ts';
import type { Hit } from './scan.ts';
import { mention } from './texts.ts';

/** What makes a short name a part of another: 平山区, 丰宁路; 平山区域 is not meant. */
const OTHER_NAME =
  /^(?:区(?![域位间块片])|路(?![网段由径线])|街|巷|镇(?!域)|乡(?!村)|村(?![级庄民镇居])|桥|站(?!点)|大道|社区)/u;
/**
 * Words of the language that are short names, too: they need a row, a city before them or their full name elsewhere.
 * A list of words, not of places: it names none, and with a proof beside it each still reads as the place it is.
 */
const ORDINARY =
  /^(?:会同|通道|合作|和平|平安|富民|共和|同心|开化|安康|大方|平和|东方|文明|建设|永和|安全|兴业|安定|新和|民和|共青|友好|向阳|红旗|新城|城区|郊区|矿区|海港|港口|桥西|桥东|东明|万年|资源|互助|安图|通海|开放|利川|长治|大同|大安|吉安|公安|广安|保安|西和|新安|武功|大足|内乡|方正|集贤|延长|宜家|兴安|新建|新民|新宁|新兴|开平|开阳|三江|双江|大理|安化|安宁|宁安|清水|青山|宝山|金山)$/u;
const ROW = /^(?:[市县区州])?(?:、|和|及|与|等(?:省|市|县|区|地|州|[一二三四五六七八九十\d]+[个省市县区]))/u;

interface Known {
  places: ReadonlyMap<string, Place>;
  forms: Forms;
  editorial: PlacesEditorial;
  /** True for the name of a new area: it is no division. */
  isBlocker: (form: string) => boolean;
}

interface Found {
  clause: Clause;
  words: string;
  hit: Hit;
  codes: readonly string[];
  /** The hits of the clause. */
  beside: readonly Hit[];
}

/** Which of the forms that stand in the texts name a place, and which place. Precision goes before recall. */
export class Naming {
  private readonly known: Known;
  private readonly written: ReadonlySet<string>;

  constructor(known: Known) {
    this.known = known;
    this.written = new Set([...known.forms.keys()].join(''));
  }

  /** The mentions of each division by its code, and the forms that may mean several, each with a clause. */
  read(
    clauses: readonly Clause[],
    scan: (words: string) => readonly Hit[],
  ): { found: Map<string, Mention[]>; open: Map<string, string> } {
    const all = clauses.flatMap((clause) => this.inClause(clause, scan));
    const full = new Set(
      all.flatMap(({ clause, hit, codes }) =>
        codes.length === 1 && this.isFull(hit.form, codes) ? [`${clause.doc}/${codes[0]}`] : [],
      ),
    );
    const found = new Map<string, Mention[]>();
    const open = new Map<string, string>();
    for (const one of all) {
      const { clause, hit, words } = one;
      const codes = this.decided(one);
      const given = this.known.forms.get(hit.form) ?? [];
      const near = given.filter((code) => this.known.places.get(code)?.near);
      if (codes.length === 0 && near.length > 1) open.set(hit.form, keyOf(clause));
      if (codes.length === 1 && !this.isBorneOut(one, codes[0] as string, words, full)) continue;
      for (const code of codes) {
        const mentions = found.get(code) ?? [];
        mentions.push(mention(clause, hit.start, hit.end, codes.length > 1));
        found.set(code, mentions);
      }
    }
    return { found, open };
  }

  private inClause(clause: Clause, scan: (words: string) => readonly Hit[]): Found[] {
    const own = printed(clause);
    const words = this.simply(own);
    const beside = scan(words);
    if (beside.length === 0) return [];
    const edges = wordEdges(words);
    return beside
      .filter((hit) => !this.known.isBlocker(hit.form) && this.isWhole(hit, words, edges))
      .map((hit) => ({ clause, words, hit, codes: this.known.forms.get(hit.form) ?? [], beside }));
  }

  /** In simplified characters, but for those that names are written with: 遼寧 is 辽宁, 乾縣 is 乾县. */
  private simply(own: string): string {
    const plain = simplified(own);
    if (plain === own) return own;
    return Array.from({ length: own.length }, (_, i) => (this.written.has(own[i] ?? '') ? own[i] : plain[i])).join('');
  }

  /** 拆|迁安|置 and 形|成县|域 lie across words; what an editor lists is taken as it stands. */
  private isWhole({ form, start, end }: Hit, words: string, edges: ReadonlySet<number>): boolean {
    const { short, abbreviations, renamed } = this.known.editorial;
    if ([...short, ...abbreviations].some((entry) => entry.form === form) || renamed.some(({ old }) => old === form))
      return true;
    const codes = this.known.forms.get(form) ?? [];
    if (codes.some((code) => this.follows(code, words.slice(Math.max(0, start - 16), start)))) return true;
    if (!edges.has(start)) return false;
    if (this.isFull(form, codes))
      return form.length > 2 || (edges.has(end) && !/^[域级]/u.test(words.slice(end, end + 1)));
    return edges.has(end) && !OTHER_NAME.test(words.slice(end, end + 4));
  }

  private readonly isFull = (form: string, codes: readonly string[]) =>
    codes.some((code) => this.known.places.get(code)?.name === form);

  /**
   * A name that several divisions share means the nearer one, the city where a county within it is called the same
   * (承德市 and 承德县), else the one whose city stands before it, if any.
   */
  private decided({ codes: all, hit, words }: Found): readonly string[] {
    const { places, editorial } = this.known;
    if (all.length < 2 || editorial.abbreviations.some(({ form }) => form === hit.form)) return all;
    const before = words.slice(Math.max(0, hit.start - 16), hit.start);
    const near = all.filter((code) => places.get(code)?.near);
    const codes = near.length > 0 ? near : all;
    if (codes.length === 1) return codes;
    const city = codes.find((code) => codes.some((other) => places.get(other)?.within === code));
    if (city !== undefined) return [city];
    return codes.filter((code) => this.follows(code, before));
  }

  /** True where the city or province of a division stands right before it. */
  private follows(code: string, before: string): boolean {
    const { places } = this.known;
    const above = [places.get(code)?.within, `${code.slice(0, 2)}0000`].flatMap(
      (outer) => places.get(outer ?? '')?.name ?? [],
    );
    return above.some((name) => before.endsWith(name) || before.endsWith(name.replace(/[市省]$/u, '')));
  }

  /** True where the words around a name, or its full name elsewhere in the document, leave no doubt that it is a place. */
  private isBorneOut({ clause, hit, beside }: Found, code: string, words: string, full: ReadonlySet<string>): boolean {
    const { places, editorial } = this.known;
    const place = places.get(code);
    if (!place) return false;
    const { form, start, end } = hit;
    if (editorial.short.some((entry) => entry.form === form) || editorial.renamed.some(({ old }) => old === form))
      return true;
    const isFull = place.name === form;
    const trusted = place.near && (isFull || editorial.provinces.length > 0 || place.kind === 'city');
    if (trusted && !ORDINARY.test(form)) return true;
    if (isFull && !/区$/u.test(form) && form.length > 2) return true;
    if (this.follows(code, words.slice(Math.max(0, start - 16), start))) return true;
    if (!isFull && full.has(`${clause.doc}/${code}`)) return true;
    const inRow = beside.some(
      (other) => other.start === end + 1 || other.end === start - 1 || other.end + 1 === start - 1,
    );
    return inRow && (/[、和及与]$/u.test(words.slice(0, start).slice(-1)) || ROW.test(words.slice(end, end + 8)));
  }
}
