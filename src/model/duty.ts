import { z } from 'zod';
import { Range } from './clause.ts';
import { Id } from './id.ts';

/** A responsible body and a clause that it answers for, as a line （责任单位：…）, a bracket （甲牵头，乙配合） or a column of a table prints it. */
export const Duty = z
  .strictObject({
    doc: z.string().describe('id of the document'),
    clause: z.string().describe('the clause that names the body'),
    body: z.string().describe('name of the body, one for all its forms'),
    role: z
      .enum(['lead', 'part', 'named'])
      .describe('as printed: lead 牵头, or 负责 of one; part 配合, 参与; named where only a list is printed'),
    place: z.int().positive().describe('its place in the list, from 1'),
    quote: z.string().describe('the name as printed'),
    bodyId: z.string().describe('id of the body in entities.json'),
    scope: z
      .enum(['paragraph', 'section'])
      .describe('section where the line stands alone: it speaks for the whole section'),
    deadline: z
      .string()
      .nullable()
      .describe('what the row of a table says of the time, as printed: 2020年底前; null for any other'),
    covers: z.array(z.string()).describe('ids of the paragraphs that the body answers for'),
    source: z.array(Range).describe('the characters of the name in the seed'),
  })
  .describe('One row a responsible body and clause, in document order.');
export type Duty = z.infer<typeof Duty>;

/** `seeds/bodies.yaml`: ids, and forms that a rule cannot see to be one body. */
export const EditorialBody = z.strictObject({
  id: Id.describe('网址的一部分，不再改变'),
  name: z.string().min(2),
  aliases: z.array(z.string()).default([]).describe('文中的其他写法'),
  note: z.string().optional(),
});
export type EditorialBody = z.infer<typeof EditorialBody>;
