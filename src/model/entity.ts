import { z } from 'zod';
import { Id } from './id.ts';
import { Mention, QuotedMention } from './mention.ts';

export const EntityKind = z.enum([
  'city',
  'county',
  'new-area',
  'park',
  'enterprise',
  'department',
  'project',
  'programme',
]);
export type EntityKind = z.infer<typeof EntityKind>;

/** Ids are addresses: `/places/shijiazhuang/`. */
const EntityId = Id.describe('网址的一部分，不再改变');

/** A place, body, park, firm, project or programme that a document names. */
export const Entity = z
  .strictObject({
    id: z.string().describe('unique among all entities; part of the address of its page'),
    kind: EntityKind.describe(
      'city (prefecture or province level), county (counties, county-level cities, districts), new-area, park (also bases, clusters, markets, functional zones), enterprise (also institutes, exchanges, funds, alliances), department, project (also events), programme',
    ),
    name: z.string().describe('full official name of a place; otherwise the fullest name that the texts give'),
    forms: z.array(z.string()).describe('the words of the texts that name it, longest first'),
    mentions: z.array(Mention).describe('every place where it is named, in document order'),
    type: z.string().nullable().describe('a finer kind in Chinese: 基地, 园区, 市场, 科研院所, 工程 …'),
    code: z.string().nullable().describe('GB/T 2260 code of a division'),
    within: z.string().nullable().describe('id of the city that a county-level division belongs to'),
    tile: z
      .strictObject({ column: z.int().positive(), row: z.int().positive() })
      .nullable()
      .describe('where it stands on the tile map, roughly as it lies; null for what has no tile'),
    places: z.array(z.string()).describe('ids of the places that it stands in, with the city of each county'),
    themes: z.array(z.string()).describe('ids of themes that an editor gave it'),
    note: z.string().nullable().describe('what an editor adds, or null'),
    origin: z.enum(['rule', 'editorial']).describe('who found it: a rule, or a person'),
    url: z.string().describe('permanent address from the root of the site'),
  })
  .describe('What the documents name, by kind and then in order of first mention.');
export type Entity = z.infer<typeof Entity>;

/** `seeds/<doc>/editorial/entities.yaml`: the mentions of one document; the same id in two documents is one entity. */
export const EditorialEntity = z.strictObject({
  id: EntityId,
  kind: z
    .enum(['new-area', 'park', 'enterprise', 'department', 'project', 'programme'])
    .describe('department 只写文件提到而没有列为责任单位的机关；责任单位由规则认出'),
  name: z.string().min(1),
  type: z.string().optional(),
  places: z.array(z.string()).default([]).describe('所在区划的全称，或新区名'),
  themes: z.array(z.string()).default([]).describe('seeds/themes.yaml 里的 id'),
  note: z.string().optional(),
  mentions: z.array(QuotedMention).min(1),
});
export type EditorialEntity = z.infer<typeof EditorialEntity>;

/** The folder of the site that a kind's pages stand in. */
export const KIND_FOLDER: Readonly<Record<EntityKind, string>> = {
  city: 'places',
  county: 'places',
  'new-area': 'places',
  park: 'parks',
  enterprise: 'firms',
  department: 'bodies',
  project: 'programmes',
  programme: 'programmes',
};
