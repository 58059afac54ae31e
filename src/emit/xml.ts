/** XML text. Characters that XML 1.0 cannot hold are left out. */

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the very characters that XML forbids
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const NAMED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** `a<b` → `a&lt;b`; also right within quoted attribute values. */
export const escapeXml = (text: string): string =>
  text.replace(FORBIDDEN, '').replace(/[&<>"']/g, (c) => NAMED[c] as string);

type Attributes = Readonly<Record<string, string | number | null | undefined>>;

/** An element; children are XML already. Attributes that are null or undefined are left out. */
export function element(name: string, attributes: Attributes = {}, ...children: string[]): string {
  const pairs = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('');
  return children.length === 0 ? `<${name}${pairs}/>` : `<${name}${pairs}>${children.join('')}</${name}>`;
}

/** An element that holds just text. */
export const textElement = (name: string, text: string, attributes: Attributes = {}): string =>
  element(name, attributes, escapeXml(text));
