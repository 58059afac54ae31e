/** The rows of a CSV file as they stand in it, line ends included: what stands in quotation marks may hold line ends. */
export const rowsOfCsv = (text: string): string[] => text.match(/(?:"(?:[^"]|"")*"(?!")|[^"\r\n])+(?:\r?\n|$)/g) ?? [];
