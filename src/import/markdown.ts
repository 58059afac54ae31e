import type { Ledger } from './ledger.ts';

/** The marks of Markdown taken away, its words left; tables stay as they are. */
export function plainMarkdown(text: string, ledger: Ledger): string {
  let plain = text.replace(/^---\n[\s\S]*?\n---\n/, (front) => {
    ledger.note('删去 Markdown 文件头', front);
    return '';
  });
  const take = (pattern: RegExp, to: string, what: string, shows: boolean) => {
    plain = plain.replace(pattern, (...match: (string | number)[]) => {
      const words = String(match[0]);
      ledger.note(what, shows ? words : '');
      return to.replace(/\$(\d)/g, (_, group: string) => String(match[Number(group)] ?? ''));
    });
  };
  take(/<!--[\s\S]*?-->/g, '', '删去 Markdown 注释', true);
  take(/^ {0,3}(?:```|~~~).*$/gm, '', '删去 Markdown 记号', false);
  take(/!\[([^\]]*)\]\([^)]*\)/g, '', '图片没有读：里面的字不在文本里', true);
  take(/\[([^\]]+)\]\([^)]*\)/g, '$1', '删去链接的地址，留下文字', true);
  take(/^ {0,3}#{1,6}[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/gm, '$1', '删去 Markdown 记号', false);
  take(/^ {0,3}>[ \t]?/gm, '', '删去 Markdown 记号', false);
  take(/^ {0,3}(?:[-*_][ \t]*){3,}$/gm, '', '删去 Markdown 记号', false);
  take(/^[ \t]*[-*+][ \t]+(?=\S)/gm, '', '删去 Markdown 记号', false);
  take(/(\*\*|__)(?=\S)([^\n]*?\S)\1/g, '$2', '删去 Markdown 记号', false);
  take(/(?<![*\w])\*(?=[^\s*])([^*\n]*[^\s*])\*(?![*\w])/g, '$1', '删去 Markdown 记号', false);
  take(/^(\d+)\\\./gm, '$1.', '删去 Markdown 记号', false);
  take(/\\([#*_[\]()>+-])/g, '$1', '删去 Markdown 记号', false);
  take(/(?: {2,}|\\)$|<br\s*\/?>/gim, '', '删去 Markdown 记号', false);
  return plain;
}
