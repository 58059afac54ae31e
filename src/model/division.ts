import { z } from 'zod';

/** An administrative division of GB/T 2260, from a gazetteer that the build is given. */
export interface Division {
  /** Six digits: 130102. */
  code: string;
  name: string;
  /** A readable id, unique in the gazetteer: `zhengding`, `xinhua-130105`. */
  id: string;
}

const Code = z.string().regex(/^\d{6}$/);
const Reason = z.string().min(2);

/** `seeds/places.yaml`: what the rules for places cannot know. Every entry must bear on the texts. */
export const PlacesEditorial = z.strictObject({
  provinces: z
    .array(z.string().regex(/^\d{2}$/))
    .default([])
    .describe(
      '查找哪些省的简称：行政区划代码的前两位；不写的用发文机关所在的省，县只在有并列、有所属的市或写全称时才算',
    ),
  outside: z.array(Code).default([]).describe('外省另要查找的区划'),
  tiles: z
    .array(z.strictObject({ code: Code, column: z.int().positive(), row: z.int().positive() }))
    .default([])
    .describe('方格地图：一市一格，大致按方位'),
  short: z
    .array(z.strictObject({ form: z.string().min(2), code: Code, note: z.string().optional() }))
    .default([])
    .describe('区和县以下地方的简称：规则只按全称认区'),
  never: z
    .array(z.strictObject({ form: z.string().min(2), reason: Reason }))
    .default([])
    .describe('在这些文本里另有所指的简称'),
  abbreviations: z
    .array(z.strictObject({ form: z.string().min(2), codes: z.array(Code), reason: z.string().optional() }))
    .default([])
    .describe('一个词指几个地方；不写 codes 的，哪个地方也不指'),
  traps: z
    .array(z.strictObject({ form: z.string().min(2), in: z.string().min(3), reason: Reason }))
    .default([])
    .describe('看着像地名的词，或所指的并不是事情所在的地方'),
  renamed: z
    .array(
      z.strictObject({
        code: Code,
        old: z.string().min(2),
        year: z.int(),
        form: z.string().optional().describe('文中仍用旧名的写法'),
      }),
    )
    .default([])
    .describe('改过名称的区划：照文中的名称，加注说明'),
});
export type PlacesEditorial = z.infer<typeof PlacesEditorial>;
