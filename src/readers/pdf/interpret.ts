import { blankCanvas, type Canvas } from '../painting/canvas.ts';
import { initialState } from '../painting/state.ts';
import type { Machine, OperatorSource } from './machine.ts';
import { HANDLERS } from './operators.ts';

export type { OperatorSource, PaintedImage } from './machine.ts';

/** Paints a page: one walk over its operators gives glyphs, lines, filled rectangles and pictures together. */
export function paint(source: OperatorSource): Canvas {
  const machine: Machine = {
    source,
    canvas: blankCanvas(),
    state: initialState(source.base),
    saved: [],
    shown: [],
    pendingClip: false,
    maskedImage: false,
  };
  for (let i = 0; i < source.operators.length; i++) {
    const operator = source.operators[i] ?? 0;
    const masked = machine.maskedImage;
    HANDLERS.get(operator)?.(machine, source.args[i] ?? []);
    if (masked) machine.maskedImage = false;
  }
  return machine.canvas;
}
