import { type Converted, Ledger, Unreadable } from '../ledger.ts';
import { contentOf, titleOf } from './content.ts';
import { parseHtml, select } from './dom.ts';
import { Lines, PICTURE } from './lines.ts';

/** What a page says that it is written in. */
export function charsetOf(bytes: Uint8Array): string | undefined {
  const opening = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return (
    /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(opening)?.[1] ??
    /<\?xml[^>]+encoding=["']([\w-]+)/i.exec(opening)?.[1]
  );
}

/**
 * A web page → the lines of its text. What stands around it is left away, each line listed; `isPage` false says that the
 * whole body is the text.
 */
export function readHtml(html: string, ledger = new Ledger(), isPage = true): Converted {
  const document = parseHtml(html);
  const [body] = select(document, ({ tagName }) => tagName === 'body');
  if (!body) throw new Unreadable('网页里没有正文。');
  const content = isPage ? contentOf(body) : body;
  const lines = new Lines(ledger).of(content);
  if (content !== body) {
    const around = new Lines(new Ledger(), content).of(body);
    for (const line of around) ledger.note('删去网页上正文之外的字', line.replace(/^\||\|$/g, ''));
  }
  const title = isPage ? titleOf(document) : '';
  if (title !== '' && !isSaid(title, lines)) {
    lines.unshift(title);
    ledger.note('标题取自网页的标题，正文里没有', title);
  }
  assertText(lines, ledger);
  return { text: lines.join('\n'), changes: ledger.changes, doubts: ledger.doubts };
}

/** True where the text opens with the title itself, on one line or several. */
function isSaid(title: string, lines: readonly string[]): boolean {
  const plain = (words: string) => words.replace(/[\s（）()〔〕“”"']/gu, '');
  const opening = plain(lines.slice(0, 25).join(''));
  return opening.includes(plain(title)) || !/[\p{Script=Han}]{4}/u.test(title);
}

function assertText(lines: readonly string[], ledger: Ledger): void {
  const letters = lines.join('').replace(/[^\p{L}\p{N}]/gu, '').length;
  const pictures = ledger.changes.find(({ what }) => what === PICTURE)?.count ?? 0;
  if (letters < 30 && pictures > 0) throw new Unreadable('网页里只有图片，没有文字：先做文字识别（OCR）。');
  if (letters < 10)
    throw new Unreadable('网页里没有读到正文：可能是由脚本显示的，用浏览器打开，另存为“网页，仅 HTML”。');
  if (pictures > 0) ledger.doubt('有图片没有读：图里如果有正文，须补进来');
}
