import type { Word } from '../../src/model/document.ts';
import type { Random } from '../fixtures/random.ts';
import type { HiddenWord } from './files/picture-pdf.ts';

/** What a careless recogniser takes for what. */
const MISTAKEN: Readonly<Record<string, string>> = {
  '0': 'O',
  '1': 'l',
  '3': '8',
  '5': 'S',
  '6': '8',
  '8': '3',
  '.': '',
  率: '旅',
  算: '箅',
  未: '末',
  己: '已',
  目: '日',
  人: '入',
  位: '仿',
};

/** The words of a page as another recogniser would have stored them beneath the picture: one in five with a mistake. */
export function foreignLayer(words: readonly Word[], draw: Random): HiddenWord[] {
  return words.map(({ text, box }) => ({ text: draw.chance(20) ? mistaken(text, draw) : text, box }));
}

function mistaken(text: string, draw: Random): string {
  const letters = [...text];
  const wrong = letters.flatMap((letter, i) => (letter in MISTAKEN ? [i] : []));
  const at = wrong[draw.below(Math.max(1, wrong.length))];
  if (at === undefined) return text;
  return letters.map((letter, i) => (i === at ? (MISTAKEN[letter] ?? letter) : letter)).join('');
}
