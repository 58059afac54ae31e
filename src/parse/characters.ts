import { isScalar, visit } from 'yaml';
import { type Problem, problem } from '../model/problem.ts';
import type { RuleName } from '../model/rules.ts';
import { Lines } from '../text/lines.ts';
import type { YamlLines } from './yaml-lines.ts';

/**
 * Characters that no policy text has by intent. A control or a noncharacter cannot stand in XML 1.0, so it can never be
 * accepted: every form of a clause then carries the same characters. The others may be accepted with a reason.
 */
const KINDS: readonly { rule: RuleName; pattern: RegExp }[] = [
  {
    rule: 'encoding/control',
    pattern: /[^\P{Cc}\t\n\r]|\p{Noncharacter_Code_Point}|\p{Cs}/gu,
  },
  { rule: 'encoding/replacement', pattern: /\ufffd/g },
  { rule: 'encoding/private-use', pattern: /\p{Co}/gu },
  // Zero width, soft hyphen, direction marks, joiners, a byte order mark inside, other format characters.
  { rule: 'encoding/invisible', pattern: /\p{Cf}|[\u115f\u1160\u2028\u2029\u3164\uffa0]/gu },
];

/** Every kind that stands in the text: one problem a kind and line, with column and code point. */
export function charactersOf(text: string, file: string): Problem[] {
  const lines = new Lines(text);
  return KINDS.flatMap(({ rule, pattern }) =>
    [...text.matchAll(pattern)]
      // NUL and a byte order mark at the start have rules of their own.
      .filter(({ 0: character, index }) => character !== '\0' && !(character === '\ufeff' && index === 0))
      .map(({ 0: character, index }) => {
        const place = { file, line: lines.at(index), cause: codePoint(character) };
        const column = index - text.lastIndexOf('\n', index - 1);
        return problem(rule, place, `第${column}字是 ${codePoint(character)}。`);
      }),
  );
}

/** The same for the strings of a YAML file. Only what no form can carry is an error: a quote must say what the text says. */
export function charactersOfYaml(lines: YamlLines, file: string): Problem[] {
  const problems: Problem[] = [];
  visit(lines.document, {
    Scalar(_, node) {
      if (!isScalar(node) || typeof node.value !== 'string') return;
      for (const { rule, pattern } of KINDS)
        for (const [character] of node.value.matchAll(pattern)) {
          const place = { file, line: lines.ofOffset(node.range?.[0] ?? 0), cause: codePoint(character) };
          const found = problem(
            rule,
            place,
            `这一处有 ${codePoint(character)}。`,
            '删去或改正；引文须与原文一致的照留。',
          );
          problems.push(rule === 'encoding/control' ? found : { ...found, severity: 'warning' });
        }
    },
  });
  return problems;
}

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
