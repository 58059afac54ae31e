import { isPair, isScalar, visit } from 'yaml';
import type { AcceptedProblem } from '../model/document.ts';
import { type Problem, problem } from '../model/problem.ts';
import type { RuleName } from '../model/rules.ts';
import { INVISIBLE } from '../text/invisible.ts';
import { Lines } from '../text/lines.ts';
import type { YamlLines } from './yaml-lines.ts';

/**
 * Characters that no policy text has by intent. A control or a noncharacter cannot stand in XML 1.0, so it can never be
 * accepted: every form of a clause then carries the same characters. The others may be accepted with a reason.
 */
const KINDS: readonly { rule: RuleName; pattern: RegExp }[] = [
  {
    rule: 'encoding/control',
    pattern: /[^\P{Cc}\t\n]|\p{Noncharacter_Code_Point}|\p{Cs}/gu,
  },
  // U+FFFC stands where a picture stood.
  { rule: 'encoding/replacement', pattern: /[\ufffc\ufffd]/g },
  { rule: 'encoding/private-use', pattern: /\p{Co}/gu },
  { rule: 'encoding/invisible', pattern: new RegExp(`[${INVISIBLE}]`, 'gu') },
];

/** Every kind that stands in the text: one problem a kind and line, with column and code point. */
export function charactersOf(text: string, file: string): Problem[] {
  const lines = new Lines(text);
  return KINDS.flatMap(({ rule, pattern }) =>
    [...text.matchAll(pattern)]
      // NUL, a carriage return and a byte order mark at the start have rules of their own.
      .filter(({ 0: character, index }) => !/[\0\r]/.test(character) && !(character === '\ufeff' && index === 0))
      .map(({ 0: character, index }) => {
        const line = lines.at(index);
        const place = { file, line, cause: codePoint(character), words: lines.openingOf(line) };
        const column = index - text.lastIndexOf('\n', index - 1);
        return problem(rule, place, `第${column}字是 ${codePoint(character)}。`);
      }),
  );
}

/**
 * Fields that say what stood somewhere once: words of an earlier text (addresses.yaml, changes.yaml) or of an original
 * (conversion.yaml), and those by which `accept` names what it is of. Only what no form can carry is a fault there.
 */
const RECORDS: ReadonlySet<string> = new Set(['published', 'changes', 'accept']);

/** The same for the strings of a YAML file, names of fields among them: one problem a kind and string. */
export function charactersOfYaml(lines: YamlLines, file: string): Problem[] {
  const problems: Problem[] = [];
  visit(lines.document, {
    Scalar(key, node, above) {
      if (!isScalar(node) || typeof node.value !== 'string') return;
      const words = node.value;
      const isRecord =
        key !== 'key' && above.some((one) => isPair(one) && isScalar(one.key) && RECORDS.has(`${one.key.value}`));
      for (const { rule, pattern } of isRecord ? KINDS.slice(0, 1) : KINDS)
        for (const character of new Set(words.match(pattern))) {
          const place = { file, line: lines.ofOffset(node.range?.[0] ?? 0), cause: codePoint(character), words };
          problems.push(problem(rule, place, `这一处有 ${codePoint(character)}。`, IN_YAML[rule]));
        }
    },
  });
  return problems;
}

/** The words without such characters, for a name that nobody wrote for a text: that of a file. */
export const plainWords = (words: string): string =>
  KINDS.reduce((rest, { pattern }) => rest.replace(pattern, ''), words);

const ACCEPT =
  '确须照留的，在 accept 下写明 rule、quote（这一处开头的字）和 reason：一份文件的写在它的 document.yaml，共用文件的写在 seeds/site.yaml。逐字引自原文、而原文已写明照留的，不用再写。';
const IN_YAML: Partial<Record<RuleName, string>> = {
  'encoding/replacement': `改正：转码时丢了字。${ACCEPT}`,
  'encoding/private-use': `换成标准汉字。${ACCEPT}`,
  'encoding/invisible': `删去。${ACCEPT}`,
};

/** True where a character may stand with a reason: every form can carry it. */
const isAcceptable = ({ rule }: Problem): boolean => Object.hasOwn(IN_YAML, rule);

/**
 * The problems without those that an entry of `accept` gives a reason for, by the rule and the opening words; and the entries
 * that are used.
 */
export function withoutAccepted(
  problems: readonly Problem[],
  accept: readonly AcceptedProblem[],
): { left: Problem[]; used: ReadonlySet<AcceptedProblem> } {
  const used = new Set<AcceptedProblem>();
  const left = problems.filter((one) => {
    const reasons = accept.filter(({ rule, quote }) => rule === one.rule && one.words?.startsWith(quote));
    if (!isAcceptable(one) || reasons.length === 0) return true;
    for (const entry of reasons) used.add(entry);
    return false;
  });
  return { left, used };
}

/** The problems without those of words that stand in one of these texts: what a text may keep, a quotation of it must. */
export const withoutQuoted = (problems: readonly Problem[], texts: readonly string[]): Problem[] =>
  problems.filter((one) => !isAcceptable(one) || !isYaml(one) || !texts.some((text) => text.includes(one.words ?? '')));

const isYaml = ({ file }: Problem): boolean => file.endsWith('.yaml');

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
