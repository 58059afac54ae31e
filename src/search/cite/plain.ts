/** The forms that one character of a citation is typed in, made one. Positions stay those of the text. */
import { simplifierOf } from '../fold.ts';

const SAME: ReadonlyMap<string, string> = new Map([
  ...pairs('〔【﹙〖[', '('),
  ...pairs('〕】﹚〗]', ')'),
  ...pairs('\u3000\u00a0\u2002\u2003\u2009\t\u200b\ufeff', ' '),
  ...pairs('—–‐‑‒―−─－﹣', '-'),
  ...pairs('〜∼˜', '~'),
  ...pairs('〈«‹', '〈'),
  ...pairs('〉»›', '〉'),
  ...pairs('•‧∙⋅・', '·'),
  ...[...'壹贰叁肆伍陆柒捌玖拾佰仟'].map((c, i): [string, string] => [c, '一二三四五六七八九十百千'.charAt(i)]),
  ['貳', '二'],
  ['參', '三'],
  ['陸', '六'],
]);

function pairs(forms: string, to: string): [string, string][] {
  return [...forms].map((form): [string, string] => [form, to]);
}

/** A reader of texts as citations spell them: ASCII for full width, one dash, one bracket, simplified characters. */
export function plainOf(variants: string): (text: string) => string {
  const simple = simplifierOf(variants);
  return (text) =>
    text.replace(/[^ -Z\\^-~\n\r]/g, (character) => {
      const code = character.charCodeAt(0);
      const narrow = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : character;
      return SAME.get(narrow) ?? SAME.get(character) ?? simple(narrow);
    });
}

/** What two spellings of a title have in common: no spaces, no brackets inside, one dash. Takes plain text. */
export const keyOf = (plain: string): string =>
  plain
    .replace(/[\s《》〈〉“”"'‘’「」『』]/gu, '')
    .replace(/(?<=\d)年?(?:[-~]+|至|到)(?=\d)/gu, '-')
    .replace(/-{2,}/gu, '-')
    .toLowerCase();
