declare module 'word-extractor' {
  interface Options {
    /** True replaces typographic quotation marks and dashes by plain ones. */
    filterUnicode: boolean;
  }
  interface Extracted {
    getBody(options: Options): string;
    getFootnotes(options: Options): string;
    getEndnotes(options: Options): string;
    getHeaders(options: Options & { includeFooters: boolean }): string;
    getFooters(options: Options): string;
    getAnnotations(options: Options): string;
    getTextboxes(options: Options & { includeHeadersAndFooters: boolean; includeBody: boolean }): string;
  }
  export default class WordExtractor {
    extract(source: Buffer): Promise<Extracted>;
  }
}
