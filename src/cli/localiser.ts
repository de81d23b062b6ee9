import { checkLocaliser } from '../checks/index.ts';
import { faultSentence } from '../model/fault-messages.ts';
import type { Language } from '../model/language.ts';
import type { Localiser } from '../writers/writer.ts';

/** Says in one language all that is stored as codes. */
export const localiserFor = (language: Language): Localiser => ({
  ...checkLocaliser(language),
  fault: (fault) => faultSentence(fault, language),
});
