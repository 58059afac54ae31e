/** The characters of symbol fonts, which stand in the private use area: a font that is not there shows another, or none. */
const WINGDINGS: Readonly<Record<number, string>> = {
  108: '●',
  109: '❍',
  110: '■',
  111: '□',
  113: '❑',
  117: '◆',
  118: '❖',
  119: '⬥',
  158: '·',
  159: '•',
  161: '○',
  163: '□',
  164: '◉',
  167: '▪',
  168: '□',
  171: '★',
  174: '✪',
  178: '◇',
  216: '➢',
  217: '➣',
  220: '➜',
  222: '⇒',
  224: '→',
  232: '➔',
  240: '⇨',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
  ...Object.fromEntries(Array.from({ length: 10 }, (_, i) => [129 + i, String.fromCodePoint(0x2460 + i)])),
};
const SYMBOL: Readonly<Record<number, string>> = {
  34: '∀',
  42: '*',
  45: '−',
  163: '≤',
  176: '°',
  177: '±',
  179: '≥',
  180: '×',
  183: '•',
  184: '÷',
  185: '≠',
  187: '≈',
  215: '⋅',
  224: '◊',
  ...Object.fromEntries([...'αβχδεφγηιϕκλμνοπθρστυϖωξψζ'].map((letter, i) => [97 + i, letter])),
};

/** What a character of a font shows; null where that is not known. Characters beyond the private use area are their own. */
export function symbolOf(font: string, character: string): string | null {
  const code = character.codePointAt(0) ?? 0;
  const isPrivate = code >= 0xe000 && code <= 0xf8ff;
  const name = font.toLowerCase();
  const byte = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code < 256 ? code : -1;
  if (name.startsWith('wingdings'))
    return name === 'wingdings' ? (WINGDINGS[byte] ?? null) : byte < 0 ? character : null;
  if (name === 'symbol' && (isPrivate || byte >= 0)) return SYMBOL[byte] ?? (isPrivate ? null : character);
  return isPrivate ? (SYMBOL[byte] ?? null) : character;
}
