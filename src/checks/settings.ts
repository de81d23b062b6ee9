import { type RuleSettings, ruleSettings } from '../model/settings.ts';

export type Settings = RuleSettings;

export const DEFAULT_SETTINGS: Settings = ruleSettings.parse({});

/** An id that no rule has, and where the settings name it. */
export interface UnknownRule {
  readonly id: string;
  readonly path: readonly (string | number)[];
}

/** A mistake in what the configuration says about the rules. */
export class SettingsError extends Error {
  readonly unknown: readonly UnknownRule[];

  constructor(unknown: readonly UnknownRule[]) {
    super(`no such rule: ${unknown.map(({ id }) => id).join(', ')}`);
    this.name = 'SettingsError';
    this.unknown = unknown;
  }
}

/** Holds the ids that the settings name against those of the rules. Throws a SettingsError for any that no rule has. */
export function assertKnownRules({ off, severities }: Settings, ids: readonly string[]): void {
  const named: readonly UnknownRule[] = [
    ...off.map((id, at) => ({ id, path: ['off', at] })),
    ...Object.keys(severities).map((id) => ({ id, path: ['severities', id] })),
  ];
  const unknown = named.filter(({ id }) => !ids.includes(id));
  if (unknown.length > 0) throw new SettingsError(unknown);
}
