import { z } from 'zod';

/** `seeds/site.yaml`: what the site calls itself. */
export const SiteFacts = z.strictObject({
  title: z.string().min(1),
  description: z.string().min(1).describe('one sentence for search engines and shared links'),
  lead: z.string().min(1).describe('the first sentence of the home page'),
  feedback: z
    .string()
    .regex(/^(https?:\/\/|mailto:)\S+$/, '写网址或 mailto: 加邮箱')
    .optional()
    .describe('where readers tell of a mistake, an https: or mailto: address; no link without it'),
  licence: z
    .strictObject({
      name: z.string().min(1),
      url: z.url({ protocol: /^https?$/ }),
      english: z.string().min(1).optional().describe('the same of the texts, in English'),
      texts: z.string().min(1).optional().describe('what is to be said of the rights in the texts themselves'),
    })
    .optional()
    .describe('under which data and notes may be used; nothing is said of it without'),
});
export type SiteFacts = z.infer<typeof SiteFacts>;

/** What may be done with what is here, in sentences: the texts first. */
export const rightsText = (licence: SiteFacts['licence']): string =>
  licence ? `${licence.texts ?? ''}数据和注释以${licence.name}（${licence.url}）提供。` : '';

/** For a collection of documents that gives itself no name. */
export const UNNAMED: SiteFacts = {
  title: '政策文本',
  description: '政策文件全文，逐条可引。',
  lead: '政策文件的全文，逐条有固定地址。',
};
