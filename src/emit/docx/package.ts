import type { EmittedFile } from '../file.ts';
import { element, textElement } from '../xml.ts';
import { FONTS } from './fonts.ts';
import type { Sheet } from './sheet.ts';
import { HEAD, OF_OFFICE, OOXML, part, property, relationOf, valued } from './word.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const OPC = 'application/vnd.openxmlformats-package';
const OF_PACKAGE = `${OOXML}/package/2006`;

/** A part below `word/`: its kind is its name without the number (`footer2`). */
export interface Part {
  name: string;
  xml: string;
}

/** The files of the package: what it holds first, as the readers of archives want it. */
export function packageOf(sheet: Sheet, document: string, others: readonly Part[]): EmittedFile[] {
  const linked = [...others, { name: 'settings', xml: SETTINGS }, { name: 'fontTable', xml: FONTS }];
  const all = [{ name: 'document', xml: document }, ...linked];
  return [
    { path: '[Content_Types].xml', text: typesOf(all) },
    {
      path: '_rels/.rels',
      text: relations(
        relation('r1', `${OF_OFFICE}/officeDocument`, 'word/document.xml'),
        relation('r2', `${OF_PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'),
      ),
    },
    { path: 'docProps/core.xml', text: core(sheet) },
    {
      path: 'word/_rels/document.xml.rels',
      text: relations(
        ...linked.map(({ name }) => relation(relationOf(name), `${OF_OFFICE}/${kindOf(name)}`, `${name}.xml`)),
      ),
    },
    ...all.map(({ name, xml }) => ({ path: `word/${name}.xml`, text: xml })),
  ];
}

const kindOf = (name: string): string => name.replace(/\d+$/, '');

/** Odd and even pages differ: their numbers stand on the outer side. */
const SETTINGS = part(
  'settings',
  property('zoom', { percent: 100 }),
  property('evenAndOddHeaders'),
  valued('characterSpacingControl', 'doNotCompress'),
  element(
    'w:compat',
    {},
    property('compatSetting', {
      name: 'compatibilityMode',
      uri: 'http://schemas.microsoft.com/office/word',
      val: 15,
    }),
  ),
);

function typesOf(parts: readonly Part[]): string {
  const byEnd = (end: string, type: string) => element('Default', { Extension: end, ContentType: type });
  const one = (path: string, type: string) => element('Override', { PartName: path, ContentType: type });
  return `${HEAD}${element(
    'Types',
    { xmlns: `${OF_PACKAGE}/content-types` },
    byEnd('rels', `${OPC}.relationships+xml`),
    byEnd('xml', 'application/xml'),
    ...parts.map(({ name }) =>
      one(`/word/${name}.xml`, `${WORD}.${name === 'document' ? 'document.main' : kindOf(name)}+xml`),
    ),
    one('/docProps/core.xml', `${OPC}.core-properties+xml`),
  )}`;
}

const relation = (id: string, type: string, target: string): string =>
  element('Relationship', { Id: id, Type: type, Target: target });

const relations = (...children: string[]): string =>
  `${HEAD}${element('Relationships', { xmlns: `${OF_PACKAGE}/relationships` }, ...children)}`;

/** No day: what is made of the same text is the same file. */
const core = ({ name, issuer, foot }: Sheet): string =>
  `${HEAD}${element(
    'cp:coreProperties',
    { 'xmlns:cp': `${OF_PACKAGE}/metadata/core-properties`, 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
    textElement('dc:title', name),
    ...(issuer === null ? [] : [textElement('dc:creator', issuer)]),
    textElement('dc:description', foot.join('\n')),
    textElement('dc:language', 'zh-CN'),
  )}`;
