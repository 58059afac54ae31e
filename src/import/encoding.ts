import { type Ledger, Unreadable } from './ledger.ts';

/** Encodings of Chinese texts, as TextDecoder names them → as people do. */
const NAMES: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  gb18030: 'GB 18030',
  big5: 'Big5',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
};

/**
 * Bytes → text, whatever they are written in; noted where it is not UTF-8 without a mark. `declared` is what the file
 * says of itself.
 */
export function decodeText(bytes: Uint8Array, ledger: Ledger, declared?: string): string {
  const encoding = encodingOf(bytes, declared);
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  if (encoding !== 'utf-8') ledger.note(`从 ${NAMES[encoding] ?? encoding} 转为 UTF-8`);
  if (text.startsWith('\ufeff')) ledger.note('删去开头的字节顺序标记（BOM）');
  const plain = text.replace(/^\ufeff/, '');
  if (plain.includes('\0')) throw new Unreadable('文件里有空字节：不是文本文件，或者已经损坏。');
  const lost = plain.match(/\ufffd/g)?.length ?? 0;
  const readable = plain.match(/[\p{Script=Han}\p{P}\p{S}\s\w]/gu)?.length ?? 0;
  if (lost > plain.length / 50 || readable < 0.7 * plain.length)
    throw new Unreadable('认不出文件的编码：用编辑器另存为 UTF-8。');
  return plain;
}

export function encodingOf(bytes: Uint8Array, declared?: string): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (isValid(bytes, 'utf-8')) return wide(bytes) ?? 'utf-8';
  const zeros = wide(bytes);
  if (zeros) return zeros;
  const said = declared && labelOf(declared);
  if (said && said !== 'utf-8' && isValid(bytes, said)) return said;
  const [gb, big5] = ['gb18030', 'big5'].map((name) => plausibility(bytes, name)) as [number, number];
  return big5 > gb ? 'big5' : 'gb18030';
}

/** UTF-16 without a mark: every other byte of its spaces and breaks is zero. */
function wide(bytes: Uint8Array): string | null {
  let [even, odd] = [0, 0];
  for (let i = 0; i < Math.min(bytes.length, 20_000); i++) if (bytes[i] === 0) i % 2 === 0 ? even++ : odd++;
  if (even + odd < Math.max(2, Math.min(bytes.length, 20_000) / 200)) return null;
  return odd > 4 * even ? 'utf-16le' : even > 4 * odd ? 'utf-16be' : null;
}

/** gb2312 and gbk are read as what contains them; null for a name that is none. */
function labelOf(declared: string): string | null {
  try {
    const { encoding } = new TextDecoder(declared.trim());
    return encoding === 'gbk' ? 'gb18030' : encoding;
  } catch {
    return null;
  }
}

function isValid(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Characters that nearly every Chinese text has, simplified or not. */
const COMMON = /[的一是不了在人有和中大为上个国以要他到于年第，。、：（）為個國條為會機關應當規定實施]/gu;

/** The share of a text, read in an encoding, that reads like Chinese. */
function plausibility(bytes: Uint8Array, encoding: string): number {
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, 50_000));
  const bad = text.match(/[\ufffd\ue000-\uf8ff]/gu)?.length ?? 0;
  return ((text.match(COMMON)?.length ?? 0) - 10 * bad) / Math.max(1, text.length);
}
