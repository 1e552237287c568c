import { z } from 'zod';
import { discordIssue } from './readForm.ts';

// https://docs.discord.com/developers/components/reference

const id = z.int().min(0).max(2_147_483_647).optional();
const customId = z.string().min(1).max(100);
export const snowflake = z.string().regex(/^\d{1,20}$/);
const emoji = z.strictObject({
  id: snowflake.nullish(),
  name: z.string().nullish(),
  animated: z.boolean().optional(),
});

const namedButton = {
  type: z.literal(2),
  id,
  label: z.string().max(80).nullish(),
  emoji: emoji.nullish(),
  disabled: z.boolean().optional(),
};
const button = z
  .discriminatedUnion('style', [
    z.strictObject({ ...namedButton, style: z.literal([1, 2, 3, 4]), custom_id: customId }),
    z.strictObject({
      ...namedButton,
      style: z.literal(5),
      url: z
        .string()
        .max(512)
        .regex(/^(https?|discord):\/\//),
    }),
  ])
  .superRefine((one, context) => {
    if (!one.label && !one.emoji)
      context.addIssue(discordIssue('BASE_TYPE_REQUIRED', 'A label or an emoji is required', ['label']));
  });

const choice = z.strictObject({
  label: z.string().min(1).max(100),
  value: z.string().min(1).max(100),
  description: z.string().max(100).nullish(),
  emoji: emoji.nullish(),
  default: z.boolean().optional(),
});
const anySelect = {
  id,
  custom_id: customId,
  placeholder: z.string().max(150).nullish(),
  min_values: z.int().min(0).max(25).optional(),
  max_values: z.int().min(1).max(25).optional(),
  disabled: z.boolean().optional(),
  required: z.boolean().optional(),
};
const defaults = z.array(z.strictObject({ id: snowflake, type: z.enum(['user', 'role', 'channel']) })).max(25);
const stringSelect = z.strictObject({ ...anySelect, type: z.literal(3), options: z.array(choice).min(1).max(25) });
const autoSelect = z.strictObject({ ...anySelect, type: z.literal([5, 6, 7]), default_values: defaults.optional() });
const channelSelect = z.strictObject({
  ...anySelect,
  type: z.literal(8),
  default_values: defaults.optional(),
  channel_types: z.array(z.int()).optional(),
});
const select = z.discriminatedUnion('type', [stringSelect, autoSelect, channelSelect]).superRefine((one, context) => {
  const { min_values: least = 1, max_values: most = 1 } = one;
  if (least > most) {
    context.addIssue(discordIssue('SELECT_COMPONENT_MIN_VALUES', 'min_values is above max_values', ['min_values']));
  }
  if (one.type !== 3) return;
  const seen = new Set<string>();
  one.options.forEach(({ value }, index) => {
    if (seen.has(value)) {
      const message = 'The specified option value is already used';
      context.addIssue(discordIssue('SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', message, ['options', index, 'value']));
    }
    seen.add(value);
  });
});

const actionRow = z
  .strictObject({
    type: z.literal(1),
    id,
    components: z
      .array(z.union([button, select]))
      .min(1)
      .max(5),
  })
  .superRefine(({ components }, context) => {
    if (components.length > 1 && components.some(({ type }) => type !== 2)) {
      const message = 'The specified component exceeds the maximum width';
      context.addIssue(discordIssue('COMPONENT_LAYOUT_WIDTH_EXCEEDED', message, ['components', 1]));
    }
  });

const media = z.strictObject({
  url: z
    .string()
    .regex(/^(https?|attachment):\/\//)
    .max(2048),
});
const textDisplay = z.strictObject({ type: z.literal(10), id, content: z.string().min(1).max(4000) });
const thumbnail = z.strictObject({
  type: z.literal(11),
  id,
  media,
  description: z.string().max(1024).nullish(),
  spoiler: z.boolean().optional(),
});
const section = z.strictObject({
  type: z.literal(9),
  id,
  components: z.array(textDisplay).min(1).max(3),
  accessory: z.union([button, thumbnail]),
});
const galleryItem = z.strictObject({
  media,
  description: z.string().max(1024).nullish(),
  spoiler: z.boolean().optional(),
});
const gallery = z.strictObject({ type: z.literal(12), id, items: z.array(galleryItem).min(1).max(10) });
const file = z.strictObject({
  type: z.literal(13),
  id,
  file: z.strictObject({ url: z.string().startsWith('attachment://') }),
  spoiler: z.boolean().optional(),
});
const separator = z.strictObject({
  type: z.literal(14),
  id,
  divider: z.boolean().optional(),
  spacing: z.literal([1, 2]).optional(),
});
const container = z.strictObject({
  type: z.literal(17),
  id,
  components: z.array(z.discriminatedUnion('type', [actionRow, section, textDisplay, gallery, file, separator])).min(1),
  accent_color: z.int().min(0).max(0xffffff).nullish(),
  spoiler: z.boolean().optional(),
});

/** What can stand at the top of a message. */
export const topComponent = z.discriminatedUnion('type', [
  actionRow,
  section,
  textDisplay,
  gallery,
  file,
  separator,
  container,
]);

const textInput = z.strictObject({
  type: z.literal(4),
  id,
  custom_id: customId,
  style: z.literal([1, 2]),
  label: z.string().min(1).max(45).optional(),
  min_length: z.int().min(0).max(4000).optional(),
  max_length: z.int().min(1).max(4000).optional(),
  required: z.boolean().optional(),
  value: z.string().max(4000).optional(),
  placeholder: z.string().max(100).optional(),
});
const label = z.strictObject({
  type: z.literal(18),
  id,
  label: z.string().min(1).max(45),
  description: z.string().max(100).nullish(),
  component: z.discriminatedUnion('type', [textInput, stringSelect, autoSelect, channelSelect]),
});
const inputRow = z.strictObject({
  type: z.literal(1),
  id,
  components: z.array(textInput.required({ label: true })).length(1),
});

/** The form of callback type 9. https://docs.discord.com/developers/interactions/receiving-and-responding */
export const modal = z
  .strictObject({
    custom_id: customId,
    title: z.string().min(1).max(45),
    components: z
      .array(z.discriminatedUnion('type', [inputRow, label, textDisplay]))
      .min(1)
      .max(5),
  })
  .superRefine(({ components }, context) => {
    const seen = new Set<string>();
    components.forEach((one, index) => {
      const field = one.type === 1 ? one.components[0] : one.type === 18 ? one.component : undefined;
      if (field && seen.has(field.custom_id)) context.addIssue(duplicate(['components', index]));
      if (field) seen.add(field.custom_id);
    });
  });

export type Button = z.output<typeof button>;
export type Select = z.output<typeof select>;
export type TopComponent = z.output<typeof topComponent>;
export type Modal = z.output<typeof modal>;
export type ModalField = z.output<typeof textInput> | Select;

/** Anything in the tree of a message's components. */
type AnyComponent = TopComponent | Button | Select | z.output<typeof thumbnail>;

/** Whether a component is a select menu of any kind. */
export function isSelect(component: { type: number }): component is Select {
  return component.type === 3 || (component.type >= 5 && component.type <= 8);
}

/** Every component of a message, parents before their children, with its path. */
export function* walk(
  components: readonly TopComponent[],
  path: readonly (string | number)[] = ['components'],
): Generator<{ component: AnyComponent; path: readonly (string | number)[] }> {
  for (const [index, component] of components.entries()) {
    const here = [...path, index];
    yield { component, path: here };
    if (component.type === 1) {
      for (const [at, child] of component.components.entries())
        yield { component: child, path: [...here, 'components', at] };
    } else if (component.type === 9) {
      yield* walk(component.components, [...here, 'components']);
      yield { component: component.accessory, path: [...here, 'accessory'] };
    } else if (component.type === 17) yield* walk(component.components, [...here, 'components']);
  }
}

const MAX_COMPONENTS = 40;
const MAX_TEXT = 4000;
const MAX_LEGACY_ROWS = 5;

/** The rules about all components of a message together; `isV2` by flag 1<<15. Adds issues under `components`. */
export function checkComponents(components: readonly TopComponent[], isV2: boolean, context: z.RefinementCtx): void {
  const all = [...walk(components)];
  if (isV2) checkV2(all, context);
  else checkLegacy(components, context);
  const customIds = new Set<string>();
  const ids = new Set<number>();
  for (const { component, path } of all) {
    if ('custom_id' in component) {
      if (customIds.has(component.custom_id)) context.addIssue(duplicate([...path]));
      customIds.add(component.custom_id);
    }
    if (component.id) {
      if (ids.has(component.id)) {
        context.addIssue(discordIssue('COMPONENT_ID_DUPLICATED', 'Component id cannot be duplicated', [...path, 'id']));
      }
      ids.add(component.id);
    }
  }
}

function checkV2(all: { component: AnyComponent }[], context: z.RefinementCtx): void {
  if (all.length > MAX_COMPONENTS) {
    const message = `The total number of components cannot exceed ${MAX_COMPONENTS}`;
    context.addIssue(discordIssue('COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', message, ['components']));
  }
  const text = all.reduce((sum, { component }) => sum + (component.type === 10 ? component.content.length : 0), 0);
  if (text > MAX_TEXT) {
    const message = `The total displayable text size cannot exceed ${MAX_TEXT} characters`;
    context.addIssue(discordIssue('COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', message, ['components']));
  }
}

function checkLegacy(components: readonly TopComponent[], context: z.RefinementCtx): void {
  if (components.length > MAX_LEGACY_ROWS) {
    const message = `Must be ${MAX_LEGACY_ROWS} or fewer in length.`;
    context.addIssue(discordIssue('BASE_TYPE_MAX_LENGTH', message, ['components']));
  }
  components.forEach(({ type }, index) => {
    if (type === 1) return;
    const message = 'Value of field "type" must be one of (1,).';
    context.addIssue(discordIssue('UNION_TYPE_CHOICES', message, ['components', index]));
  });
}

function duplicate(path: PropertyKey[]) {
  return discordIssue('COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated', [
    ...path,
    'custom_id',
  ]);
}
