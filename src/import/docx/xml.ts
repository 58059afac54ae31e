import { parseXml, XmlElement, XmlText } from '@rgrove/parse-xml';
import { Unreadable } from '../ledger.ts';

/** Elements of WordprocessingML by their local names: prefixes are the writer's own. */
export type Element = XmlElement;

export function readXml(xml: string, part: string): Element {
  try {
    const { root } = parseXml(xml);
    if (root) return root;
  } catch {
    // Said below.
  }
  throw new Unreadable(`文件里的 ${part} 坏了，读不出。`);
}

const afterColon = (name: string): string => name.slice(name.indexOf(':') + 1);

export const nameOf = (element: Element): string => afterColon(element.name);

/** The elements below one. Of alternatives for old and new readers the new one is taken. */
export function elementsOf(parent: Element): Element[] {
  return parent.children.flatMap((child) => {
    if (!(child instanceof XmlElement)) return [];
    if (nameOf(child) !== 'AlternateContent') return [child];
    const choice = child.children.filter((one): one is XmlElement => one instanceof XmlElement);
    const taken = choice.find((one) => nameOf(one) === 'Choice') ?? choice[0];
    return taken ? elementsOf(taken) : [];
  });
}

/** The first element of a path of names below one: `find(paragraph, 'pPr', 'numPr')`. */
export function find(element: Element | undefined, ...path: string[]): Element | undefined {
  let at = element;
  for (const name of path) at = at && elementsOf(at).find((child) => nameOf(child) === name);
  return at;
}

/** All elements of a name below one, at any depth. */
export function all(element: Element, name: string): Element[] {
  return elementsOf(element).flatMap((child) => [...(nameOf(child) === name ? [child] : []), ...all(child, name)]);
}

/** An attribute by its local name. */
export function attribute(element: Element | undefined, name: string): string | undefined {
  const found = Object.entries(element?.attributes ?? {}).find(([key]) => afterColon(key) === name);
  return found?.[1];
}

export const val = (element: Element | undefined, ...path: string[]): string | undefined =>
  attribute(find(element, ...path), 'val');

/** A whole number; undefined where there is none. */
export function numberOf(value: string | undefined): number | undefined {
  const number = value === undefined ? Number.NaN : Number.parseInt(value, 10);
  return Number.isNaN(number) ? undefined : number;
}

/** A property that is on where it stands and does not say otherwise; undefined where it does not stand. */
export function isOn(element: Element | undefined, ...path: string[]): boolean | undefined {
  const found = find(element, ...path);
  return found && !['0', 'false', 'off', 'none'].includes(attribute(found, 'val') ?? '1');
}

/** The words directly in an element. */
export const wordsOf = (element: Element): string =>
  element.children.map((child) => (child instanceof XmlText ? child.text : '')).join('');
