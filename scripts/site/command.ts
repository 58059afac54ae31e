/** How every command begins and ends. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { Refusal, sentenceOf } from './refusal.ts';

const FAULTS: Readonly<Record<string, (named: string) => string>> = {
  ERR_PARSE_ARGS_UNKNOWN_OPTION: (named) => `没有 ${named} 这个选项。`,
  ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL: (named) => `不知道 ${named} 是什么：这个命令只认选项。`,
  ERR_PARSE_ARGS_INVALID_OPTION_VALUE: (named) => `${named} 的写法不对：少了值，或者多了值。`,
};

/**
 * Runs a command. `usage` is what may be typed, and what it does, in Chinese: `--help` prints it, and what is not
 * understood is refused with it. `config` is that of `parseArgs`. What stops the command is said in a sentence, and the
 * exit status is `stopped`.
 */
export async function command<const T extends ParseArgsConfig>(
  usage: string,
  config: T,
  run: (typed: ReturnType<typeof parseArgs<T>>) => unknown,
  stopped = 1,
): Promise<void> {
  const args = process.argv.slice(2);
  if (args.includes('--help') || args.includes('-h')) {
    console.log(usage);
    return;
  }
  try {
    await run(understood(usage, args, config));
  } catch (error) {
    console.error(sentenceOf(error));
    process.exitCode = stopped;
  }
}

/** @throws {Refusal} naming the first word that is not understood. */
function understood<const T extends ParseArgsConfig>(usage: string, args: string[], config: T) {
  try {
    return parseArgs<T>({ args, ...config });
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    const [, named = message] = /'([^']+)'/.exec(message) ?? [];
    throw new Refusal(`${FAULTS[code]?.(named.split(' ')[0] ?? named) ?? message}\n${usage}`);
  }
}
