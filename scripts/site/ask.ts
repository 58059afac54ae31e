import { createInterface } from 'node:readline';
import { Refusal } from './refusal.ts';

/** Asks whoever runs a command. Questions are printed to standard error: standard output is what the command makes. */
export interface Asker {
  /** The answer without white space around it; `proposal` where it is empty. @throws Refusal where nobody answers. */
  ask(question: string, proposal?: string): Promise<string>;
  /** One of the letters that are offered, the first where the answer is empty; asks again for any other answer. */
  choose<Letter extends string>(question: string, letters: readonly [Letter, ...Letter[]]): Promise<Letter>;
  close(): void;
}

/** Reads answers by the line from a terminal, or from a pipe: there each line is one answer. */
export function asker(input: NodeJS.ReadableStream = process.stdin, output = process.stderr): Asker {
  const lines = createInterface({ input })[Symbol.asyncIterator]();
  const ask: Asker['ask'] = async (question, proposal = '') => {
    output.write(proposal === '' ? `${question}：` : `${question}（直接回车：${proposal}）：`);
    const { value, done } = await lines.next();
    if (done) {
      output.write('\n');
      throw new Refusal(`没有回答“${question}”：在终端里运行，或用 --yes 照建议办，或用选项写明。`);
    }
    return value.trim() || proposal;
  };
  const choose: Asker['choose'] = async (question, letters) => {
    for (;;) {
      const answer = (await ask(`${question} [${letters.join('/')}]`, letters[0])).toLowerCase();
      const letter = letters.find((one) => one === answer);
      if (letter !== undefined) return letter;
      output.write(`请回答 ${letters.join('、')} 之一。\n`);
    }
  };
  return { ask, choose, close: () => void lines.return?.() };
}
