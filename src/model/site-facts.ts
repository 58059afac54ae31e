import { z } from 'zod';
import { AcceptedProblem } from './document.ts';

/** `seeds/site.yaml`: what the site calls itself. */
export const SiteFacts = z.strictObject({
  title: z.string().min(1),
  description: z.string().min(1).describe('给搜索引擎和分享链接的一句话'),
  lead: z.string().min(1).describe('首页的第一句话'),
  feedback: z
    .string()
    .regex(/^(https?:\/\/|mailto:)\S+$/, '写网址或 mailto: 加邮箱')
    .optional()
    .describe('读者指出错误的去处：https: 网址或 mailto: 邮箱；不写的没有这个链接'),
  licence: z
    .strictObject({
      name: z.string().min(1),
      url: z.url({ protocol: /^https?$/ }),
      english: z.string().min(1).optional().describe('texts 的英文'),
      texts: z.string().min(1).optional().describe('文本本身的权利，写一句话'),
    })
    .optional()
    .describe('数据和注释的许可；不写的，网页不提许可'),
  accept: z.array(AcceptedProblem).optional().describe('各文件共用的 YAML 文件里照留的字符，每条写明理由'),
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
