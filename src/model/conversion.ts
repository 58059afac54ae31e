import { z } from 'zod';

/** One thing that a conversion did to the words of a file. */
export const Change = z
  .strictObject({
    what: z.string().min(1).describe('做了什么，如 删去页眉'),
    count: z.int().positive().describe('多少处'),
    words: z.array(z.string()).default([]).describe('改动的字，相同的只列一次；改动的只是空白的不列'),
  })
  .describe('做了什么、多少处、改动的字');
export type Change = z.infer<typeof Change>;

/**
 * `seeds/<doc>/conversion.yaml`: how source.txt was made of the file that stands beside it. Written by `npm run add`;
 * the checksum is held against that file at every build.
 */
export const Conversion = z.strictObject({
  file: z
    .string()
    .regex(/^original\.[a-z]+$/)
    .describe('原件在这个文件夹里的名字'),
  name: z.string().min(1).describe('原件添加时的名字'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('原件的校验和'),
  changes: z.array(Change).default([]).describe('source.txt 与原件的字有哪些不同'),
});
export type Conversion = z.infer<typeof Conversion>;
