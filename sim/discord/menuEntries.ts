import type { OfferedCommand } from './control.ts';
import type { CommandOption } from './rest/commandBody.ts';
import type { Command } from './state.ts';

type Texts = Pick<Command, 'name' | 'description' | 'name_localizations' | 'description_localizations'>;

/** A command as the client lists it, in the person's language: one entry for each sub-command. */
export function menuEntries(command: Command, locale: string): OfferedCommand[] {
  return entries(command, command.options ?? [], command.name, locale);
}

function entries(of: Texts, options: readonly CommandOption[], path: string, locale: string): OfferedCommand[] {
  const inner = options.filter((one) => one.type === 1 || one.type === 2);
  if (inner.length > 0) {
    return inner.flatMap((one) => entries(one, one.options ?? [], `${path} ${one.name}`, locale));
  }
  const shown = options.map((one) => ({
    name: one.name,
    description: inLanguage(one, locale),
    type: one.type,
    required: ('required' in one && one.required) || false,
    completes: ('autocomplete' in one && one.autocomplete) || false,
  }));
  return [{ command: path, description: inLanguage(of, locale), options: shown }];
}

function inLanguage({ description, description_localizations: others }: Texts, locale: string): string {
  return others?.[locale] ?? description;
}
