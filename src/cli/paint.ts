import { styleText } from 'node:util';
import type { Output } from './context.ts';

type Format = Parameters<typeof styleText>[0];

/** Colours text for a terminal; where the output is none, or colours are not wanted, it stays as it is. */
export const paint = (output: Output, format: Format, text: string): string =>
  output.isTTY && !process.env.NO_COLOR ? styleText(format, text, { validateStream: false }) : text;
