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
    .replace(/ {2,}|[\t\0]/g, (run) => `{${JSON.stringify(run)}}`);
}
