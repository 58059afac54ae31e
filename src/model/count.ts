const FEW = 4;
const NUMERALS = ['', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'];

/** True where there are more documents than can stand beside one another: then they are listed or counted. */
export const isMany = (documents: number): boolean => documents > FEW;

/** All documents of the collection, in words: 这份文件, 两份文件, 三份文件 … 30 份文件. */
export const allDocuments = (documents: number): string =>
  documents === 1 ? '这份文件' : `${NUMERALS[documents] ?? `${documents} `}份文件`;
