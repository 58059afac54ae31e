import { escapeXml } from '../text/xml.ts';

/** Markup that is made already. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

type Part = string | number | null | undefined | false | Html | readonly Part[];

const put = (part: Part): string =>
  part instanceof Html
    ? part.markup
    : Array.isArray(part)
      ? part.map(put).join('')
      : part === null || part === undefined || part === false
        ? ''
        : escapeXml(String(part));

/** Markup with what stands in it escaped, but for markup: html`<p>${words}</p>`. */
export const html = (pieces: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  new Html(pieces.map((piece, i) => piece + put(parts[i])).join(''));
