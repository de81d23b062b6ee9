import { type RuleSettings, ruleSettings } from '../model/settings.ts';

export type Settings = RuleSettings;

export const DEFAULT_SETTINGS: Settings = ruleSettings.parse({});

/** A mistake in what the configuration says about the rules. */
export class SettingsError extends Error {
  /** Ids that no rule has. */
  readonly unknown: readonly string[];

  constructor(unknown: readonly string[]) {
    super(`no such rule: ${unknown.join(', ')}`);
    this.name = 'SettingsError';
    this.unknown = unknown;
  }
}

/** Holds the ids that the settings name against those of the rules. Throws a SettingsError for any that no rule has. */
export function assertKnownRules(settings: Settings, ids: readonly string[]): void {
  const named = [...settings.off, ...Object.keys(settings.severities)];
  const unknown = named.filter((id) => !ids.includes(id));
  if (unknown.length > 0) throw new SettingsError(unknown);
}
