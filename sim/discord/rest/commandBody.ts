import { z } from 'zod';
import { discordIssue } from './readForm.ts';

// https://docs.discord.com/developers/interactions/application-commands

const NAME = /^[-_'\p{L}\p{N}\p{sc=Devanagari}\p{sc=Thai}]{1,32}$/u;
const MAX_CHARACTERS = 8000;
/** Discord's languages. https://docs.discord.com/developers/reference#locales */
export const LOCALES =
  'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko'.split(
    ' ',
  );

const name = z.string().superRefine((text, context) => {
  if (NAME.test(text) && text === text.toLowerCase()) return;
  context.addIssue(discordIssue('APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid'));
});
const description = z.string().min(1).max(100);
const localized = <S extends z.ZodType>(text: S) =>
  z
    .record(z.string(), text)
    .superRefine((texts, context) => {
      for (const locale of Object.keys(texts)) {
        if (!LOCALES.includes(locale)) {
          context.addIssue(
            discordIssue('BASE_TYPE_CHOICES', `Value must be one of {${LOCALES.join(', ')}}.`, [locale]),
          );
        }
      }
    })
    .nullish();

const described = {
  name,
  name_localizations: localized(name),
  description,
  description_localizations: localized(description),
};
const choiceNames = { name: z.string().min(1).max(100), name_localizations: localized(z.string().min(1).max(100)) };
const textChoice = z.strictObject({ ...choiceNames, value: z.string().max(100) });
const wholeChoice = z.strictObject({ ...choiceNames, value: z.int() });
const numberChoice = z.strictObject({ ...choiceNames, value: z.number() });
const required = z.boolean().optional();
const autocomplete = z.boolean().optional();

const basicOptions = [
  z.strictObject({
    ...described,
    type: z.literal(3),
    required,
    autocomplete,
    choices: z.array(textChoice).max(25).optional(),
    min_length: z.int().min(0).max(6000).optional(),
    max_length: z.int().min(1).max(6000).optional(),
  }),
  z.strictObject({
    ...described,
    type: z.literal(4),
    required,
    autocomplete,
    choices: z.array(wholeChoice).max(25).optional(),
    min_value: z.int().optional(),
    max_value: z.int().optional(),
  }),
  z.strictObject({
    ...described,
    type: z.literal(10),
    required,
    autocomplete,
    choices: z.array(numberChoice).max(25).optional(),
    min_value: z.number().optional(),
    max_value: z.number().optional(),
  }),
  z.strictObject({ ...described, type: z.literal([5, 6, 8, 9, 11]), required }),
  z.strictObject({ ...described, type: z.literal(7), required, channel_types: z.array(z.int()).optional() }),
] as const;
const basicOption = z.discriminatedUnion('type', basicOptions);
const basicList = z.array(basicOption).max(25).optional().superRefine(checkOptions);
const subcommand = z.strictObject({ ...described, type: z.literal(1), options: basicList });
const group = z.strictObject({
  ...described,
  type: z.literal(2),
  options: z.array(subcommand).max(25).optional().superRefine(checkOptions),
});
const option = z.discriminatedUnion('type', [...basicOptions, subcommand, group]);

const general = {
  default_member_permissions: z
    .string()
    .regex(/^\d{1,20}$/)
    .nullish(),
  dm_permission: z.boolean().nullish(),
  nsfw: z.boolean().optional(),
  integration_types: z.array(z.literal([0, 1])).nullish(),
  contexts: z.array(z.literal([0, 1, 2])).nullish(),
  handler: z.int().optional(),
};

/** A slash command, as a bot registers it. */
export const command = z
  .strictObject({
    ...described,
    ...general,
    id: z.string().optional(),
    type: z.literal(1).default(1),
    options: z.array(option).max(25).nullish().superRefine(checkOptions),
  })
  .superRefine((one, context) => {
    if (characters(one) > MAX_CHARACTERS) {
      context.addIssue(
        discordIssue('APPLICATION_COMMAND_TOO_LARGE', `Command exceeds maximum size (${MAX_CHARACTERS})`),
      );
    }
  });

/** All commands of a PUT. */
export const commandList = z.array(command).superRefine((all, context) => {
  all.forEach((one, index) => {
    if (all.findIndex(({ name: other }) => other === one.name) < index) {
      const message = 'Application command names must be unique';
      context.addIssue(discordIssue('APPLICATION_COMMANDS_DUPLICATE_NAME', message, [index]));
    }
  });
});

export type CommandBody = z.output<typeof command>;
export type CommandOption = z.output<typeof option>;
export type BasicOption = z.output<typeof basicOption>;

/** As much of an option as its place among the others is checked by. */
interface Placed {
  name: string;
  type: number;
  required?: boolean | undefined;
  autocomplete?: boolean | undefined;
  choices?: readonly object[] | undefined;
}

function checkOptions(options: readonly Placed[] | null | undefined, context: z.RefinementCtx): void {
  const all = options ?? [];
  const hasSubcommands = all.some(({ type }) => type <= 2);
  let optionalSeen = false;
  all.forEach((one, index) => {
    if (all.findIndex(({ name: other }) => other === one.name) < index) {
      context.addIssue(
        discordIssue('APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', 'Option name already exists', [index]),
      );
    }
    if (hasSubcommands && one.type > 2) {
      const message = 'Sub-commands and sub-command groups cannot stand beside other options';
      context.addIssue(discordIssue('APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', message, [index, 'type']));
    }
    const isRequired = one.required === true;
    if (isRequired && optionalSeen) {
      const message = 'Required options must be placed before non-required options';
      context.addIssue(discordIssue('APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', message, [index]));
    }
    if (one.type > 2 && !isRequired) optionalSeen = true;
    if (one.autocomplete && one.choices?.length) {
      const message = 'Choices and autocomplete are mutually exclusive';
      context.addIssue(discordIssue('APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE', message, [index, 'choices']));
    }
  });
}

/** What counts towards the 8000: the longest of each text over its languages. */
function characters(one: CommandBody | CommandOption): number {
  const longest = (text: string, others: Record<string, string> | null | undefined) =>
    Math.max(text.length, ...Object.values(others ?? {}).map(({ length }) => length));
  let sum = longest(one.name, one.name_localizations) + longest(one.description, one.description_localizations);
  if ('options' in one) for (const child of one.options ?? []) sum += characters(child);
  if ('choices' in one) {
    for (const { name: text, name_localizations: others, value } of one.choices ?? []) {
      sum += longest(text, others) + String(value).length;
    }
  }
  return sum;
}
