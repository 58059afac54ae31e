/**
 * The text of a plain file in one of the encodings that editors write here: UTF-8, UTF-16 with its mark, GB 18030.
 * @throws Error, in Chinese, where it is none of them: other bytes would give words that nobody wrote.
 */
export function readPlain(bytes: Uint8Array): string {
  const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
  const encodings = mark === 0xfffe ? ['utf-16le'] : mark === 0xfeff ? ['utf-16be'] : ['utf-8', 'gb18030'];
  for (const encoding of encodings) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!text.includes('\0')) return text;
    } catch {
      // Perhaps the next one.
    }
  }
  throw new Error('不是文本文件，或编码不是 UTF-8、UTF-16、GB 18030');
}
