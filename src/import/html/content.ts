import type { DefaultTreeAdapterTypes } from 'parse5';
import { attribute, childrenOf, type Element, elementsIn, isElement, isHidden, isSilent, select } from './dom.ts';

/** Where publishing systems of governments put the text. */
const KNOWN =
  /^(?:ucap-content|zoom|article|articlecontent|article-content|article_content|content-body|contenttxt|contentbody|mainbody|view|trs_editor|trs_ueditor|pages_content|news_content|newscontent|textcontent|detail-content|info-content|xxgk_content|wz_zw|vsb_content.*|arti_content)$/i;
/** Nearly all of the text: what is left of it outside is furniture. */
const NEARLY = 0.97;

/** The characters of running text below a node, links left out: those of lines that end like sentences, or are long. */
class Mass {
  private readonly known = new Map<DefaultTreeAdapterTypes.ParentNode, number>();

  of(node: DefaultTreeAdapterTypes.ParentNode): number {
    const before = this.known.get(node);
    if (before !== undefined) return before;
    const mass = childrenOf(node).reduce((sum, child) => {
      if (!isElement(child)) return sum + ('value' in child ? running(child.value) : 0);
      const skipped = isSilent(child) || isHidden(child) || ['a', 'nav', 'footer'].includes(child.tagName);
      return skipped ? sum : sum + this.of(child);
    }, 0);
    this.known.set(node, mass);
    return mass;
  }
}

function running(value: string): number {
  const words = value.replace(/\s+/gu, '');
  const isText =
    /[。；！？，]/u.test(words) ||
    words.length > 24 ||
    /^(?:第.{1,5}[章节条]|[一二三四五六七八九十]+、|[（(])/u.test(words);
  return isText ? words.length : 0;
}

/**
 * The element that holds the text: one that publishing systems name so, else the innermost that nearly all running text
 * stands in. The body where the page is nothing but the text.
 */
export function contentOf(body: Element): Element {
  const mass = new Mass();
  const all = mass.of(body);
  if (all === 0) return body;
  const named = select(body, (element) =>
    ['id', 'class'].some((name) =>
      attribute(element, name)
        .split(/\s+/)
        .some((word) => KNOWN.test(word)),
    ),
  ).filter((element) => mass.of(element) >= 0.5 * all);
  let at = named.at(-1) ?? body;
  const least = named.length > 0 ? mass.of(at) * NEARLY : all * NEARLY;
  for (;;) {
    const inner = elementsIn(at).find((element) => mass.of(element) >= least && !isTextual(element));
    if (!inner) return at;
    at = inner;
  }
}

/** A paragraph or a table of data is not gone into. */
const isTextual = ({ tagName }: Element): boolean => /^(?:p|h[1-6]|span|font|pre|ol|ul|b|strong|em)$/.test(tagName);

/** What the page says that its text is called. */
export function titleOf(document: DefaultTreeAdapterTypes.Document): string {
  const meta = select(
    document,
    ({ tagName, attrs }) =>
      tagName === 'meta' && attrs.some(({ name, value }) => name === 'name' && /^articletitle$/i.test(value)),
  )[0];
  const named = meta ? attribute(meta, 'content').trim() : '';
  if (named !== '') return named;
  const [title] = select(document, ({ tagName }) => tagName === 'title');
  const words = (title ? plainOf(title) : '').trim();
  return words.split(/[_|｜]|\s+-\s+|-(?=[^-]*(?:网|政府|门户|委员会|局|厅)[^-]*$)/u)[0]?.trim() ?? '';
}

/** All words below an element, as they stand. */
export function plainOf(element: DefaultTreeAdapterTypes.ParentNode): string {
  return childrenOf(element)
    .map((child) => (isElement(child) ? (isSilent(child) ? '' : plainOf(child)) : 'value' in child ? child.value : ''))
    .join('');
}
