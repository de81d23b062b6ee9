import type { MessageArgs } from './check.ts';

/** An argument of a message as text; several are joined. */
export const text = (args: MessageArgs, name: string): string => [args[name] ?? []].flat().join('、');

/** An argument of a message as a list. */
export const list = (args: MessageArgs, name: string): readonly string[] => [args[name] ?? []].flat();
