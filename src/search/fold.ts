import { INVISIBLE } from '../text/invisible.ts';

/**
 * What a query and a text have in common when a reader would call them the same characters:
 * case, full and half width, traditional characters, spaces inside Chinese, what cannot be seen. Both sides are folded alike.
 */
export interface Folding {
  /** `“ＡＢ” 縱橫` → `“ab”纵横`. */
  fold(text: string): string;
  /** The folded text, and for each of its code units the position in the original; one more for the end. */
  foldWithOffsets(text: string): { folded: string; offsets: number[] };
}

/** Only between two of these does a space part words; elsewhere it is typesetting. */
const WESTERN = /[a-z0-9]/;
const SPACE = new RegExp(`^[\\s${INVISIBLE}]$`, 'u');
const NEEDS_FOLDING = `A-Z\\s${INVISIBLE}\\u0080-\\u024f\\u0370-\\u052f\\uff01-\\uff5e\\uffe5`;

/** `variants` holds pairs of single characters, traditional before simplified: `橫横縱纵`. */
export function foldingOf(variants: string): Folding {
  const simplified = pairsOf(variants);
  const folds = new RegExp(`[${NEEDS_FOLDING}${[...simplified.keys()].join('')}]`, 'u');

  const unit = (character: string): string => {
    const plain = lowerCase(halfWidth(character));
    return simplified.get(plain) ?? plain;
  };
  const foldWithOffsets = (text: string) => {
    let folded = '';
    const offsets: number[] = [];
    let spaceAt = -1;
    for (let i = 0; i < text.length; i++) {
      const character = text[i] as string;
      const whole = /[\ud800-\udbff]/.test(character) ? text.slice(i, i + 2) : character;
      if (SPACE.test(whole)) {
        spaceAt = i;
        i += whole.length - 1;
        continue;
      }
      const plain = unit(character);
      if (spaceAt >= 0 && WESTERN.test(plain) && WESTERN.test(folded.at(-1) ?? '')) {
        folded += ' ';
        offsets.push(spaceAt);
      }
      spaceAt = -1;
      folded += plain;
      offsets.push(i);
    }
    offsets.push(text.length);
    return { folded, offsets };
  };
  return { foldWithOffsets, fold: (text) => (folds.test(text) ? foldWithOffsets(text).folded : text) };
}

function pairsOf(variants: string): Map<string, string> {
  const pairs = new Map<string, string>();
  for (let i = 0; i + 1 < variants.length; i += 2) pairs.set(variants[i] as string, variants[i + 1] as string);
  return pairs;
}

/** One character, simplified; the text keeps its positions. */
export function simplifierOf(variants: string): (character: string) => string {
  const simplified = pairsOf(variants);
  return (character) => simplified.get(character) ?? character;
}

function halfWidth(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return code === 0xffe5 ? '¥' : character;
}

/** Lower case where it keeps the length, so that positions stay true. */
function lowerCase(character: string): string {
  const lower = character.toLowerCase();
  return lower.length === 1 ? lower : character;
}

/** Case, width and spaces alone, where the table of traditional characters is not at hand. */
export const { fold } = foldingOf('');
