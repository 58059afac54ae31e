import { PDFArray, PDFDict, type PDFDocument, type PDFObject, PDFString } from 'pdf-lib';

/** A name that the browser gives to a part of a tagged PDF, such as the head of a table that cells refer to. */
const NODE = /^node(\d+)$/;

/**
 * Names the parts of a tagged PDF by their order. The browser counts them through all that it has shown since it was
 * started, so that the same page has other names beside other pages.
 */
export function numberNodes(pdf: PDFDocument): void {
  const strings: { value: PDFString; set: (to: PDFString) => void }[] = [];
  for (const [, object] of pdf.context.enumerateIndirectObjects()) collect(object, strings);
  const names = [...new Set(strings.map(({ value }) => value.asString()))].sort((a, b) => numberIn(a) - numberIn(b));
  const named = new Map(names.map((name, i) => [name, PDFString.of(`node${String(i + 1).padStart(8, '0')}`)]));
  for (const { value, set } of strings) set(named.get(value.asString()) ?? value);
}

const numberIn = (name: string): number => Number(NODE.exec(name)?.[1]);

function collect(object: PDFObject, found: { value: PDFString; set: (to: PDFString) => void }[]): void {
  const each = (value: PDFObject, set: (to: PDFString) => void) => {
    if (value instanceof PDFString && NODE.test(value.asString())) found.push({ value, set });
    else collect(value, found);
  };
  if (object instanceof PDFDict) for (const [key, value] of object.entries()) each(value, (to) => object.set(key, to));
  if (object instanceof PDFArray)
    for (const [i, value] of object.asArray().entries()) each(value, (to) => object.set(i, to));
}
