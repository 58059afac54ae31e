/** Text → MDX that renders exactly that text, whatever is in it. */

const SPECIAL = /[\\`*_{}[\]<>~|&#!$^=+"'-]/g;

/**
 * Escapes what Markdown, GFM or MDX could read as markup: `a*b` → `a\*b`. GFM links bare addresses even where
 * they are escaped, so the mark that they need (`www.`, `://`, `@`) is written as an expression; so are white space and
 * NUL that Markdown would replace, and the `import` or `export` that would open a line of code.
 */
export function escapeMdx(text: string): string {
  return text
    .replace(SPECIAL, '\\$&')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2')
    .replace(/^[ie](?=(?<=i)mport|(?<=e)xport)/, (letter) => `{'${letter}'}`)
    .replace(/(?<=www)\.|(?<=[a-z]):(?=\/\/)|(?<=(?:mailto|xmpp)):|@/gi, (mark) => `{'${mark}'}`)
    .replace(/ {2,}|[\t\n\0]/g, (run) => `{${JSON.stringify(run)}}`);
}

/**
 * Escapes what Markdown (CommonMark, GFM) could read as markup, and nothing else: `a*b` → `a\*b`, `2016-2020` stays.
 * GFM links bare addresses however they are escaped: an empty comment parts them.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>~|#]|&(?=#?\w+;)/g, '\\$&')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2')
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/(?<=www)\.|(?<=[a-z]):(?=\/\/)|(?<=(?:mailto|xmpp)):|(?<=\S)@/gi, (mark) => `<!-- -->${mark}`)
    .replace(/^ +| +$|\t/g, (run) => [...run].map((c) => `&#${c.charCodeAt(0)};`).join(''));
}
