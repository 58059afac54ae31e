/** What a query and a text have in common when a reader would call them the same characters. */

/** Lower case, half width, no white space: `“ＡＢ” c` → `“ab”c`. Length may change; see foldWithOffsets. */
export const fold = (text: string): string => foldWithOffsets(text).folded;

/** The folded text, and for each of its code units the position in the original; one more for the end. */
export function foldWithOffsets(text: string): { folded: string; offsets: number[] } {
  let folded = '';
  const offsets: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const character = text[i] as string;
    if (/\s/u.test(character)) continue;
    const plain = halfWidth(character).toLowerCase();
    folded += plain;
    for (let k = 0; k < plain.length; k++) offsets.push(i);
  }
  offsets.push(text.length);
  return { folded, offsets };
}

function halfWidth(character: string): string {
  const code = character.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : character;
}
