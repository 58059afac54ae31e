import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { PDFDocument } from 'pdf-lib';

type Check = (bytes: Buffer) => unknown;

const must = (holds: boolean, fault: string): void => {
  if (!holds) throw new Error(fault);
};
const endsWith = (text: string) => (bytes: Buffer) =>
  must(bytes.subarray(-200).toString('utf8').trimEnd().endsWith(text), `does not end with ${text}`);
const gzip: Check = (bytes) => gunzipSync(bytes);
const zip: Check = (bytes) => must(Object.keys(unzipSync(bytes)).length > 0, 'holds nothing');

/** The size that a PNG says of itself, in pixels. */
export function sizeOfPng(bytes: Buffer): { width: number; height: number } {
  must(bytes.subarray(0, 8).toString('latin1') === '\x89PNG\r\n\x1a\n', 'is no PNG');
  must(bytes.subarray(-8, -4).toString('latin1') === 'IEND', 'is cut off');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

async function pdf(bytes: Buffer): Promise<void> {
  must(bytes.subarray(0, 5).toString('latin1') === '%PDF-', 'is no PDF');
  must(bytes.subarray(-1024).toString('latin1').includes('%%EOF'), 'is cut off');
  must((await PDFDocument.load(bytes, { updateMetadata: false })).getPageCount() > 0, 'has no page');
}

/** How a file of a kind is opened, by the end of its name. */
const KINDS: Readonly<Record<string, Check>> = {
  html: endsWith('</html>'),
  jsonld: (bytes) => JSON.parse(bytes.toString('utf8')),
  json: (bytes) => JSON.parse(bytes.toString('utf8')),
  svg: endsWith('</svg>'),
  xml: (bytes) => {
    const root = /<([a-z][\w:.-]*)/i.exec(bytes.subarray(0, 2000).toString('utf8'))?.[1];
    endsWith(`</${root}>`)(bytes);
  },
  png: sizeOfPng,
  pdf,
  epub: zip,
  docx: zip,
  xlsx: zip,
  zip,
  gz: gzip,
  br: (bytes) => brotliDecompressSync(bytes),
  // Pagefind compresses its own files; their names say what is in them.
  pf_fragment: gzip,
  pf_index: gzip,
  pf_meta: gzip,
  pagefind: gzip,
};

/** Files that may say nothing: there may be nothing to forward. */
const MAY_BE_EMPTY = new Set(['_redirects']);

/** Opens a file as what its name says it is: null where it is whole, else what is wrong with it. */
export async function faultOf(name: string, bytes: Buffer): Promise<string | null> {
  if (bytes.length === 0) return MAY_BE_EMPTY.has(name) ? null : 'is empty';
  try {
    await KINDS[name.slice(name.lastIndexOf('.') + 1)]?.(bytes);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}
