import type { Localiser } from '../../src/writers/writer.ts';

/** Says the codes themselves. */
export const codes: Localiser = {
  language: 'en',
  message: ({ message }) => message.code,
  suggestion: () => '',
  reason: (_, { code }) => code,
  fault: ({ code }) => code,
};
