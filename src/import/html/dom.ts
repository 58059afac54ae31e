import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.ChildNode;

export const parseHtml = (html: string): DefaultTreeAdapterTypes.Document => parse(html);

export const isElement = (node: DefaultTreeAdapterTypes.Node): node is Element =>
  defaultTreeAdapter.isElementNode(node);

/** The nodes below one; of a template its content is none of the page. */
export const childrenOf = (node: DefaultTreeAdapterTypes.ParentNode): Node[] => node.childNodes;

export const elementsIn = (node: DefaultTreeAdapterTypes.ParentNode): Element[] => childrenOf(node).filter(isElement);

export function attribute(element: Element, name: string): string {
  return element.attrs.find((one) => one.name === name)?.value ?? '';
}

/** All elements below a node that pass, in order, each before those within it. */
export function select(node: DefaultTreeAdapterTypes.ParentNode, passes: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  const visit = (at: DefaultTreeAdapterTypes.ParentNode) => {
    for (const child of elementsIn(at)) {
      if (passes(child)) found.push(child);
      visit(child);
    }
  };
  visit(node);
  return found;
}

/** What is not words of the page, whatever stands in it. */
const SILENT: ReadonlySet<string> = new Set([
  ...['script', 'style', 'noscript', 'template', 'head', 'iframe', 'object', 'svg', 'canvas', 'select', 'textarea'],
  ...['button', 'input', 'audio', 'video', 'map', 'option', 'link', 'meta'],
]);
export const isSilent = ({ tagName }: Element): boolean => SILENT.has(tagName);

/** What the page does not show. */
export const isHidden = (element: Element): boolean =>
  element.attrs.some(({ name }) => name === 'hidden') ||
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i.test(attribute(element, 'style'));

const BLOCK: ReadonlySet<string> = new Set([
  ...['address', 'article', 'aside', 'blockquote', 'body', 'caption', 'center', 'dd', 'details', 'dialog', 'div', 'dl'],
  ...[
    'dt',
    'fieldset',
    'figcaption',
    'figure',
    'footer',
    'form',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'header',
    'hgroup',
  ],
  ...['hr', 'html', 'legend', 'li', 'main', 'nav', 'ol', 'p', 'pre', 'section', 'summary', 'table', 'tbody', 'td'],
  ...['tfoot', 'th', 'thead', 'tr', 'ul'],
]);
export const isBlock = ({ tagName }: Element): boolean => BLOCK.has(tagName);
