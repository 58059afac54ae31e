/** A reason to stop that whoever runs the command can mend: its message is all they need to see. */
export class Refusal extends Error {}

const SYSTEM: Readonly<Record<string, (at: string) => string>> = {
  ENOSPC: (at) => `磁盘已满，没有写完${at}：请腾出空间再运行。`,
  EDQUOT: (at) => `磁盘配额已满，没有写完${at}：请腾出空间再运行。`,
  EACCES: (at) => `没有权限读写${at}。`,
  EPERM: (at) => `没有权限读写${at}。`,
  EROFS: (at) => `${at || '目标'}在只读的磁盘上，不能写入。`,
  EMFILE: () => '同时打开的文件太多：请提高系统的限额（ulimit -n）。',
  EBUSY: (at) => `${at || '目标'}正被占用（挂载点，或另有程序开着），没有改动。`,
  EIO: (at) => `磁盘读写出错${at && `：${at}`}。`,
  ELOOP: (at) => `${at || '路径'}是绕回来的链接。`,
  ENAMETOOLONG: (at) => `路径太长${at && `：${at}`}。`,
  ENOTDIR: (at) => `${at || '路径'}的上一级是文件，不是文件夹。`,
  EADDRINUSE: (at) => `端口${at}已被占用：请换一个（PORT=4400），或先结束占用它的程序。`,
};

/** What to say of an error: a sentence where the cause is known, the whole of it where it is a fault of the program. */
export function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof Refusal) return error.message;
  const { code, path, port, cause } = error as NodeJS.ErrnoException & { port?: number };
  const known = code === undefined ? undefined : SYSTEM[code];
  if (known) return known(path ? ` ${path} ` : port ? ` ${port} ` : '');
  if (/ENOSPC|No space left on device|os error 28/.test(error.message)) return SYSTEM.ENOSPC?.('') ?? '';
  if (cause instanceof Error && sentenceOf(cause) !== cause.stack) return sentenceOf(cause);
  return error.stack ?? error.message;
}
