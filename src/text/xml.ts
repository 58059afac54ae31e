/** XML text. Characters that XML 1.0 cannot hold are left out. */

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the very characters that XML forbids
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const NAMED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** `a<b` → `a&lt;b`; also right within quoted attribute values. */
export const escapeXml = (text: string): string =>
  text.replace(FORBIDDEN, '').replace(/[&<>"']/g, (c) => NAMED[c] as string);
