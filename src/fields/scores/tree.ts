import { findLabel, indexLabels, type LabelIndex, labelKey } from '../../model/label.ts';

/** The labels above an item of the scoring table. */
export interface ItemPath {
  readonly section: string;
  readonly level2: string;
}

/** What a definition knows of its scoring table. */
export interface ScoreTree {
  readonly sections: LabelIndex<string>;
  readonly level2: LabelIndex<string>;
  readonly level3: LabelIndex<string>;
  /** All paths under which a label of level 3 stands. */
  pathsOf(level3: string): readonly ItemPath[];
}

interface Section {
  readonly label: string;
  readonly items: readonly { readonly level2: string; readonly level3: string }[];
}

const index = (labels: readonly string[]): LabelIndex<string> => indexLabels(labels.map((label) => [label, [label]]));

export function scoreTree(sections: readonly Section[]): ScoreTree {
  const items = sections.flatMap(({ label, items }) => items.map((item) => ({ section: label, ...item })));
  const level3 = index(items.map((item) => item.level3));
  return {
    sections: index(sections.map(({ label }) => label)),
    level2: index(items.map((item) => item.level2)),
    level3,
    pathsOf: (text) => {
      const name = findLabel(level3, text);
      return items.filter((item) => name !== undefined && labelKey(item.level3) === labelKey(name));
    },
  };
}
