import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  Locale,
  PermissionFlagsBits,
} from 'discord.js';
import { z } from 'zod';
import type { Command } from '../commands.ts';
import type { Translator } from '../translate.ts';
import type { Said } from '../words.ts';
import { cut } from './controls.ts';
import { fileField, personField, textField } from './heard.ts';

const texts = z.record(z.string(), z.string());
/** What Discord leaves out is as if it were this. */
const localized = texts.nullish().transform((value) => value ?? {});
const option = z.object({
  type: z.number(),
  name: z.string(),
  description: z.string(),
  description_localizations: localized,
  required: z.boolean().default(false),
  autocomplete: z.boolean().default(false),
});

const definition = z.object({
  type: z.number().default(ApplicationCommandType.ChatInput),
  name: z.string(),
  description: z.string(),
  description_localizations: localized,
  options: z.array(option).default([]),
  contexts: z
    .array(z.number())
    .nullish()
    .transform((value) => value?.toSorted() ?? null),
  integration_types: z.array(z.number()).default([ApplicationIntegrationType.GuildInstall]),
  /** What a member of a server needs to be offered it there, as bits; null for nothing. */
  default_member_permissions: z
    .string()
    .nullish()
    .transform((value) => value ?? null),
});

/** A slash command as it is registered, with nothing that is not ours to decide. */
export type CommandDefinition = Omit<z.infer<typeof definition>, 'options'> & {
  options: (Omit<z.infer<typeof option>, 'autocomplete'> & { autocomplete?: boolean })[];
};

const registered = z.array(definition.and(z.object({ id: z.string() })));

const mostDescription = 100;

/** The commands as Discord is to show them, each with one optional text, person or file where it takes them; everywhere but in groups of other people. */
export function definitionsOf(
  commands: Readonly<Record<string, Command>>,
  translatorFor: (locale: string) => Translator,
): CommandDefinition[] {
  const english = translatorFor('en');
  const others = Object.values(Locale).filter((locale) => translatorFor(locale) !== english);
  const described = (said: Said) => {
    const write = (translator: Translator) =>
      cut(translator.write(said, { timeZone: 'UTC', escape: (value) => value }), mostDescription);
    const localizations = Object.fromEntries(others.map((locale) => [locale, write(translatorFor(locale))]));
    return { description: write(english), description_localizations: localizations };
  };
  return Object.entries(commands).map(([name, { about, takes, suggests, points, takesFile, read }]) => ({
    type: ApplicationCommandType.ChatInput,
    name,
    ...described(about),
    options: [
      ...(points === undefined
        ? []
        : [
            { type: ApplicationCommandOptionType.User, name: personField, ...described(points.about), required: false },
          ]),
      ...(takesFile === undefined
        ? []
        : [
            {
              type: ApplicationCommandOptionType.Attachment,
              name: fileField,
              ...described(takesFile),
              required: false,
            },
          ]),
      ...(takes === undefined
        ? []
        : [
            {
              type: ApplicationCommandOptionType.String,
              name: textField,
              ...described(takes),
              required: false,
              autocomplete: suggests !== undefined,
            },
          ]),
    ],
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
    integration_types: [ApplicationIntegrationType.GuildInstall],
    default_member_permissions: read('').kind === 'channel' ? String(PermissionFlagsBits.ManageGuild) : null,
  }));
}

/** What has to be sent so that Discord has exactly these commands. @param answer what Discord says it has. @throws ZodError */
export function changesTo(
  wanted: readonly CommandDefinition[],
  answer: unknown,
): { put: CommandDefinition[]; drop: { id: string; name: string }[] } {
  const there = registered.parse(answer);
  const same = (one: CommandDefinition) =>
    there.some(
      (other) => other.name === one.name && canonical(definition.parse(other)) === canonical(definition.parse(one)),
    );
  const names = new Set(wanted.map(({ name }) => name));
  return {
    put: wanted.filter((one) => !same(one)),
    drop: there.filter(({ name, type }) => !names.has(name) || type !== ApplicationCommandType.ChatInput),
  };
}

/** Equal for equal values, whatever the order of their fields. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
