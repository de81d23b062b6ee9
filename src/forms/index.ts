export { type Draft, draftDefinition } from './draft/index.ts';
export {
  completeDefinition,
  DefinitionError,
  type DefinitionProblem,
  loadDefinitions,
  parseDefinition,
} from './load.ts';
export { mendLabels } from './mend-labels.ts';
export { type Choice, compareDefinitions, projectNameLabels, recognise } from './recognise.ts';
export { type FormRegion, splitForms } from './split.ts';
export { problemsOf, readYaml, type YamlProblem } from './yaml.ts';
