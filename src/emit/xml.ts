import { escapeXml } from '../text/xml.ts';

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
