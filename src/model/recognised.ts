import type { FormRegion } from './document.ts';

/** Whether a form was recognised from a picture, so that a label that it lacks may only have been misread. */
export const isRecognised = ({ blocks }: Pick<FormRegion, 'blocks'>): boolean =>
  blocks.some((block) => block.kind === 'table' && block.cells.some(({ confidence }) => confidence !== undefined));
