import { expect, test } from 'vitest';
import { charactersOf } from '../../src/parse/characters.ts';
import { decode } from '../../src/parse/decode.ts';

test.each([
  ['encoding/control', '\u0001'],
  ['encoding/control', '\u001b'],
  ['encoding/control', '\u007f'],
  ['encoding/control', '\ufffe'],
  ['encoding/control', '\u{1ffff}'],
  ['encoding/replacement', '\ufffd'],
  ['encoding/replacement', '\ufffc'],
  ['encoding/private-use', '\ue5e5'],
  ['encoding/private-use', '\u{f0000}'],
  ['encoding/invisible', '\u200b'],
  ['encoding/invisible', '\u00ad'],
  ['encoding/invisible', '\u034f'],
  ['encoding/invisible', '\u2800'],
  ['encoding/invisible', '\ufe0f'],
  ['encoding/invisible', '\u{e0100}'],
  ['encoding/invisible', '\u202e'],
  ['encoding/invisible', '\ufeff'],
])('%s is reported with line, column and code point: %j', (rule, character) => {
  const code = `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
  expect(charactersOf(`一、总体\n发展钢${character}铁。`, 's.txt')).toMatchObject([
    { rule, line: 2, message: `第4字是 ${code}。` },
  ]);
});

test('what policy texts are written with is no problem', () => {
  expect(decode(Buffer.from('一、总体\n\t　发展“钢铁”〔2016〕℃ ㎡ 𠮷—…·•\n'), 's.txt').problems).toEqual([]);
});
