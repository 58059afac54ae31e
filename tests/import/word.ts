/** Word files made for a test: a body, and the parts that it names, in WordprocessingML. */
import { strToU8, zipSync } from 'fflate';

const NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const part = (name: string, inner: string) =>
  strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${name} ${NS}>${inner}</w:${name}>`);

export interface Parts {
  body: string;
  numbering?: string;
  styles?: string;
  footnotes?: string;
  header?: string;
  comments?: string;
}

export function docx({ body, numbering, styles, footnotes, header, comments }: Parts): Uint8Array {
  const others = { numbering, styles, footnotes };
  return zipSync({
    '_rels/.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    ...Object.fromEntries(
      Object.entries(others).flatMap(([name, inner]) => (inner ? [[`word/${name}.xml`, part(name, inner)]] : [])),
    ),
    ...(header && { 'word/header1.xml': part('hdr', header) }),
    ...(comments && { 'word/comments.xml': part('comments', comments) }),
  });
}

export const r = (words: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`;

/** A paragraph; `properties` is what stands in `pPr`. */
export const p = (words: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${words.startsWith('<') ? words : words && r(words)}</w:p>`;

export const num = (numId: number, level = 0) =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`;

export interface LevelOf {
  format?: string;
  text?: string;
  start?: number;
  /** More elements of the level. */
  more?: string;
}

export const lvl = (at: number, { format = 'decimal', text = `%${at + 1}.`, start = 1, more = '' }: LevelOf = {}) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;

export const definition = (id: number, levels: readonly LevelOf[], more = '') =>
  `<w:abstractNum w:abstractNumId="${id}">${more}${levels.map((level, at) => lvl(at, level)).join('')}</w:abstractNum>`;

export const list = (numId: number, definitionId: number, overrides = '') =>
  `<w:num w:numId="${numId}"><w:abstractNumId w:val="${definitionId}"/>${overrides}</w:num>`;

export const style = (id: string, properties: string, more = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}" ${more}><w:name w:val="${id}"/>${properties}</w:style>`;

export const tc = (content: string, properties = '') =>
  `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${content.startsWith('<') ? content : p(content)}</w:tc>`;
export const tr = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
export const tbl = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`;
