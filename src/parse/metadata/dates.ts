import type { Attested, AttestedField } from '../../model/attested.ts';
import { isPossible } from '../../model/date.ts';
import { DAY, DAY_IN_FIGURES, MONTH, readDay } from '../../text/days.ts';
import { type Line, said } from './lines.ts';

/** What happened on a day, by the word that follows it. The last word before the next day counts. */
const EVENTS: readonly (readonly [AttestedField, RegExp])[] = [
  ['amended', /修正|修订|修訂|修改/u],
  ['inForce', /施行|实施|實施|执行|生效|试行/u],
  ['printed', /印\s*[发發]$/u],
  ['passed', /通过|通過/u],
  ['approved', /批准/u],
  ['published', /公布|发布|發布|颁布|頒布|印发/u],
];
const DAYS = new RegExp(DAY, 'gu');
const SIGNED = new RegExp(`${DAY}|${DAY_IN_FIGURES}|${MONTH}`, 'u');
/** 本办法自2020年3月1日起施行, 现予公布，自…起施行. */
const FORCE = new RegExp(`(?:自|从|于|於)(${DAY})起?(?:正式)?(?:施行|实施|實施|执行|生效|试行)(?!的)`, 'gu');
const OWN = /(?:本[\p{Script=Han}]{1,6}|(?:现|現)[予将]?(?:公布|发布|印发)[^。]*)$/u;

/** The days that the front of a text names: of its signature, of who passed, published and amended it, of its printing. */
export function readDates(front: readonly Line[]): Attested[] {
  const signed = signature(front);
  const events = front.filter(tellsEvents).flatMap(eventsIn);
  const passed = front.flatMap(passedIn);
  const now = front.some(
    ({ words, role }) => role !== 'date' && /[现現][予将將]?(?:公布|发布|發布|公告)|予以公布/u.test(words),
  );
  const [day] = signed;
  const published: Attested[] =
    now && day && !events.some(({ field }) => field === 'published') ? [{ ...day, field: 'published' }] : [];
  return [...signed, ...events, ...(events.some(({ field }) => field === 'passed') ? [] : passed), ...published];
}

/** 第12次会议 in the notice: 已经2020年1月4日市政府第10次常务会议通过. */
function passedIn(line: Line): Attested[] {
  if (line.role !== 'notice' && line.role !== 'preamble') return [];
  const match = new RegExp(`(?:经|于)\\s*(${DAY})([^。；《]{0,60}?)(?:审议|讨论|表决)?通过`, 'u').exec(line.words);
  return match?.[1] ? dated('passed', line, match.index + match[0].indexOf(match[1]), match[1]) : [];
}

/** The day behind a signature, else the first that stands alone. */
function signature(front: readonly Line[]): Attested[] {
  const dates = front.filter(({ role }) => role === 'date');
  const behind = dates.find((line) => front[front.indexOf(line) - 1]?.role === 'signatory');
  const signed = behind ? [behind, ...dates.filter((line) => line !== behind)] : dates;
  const [first, ...others] =
    signed.length > 0 ? signed : front.filter(({ words }) => DELIVERED.test(words)).slice(0, 1);
  return [first, ...others].flatMap((line) => {
    const match = SIGNED.exec(line?.words ?? '');
    return line && match ? dated('signed', line, match.index, match[0]) : [];
  });
}

/** Its note may stand behind it. */
const BRACKET = /^[（(].*[）)][①-⑳*＊※]?$/u;

/** ——2024年1月20日在某省第十四届人民代表大会第二次会议上: a report is of the day on which it was given. */
const DELIVERED = new RegExp(`^[—－\\-–（(\\s]*${DAY}\\s*在.{4,60}(?:会议|大会|全会)上?[）)]?$`, 'u');

/** （2020年1月4日…通过　自…起施行), or a line that says no more than such a bracket; the line of printing. */
const tellsEvents = ({ words, role }: Line): boolean =>
  role !== 'date' &&
  new RegExp(DAY, 'u').test(words) &&
  (BRACKET.test(words.trim()) ||
    new RegExp(`^[^。；，]{0,40}${DAY}\\s*印\\s*[发發]$`, 'u').test(words) ||
    BARE_EVENT.test(words));

/** 2020年1月4日…会议通过, a line of its own. */
export const BARE_EVENT = new RegExp(`^(?:根据)?${DAY}[^。；]{2,80}(?:通过|公布|发布|施行|修正|修订)$`, 'u');

function eventsIn(line: Line): Attested[] {
  const words = line.words.replace(/[）)][①-⑳*＊※]?\s*$/u, '');
  const days = [...words.matchAll(DAYS)];
  return days.flatMap((match, i) => {
    const between = ownPart(words.slice(match.index + match[0].length, days[i + 1]?.index).replace(/根据\s*$/u, ''));
    const event = EVENTS.map(([field, verb]) => ({ field, at: lastIndex(between, verb) }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => b.at - a.at)[0];
    return event ? dated(event.field, line, match.index, match[0]) : [];
  });
}

/** …《决定》修正　主席令第73号公布: what an order without a day did is not said of this one. */
const ownPart = (words: string): string => {
  const parts = words.split(/[\s；;]+/u);
  const closed = parts.findIndex((part) =>
    EVENTS.some(([, verb]) => new RegExp(`(?:${verb.source})$`, 'u').test(part)),
  );
  return closed >= 0 && /令\s*第?[^，。]{1,12}[号號]/u.test(parts[closed + 1] ?? '')
    ? parts.slice(0, closed + 1).join('')
    : words;
};

const lastIndex = (words: string, verb: RegExp): number =>
  Math.max(-1, ...[...words.matchAll(new RegExp(verb.source, 'gu'))].map(({ index }) => index));

/** From when the text is in force, where it says so of itself, and of one day alone. */
export function readForce(front: readonly Line[], body: readonly Line[]): Attested[] {
  const found = [...front, ...body].flatMap((line) =>
    [...line.words.matchAll(FORCE)].flatMap((match) => {
      const own = line.role !== '' || OWN.test(line.words.slice(0, match.index).replace(/.*[。；]/u, ''));
      return own && match[1] ? dated('inForce', line, match.index + 1, match[1]) : [];
    }),
  );
  return new Set(found.map(({ value }) => value)).size === 1 ? found.slice(0, 1) : [];
}

function dated(field: AttestedField, line: Line, at: number, words: string): Attested[] {
  const value = readDay(words);
  return value !== null && isPossible(value) ? [said(field, value, line, at, at + words.length)] : [];
}
