import { type Click, type ControlInput, ControlRefusal, controlInputs, type Started } from './control.ts';
import { may } from './permissions.ts';
import { type Button, isSelect, type Modal, type Select, walk } from './rest/components.ts';
import { newMessage, replyTo } from './rest/messages.ts';
import type { SeenMessage, StoredMessage } from './seen.ts';
import type { ApiMessage } from './shapes.ts';
import { startInteraction } from './startInteraction.ts';
import type { Channel, Command, DiscordState, Human, Interaction } from './state.ts';
import { submittedFields } from './submittedFields.ts';
import { resolved, resolvedIds, type SentOption, typedOptions } from './typedOptions.ts';
import { uploadFile } from './uploads.ts';

/** What people may write without Nitro. */
const MAX_TEXT = 2000;

/** What people write, type, click and choose. */
export class PeopleActs {
  readonly #state: DiscordState;

  constructor(state: DiscordState) {
    this.#state = state;
  }

  human(userId: string): Human {
    const human = this.#state.humans.get(userId);
    if (!human) throw new ControlRefusal('NO_SUCH_PERSON', `nobody has the id ${userId}; enter first`);
    return human;
  }

  place({ userId, channelId }: { userId: string; channelId: string }): { channel: Channel; human: Human } {
    const human = this.human(userId);
    const channel = this.#state.channels.get(channelId);
    if (!channel) throw new ControlRefusal('NO_SUCH_CHANNEL', `no channel has the id ${channelId}`);
    if (!this.#state.isIn(channel, userId)) {
      throw new ControlRefusal('NOT_IN_CHANNEL', `${human.user.username} cannot see channel ${channelId}`);
    }
    return { channel, human };
  }

  interaction(interactionId: string): Interaction {
    const found = this.#state.interactions.get(interactionId);
    if (!found) throw new ControlRefusal('NO_SUCH_INTERACTION', `no interaction ${interactionId}`);
    return found;
  }

  says({ text, replyTo: target, ...place }: ControlInput<'says'>): SeenMessage {
    const { channel, human } = this.#writable(place);
    const answered = target === undefined ? undefined : this.#message(channel, human, target);
    const message = this.#typed(channel, human, text, answered ? replyTo(channel, answered) : {});
    return this.#state.post(channel, message).view;
  }

  edits({ messageId, text, ...place }: ControlInput<'edits'>): SeenMessage {
    const { channel, human } = this.#writable(place);
    const stored = this.#message(channel, human, messageId);
    if (stored.message.author.id !== human.user.id) {
      throw new ControlRefusal('NOT_YOUR_MESSAGE', `message ${messageId} is not of ${human.user.username}`);
    }
    const { content, mentions, mention_everyone } = this.#typed(channel, human, text);
    this.#state.replace(channel, stored, { ...stored.message, content, mentions, mention_everyone });
    return stored.view;
  }

  deletes({ messageId, ...place }: ControlInput<'deletes'>): void {
    const { channel, human } = this.place(place);
    const stored = this.#message(channel, human, messageId);
    const isAllowed =
      stored.message.author.id === human.user.id ||
      (channel.guildId !== undefined && may(this.#state.permissions(channel, human.user.id), 'manageMessages'));
    if (!isAllowed) throw new ControlRefusal('NOT_YOUR_MESSAGE', `${human.user.username} may not delete ${messageId}`);
    this.#state.remove(channel, stored);
  }

  dismisses({ messageId, ...place }: ControlInput<'dismisses'>): void {
    const { channel, human } = this.place(place);
    const stored = this.#message(channel, human, messageId);
    if (stored.reader === undefined) throw new ControlRefusal('NOT_ALLOWED', `message ${messageId} is not ephemeral`);
    this.#state.remove(channel, stored);
  }

  /** The commands that somebody is offered in a channel; one of the guild hides one for all places. */
  offered(channel: Channel, human: Human): Command[] {
    const guild = this.#state.guilds.get(channel.guildId ?? '');
    const bits = this.#state.permissions(channel, human.user.id);
    if (guild && !(this.#state.hasBot(guild) && may(bits, 'useApplicationCommands'))) return [];
    const all = [...this.#state.commands.values()];
    const ofGuild = all.filter(({ guildId }) => guild !== undefined && guildId === guild.id);
    const everywhere = all.filter(
      ({ guildId, name }) => guildId === undefined && !ofGuild.some((one) => one.name === name),
    );
    return [...ofGuild, ...everywhere].filter((one) => {
      const contexts = one.contexts ?? (one.dm_permission === false ? [0] : [0, 1]);
      if (!contexts.includes(guild ? 0 : 1)) return false;
      const needed = one.default_member_permissions;
      if (!guild || needed === null || needed === undefined) return true;
      // "0" is for administrators, who have every bit.
      return needed === '0' ? may(bits, 'administrator') : (bits & BigInt(needed)) === BigInt(needed);
    });
  }

  uploads(input: ControlInput<'uploads'>): string {
    return uploadFile(this.#state, this.place(input).channel, input);
  }

  typesCommand(input: ControlInput<'typesCommand'>): Started {
    return this.#commandTyped(controlInputs.typesCommand.parse(input));
  }

  autocompletes(input: ControlInput<'autocompletes'>): Started {
    return this.#commandTyped(controlInputs.autocompletes.parse(input));
  }

  forgeCommand(input: ControlInput<'forgeCommand'>): Started {
    const { command: text, options, ...place } = controlInputs.forgeCommand.parse(input);
    const { channel, human } = this.place(place);
    const [name = '', ...subcommands] = text.trim().split(/\s+/);
    const sent = Object.entries(options).map(([key, value]): SentOption => {
      const type = typeof value === 'string' ? 3 : typeof value === 'boolean' ? 5 : Number.isInteger(value) ? 4 : 10;
      return { name: key, type, value };
    });
    const nested = subcommands.reduceRight<SentOption[]>(
      (inner, one, depth) => [{ name: one, type: depth === subcommands.length - 1 ? 1 : 2, options: inner }],
      sent,
    );
    const data = { id: this.#state.snowflakes.next(), name, type: 1, options: nested };
    return startInteraction(this.#state, { human, channel, type: 2, data });
  }

  clicks({ messageId, label, customId, ...place }: ControlInput<'clicks'>): Click {
    const { channel, human } = this.place(place);
    const source = this.#message(channel, human, messageId);
    const buttons = [...walk(source.message.components)].flatMap(({ component }) =>
      component.type === 2 ? [component] : [],
    );
    const isIt = (one: Button) =>
      (label === undefined || one.label === label) &&
      (customId === undefined || (one.style !== 5 && one.custom_id === customId));
    const button = label === undefined && customId === undefined ? undefined : buttons.find(isIt);
    if (!button || button.disabled) {
      const there = buttons.map((one) => `"${one.label}"${one.disabled ? ' (disabled)' : ''}`).join(', ') || 'none';
      throw new ControlRefusal('NO_SUCH_BUTTON', `no button "${label ?? customId}" to click; there: ${there}`);
    }
    if (button.style === 5) return { kind: 'url', url: button.url };
    return this.#component(human, channel, source, { custom_id: button.custom_id, component_type: 2, id: button.id });
  }

  forgeClick({ messageId, customId, ...place }: ControlInput<'forgeClick'>): Started {
    const { channel, human } = this.place(place);
    const source = this.#message(channel, human, messageId);
    return this.#component(human, channel, source, { custom_id: customId, component_type: 2, id: 1 });
  }

  chooses({ messageId, customId, values, ...place }: ControlInput<'chooses'>): Started {
    const { channel, human } = this.place(place);
    const source = this.#message(channel, human, messageId);
    const selects = [...walk(source.message.components)].flatMap(({ component }) =>
      isSelect(component) && (customId === undefined || component.custom_id === customId) ? [component] : [],
    );
    const [select] = selects;
    if (!select || selects.length > 1 || select.disabled) {
      throw new ControlRefusal('NO_SUCH_CHOICE', `${selects.length} select menus "${customId ?? ''}" to choose from`);
    }
    checkChosen(select, values);
    const ids = select.type === 3 ? {} : { resolved: {}, ...resolvedIds(this.#state, channel, values) };
    const data = { custom_id: select.custom_id, component_type: select.type, id: select.id, values, ...ids };
    return this.#component(human, channel, source, data);
  }

  submits(input: ControlInput<'submits'>): Started {
    const { interactionId, fields } = controlInputs.submits.parse(input);
    const { answer, userId, channelId, sourceMessageId } = this.interaction(interactionId);
    const modal: Modal | undefined = answer?.modal;
    if (!modal) throw new ControlRefusal('NO_FORM', `interaction ${interactionId} was not answered with a form`);
    const { channel, human } = this.place({ userId, channelId });
    const source = channel.messages.get(sourceMessageId ?? '');
    const chosen = Object.values(fields).flatMap((value) => (typeof value === 'string' ? [] : value));
    const components = submittedFields(modal, fields);
    const data = { custom_id: modal.custom_id, components, ...resolvedIds(this.#state, channel, chosen) };
    return startInteraction(this.#state, { human, channel, type: 5, data, source });
  }

  #commandTyped(input: {
    userId: string;
    channelId: string;
    command: string;
    options: Record<string, string | number | boolean>;
    focused?: string;
  }): Started {
    const { command: text, options, focused, ...place } = input;
    const { channel, human } = this.place(place);
    const [name = '', ...subcommands] = text.trim().replace(/^\//, '').split(/\s+/);
    const offered = this.offered(channel, human);
    const command = offered.find((one) => one.name === name);
    if (!command) {
      const there = offered.map((one) => `/${one.name}`).join(', ') || 'none';
      throw new ControlRefusal('NO_SUCH_COMMAND', `no command /${name} is offered here; there: ${there}`);
    }
    const sent = typedOptions(this.#state, channel, command, subcommands, options, focused);
    const data = {
      id: command.id,
      name,
      type: 1,
      ...(command.guildId !== undefined && { guild_id: command.guildId }),
      ...(sent.length > 0 && { options: sent }),
      ...resolved(this.#state, channel, sent),
    };
    return startInteraction(this.#state, { human, channel, type: focused === undefined ? 2 : 4, data });
  }

  #component(human: Human, channel: Channel, source: StoredMessage, data: object): Started {
    if (source.message.author.id !== this.#state.bot.user.id) {
      throw new ControlRefusal('NO_SUCH_BUTTON', `message ${source.message.id} is not from the bot`);
    }
    return startInteraction(this.#state, { human, channel, type: 3, data, source });
  }

  #writable(place: { userId: string; channelId: string }): { channel: Channel; human: Human } {
    const { channel, human } = this.place(place);
    if (channel.guildId === undefined) {
      if (human.hasBlockedBot) throw new ControlRefusal('BOT_IS_BLOCKED', 'unblock the bot first');
      if (human.hasLeft) throw new ControlRefusal('NOT_ALLOWED', 'no guild is shared with the bot any more; join one');
      channel.openedByPerson = true;
    } else if (!may(this.#state.permissions(channel, human.user.id), 'sendMessages')) {
      throw new ControlRefusal('NOT_ALLOWED', `${human.user.username} may not write in channel ${channel.id}`);
    }
    return { channel, human };
  }

  #message(channel: Channel, human: Human, messageId: string): StoredMessage {
    const stored = channel.messages.get(messageId);
    if (!stored || (stored.reader !== undefined && stored.reader !== human.user.id)) {
      throw new ControlRefusal('NO_SUCH_MESSAGE', `${human.user.username} sees no message ${messageId}`);
    }
    return stored;
  }

  #typed(channel: Channel, human: Human, text: string, more: Partial<ApiMessage> = {}): ApiMessage {
    const length = text.trim().length;
    if (length < 1 || length > MAX_TEXT) {
      throw new ControlRefusal('TEXT_LENGTH', `a message has 1 to ${MAX_TEXT} characters; this one has ${length}`);
    }
    const nothing = { embeds: [], components: [], attachments: [], flags: 0, allowedMentions: undefined };
    const message = newMessage(this.#state, channel, { content: text, ...nothing }, more, human.user);
    const mayAll = may(this.#state.permissions(channel, human.user.id), 'mentionEveryone');
    return { ...message, mention_everyone: message.mention_everyone && mayAll };
  }
}

function checkChosen(select: Select, values: readonly string[]): void {
  const { min_values: least = 1, max_values: most = 1 } = select;
  if (values.length < least || values.length > most) {
    throw new ControlRefusal('NO_SUCH_CHOICE', `choose ${least} to ${most}, not ${values.length}`);
  }
  if (select.type !== 3) return;
  for (const value of values) {
    if (select.options.some((one) => one.value === value)) continue;
    const there = select.options.map((one) => `"${one.value}"`).join(', ');
    throw new ControlRefusal('NO_SUCH_CHOICE', `no choice "${value}"; there: ${there}`);
  }
}
