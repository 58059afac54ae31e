import { z } from 'zod';

/**
 * The same schema with other descriptions: records are published with English ones, people who edit read Chinese ones, in
 * messages and in `content/schema/`.
 */
export const described = <S extends z.ZodObject>(schema: S, words: Readonly<Record<keyof z.infer<S>, string>>): S => {
  const shape = Object.entries(schema.shape as Record<string, z.ZodType>).map(([name, field]) => [
    name,
    field.describe(words[name as keyof typeof words] ?? ''),
  ]);
  return z.strictObject(Object.fromEntries(shape)) as unknown as S;
};
