import type { ApiCallRecord, Violation } from './callLog.ts';
import {
  type Click,
  type ControlInput,
  ControlRefusal,
  controlInputs,
  type DiscordControl,
  type NewGuild,
  type OfferedCommand,
  type SentFile,
  type Started,
} from './control.ts';
import type { Fault } from './faults.ts';
import type { Gateway } from './gateway/gateway.ts';
import { GuildActs } from './guildActs.ts';
import { interactionView } from './interactionView.ts';
import type { Limits } from './limits.ts';
import { menuEntries } from './menuEntries.ts';
import { PeopleActs } from './peopleActs.ts';
import type { Change, InteractionView, SeenMessage } from './seen.ts';
import type { ApiUser } from './shapes.ts';
import type { DiscordState } from './state.ts';

/** The people's side of a local Discord, in the server's own process. */
export class DiscordWorld implements DiscordControl {
  readonly #state: DiscordState;
  readonly #gateway: Gateway;
  readonly #guilds: GuildActs;
  readonly #people: PeopleActs;

  constructor(state: DiscordState, gateway: Gateway) {
    this.#state = state;
    this.#gateway = gateway;
    this.#guilds = new GuildActs(state);
    this.#people = new PeopleActs(state);
  }

  enter(input: ControlInput<'enter'>): ApiUser {
    const { username, globalName, locale } = controlInputs.enter.parse(input);
    for (const { user } of this.#state.humans.values()) if (user.username === username) return user;
    const id = this.#state.snowflakes.next();
    const user: ApiUser = { id, username, global_name: globalName ?? null, discriminator: '0', avatar: null };
    this.#state.humans.set(id, {
      user,
      locale: locale ?? 'en-US',
      hasBlockedBot: false,
      acceptsDms: true,
      hasLeft: false,
    });
    return user;
  }

  createGuild(input: ControlInput<'createGuild'>): NewGuild {
    return this.#guilds.create(input);
  }

  addBot(input: ControlInput<'addBot'>): void {
    this.#guilds.addBot(input);
  }

  removeBot(input: ControlInput<'removeBot'>): void {
    this.#guilds.removeBot(input);
  }

  joinGuild(input: ControlInput<'joinGuild'>): void {
    this.#guilds.join(input);
  }

  leaveGuild(input: ControlInput<'leaveGuild'>): void {
    this.#guilds.leave(input);
  }

  setMemberPermissions(input: ControlInput<'setMemberPermissions'>): void {
    this.#guilds.setMemberPermissions(input);
  }

  createChannel(input: ControlInput<'createChannel'>): string {
    return this.#guilds.createChannel(input);
  }

  createThread(input: ControlInput<'createThread'>): string {
    return this.#guilds.createThread(input);
  }

  closeThread(input: ControlInput<'closeThread'>): void {
    this.#guilds.closeThread(input);
  }

  deleteChannel(input: ControlInput<'deleteChannel'>): void {
    this.#guilds.deleteChannel(input);
  }

  setPermissions(input: ControlInput<'setPermissions'>): void {
    this.#guilds.setPermissions(input);
  }

  openDm({ userId }: ControlInput<'openDm'>): string {
    this.#people.human(userId);
    const channel = this.#state.dmWith(userId);
    channel.openedByPerson = true;
    return channel.id;
  }

  closeDms({ userId }: ControlInput<'closeDms'>): void {
    this.#people.human(userId).acceptsDms = false;
  }

  openDms({ userId }: ControlInput<'openDms'>): void {
    this.#people.human(userId).acceptsDms = true;
  }

  block({ userId }: ControlInput<'block'>): void {
    this.#people.human(userId).hasBlockedBot = true;
  }

  unblock({ userId }: ControlInput<'unblock'>): void {
    this.#people.human(userId).hasBlockedBot = false;
  }

  says(input: ControlInput<'says'>): SeenMessage {
    return this.#people.says(input);
  }

  edits(input: ControlInput<'edits'>): SeenMessage {
    return this.#people.edits(input);
  }

  deletes(input: ControlInput<'deletes'>): void {
    this.#people.deletes(input);
  }

  dismisses(input: ControlInput<'dismisses'>): void {
    this.#people.dismisses(input);
  }

  uploads(input: ControlInput<'uploads'>): string {
    return this.#people.uploads(input);
  }

  typesCommand(input: ControlInput<'typesCommand'>): Started {
    return this.#people.typesCommand(input);
  }

  autocompletes(input: ControlInput<'autocompletes'>): Started {
    return this.#people.autocompletes(input);
  }

  forgeCommand(input: ControlInput<'forgeCommand'>): Started {
    return this.#people.forgeCommand(input);
  }

  clicks(input: ControlInput<'clicks'>): Click {
    return this.#people.clicks(input);
  }

  forgeClick(input: ControlInput<'forgeClick'>): Started {
    return this.#people.forgeClick(input);
  }

  chooses(input: ControlInput<'chooses'>): Started {
    return this.#people.chooses(input);
  }

  submits(input: ControlInput<'submits'>): Started {
    return this.#people.submits(input);
  }

  interaction({ interactionId }: ControlInput<'interaction'>): InteractionView {
    return interactionView(this.#state, this.#people.interaction(interactionId));
  }

  channel(input: ControlInput<'channel'>): SeenMessage[] {
    const { channel, human } = this.#people.place(input);
    return [...channel.messages.values()]
      .filter(({ reader }) => reader === undefined || reader === human.user.id)
      .map(({ view }) => view);
  }

  menu(input: ControlInput<'menu'>): OfferedCommand[] {
    const { channel, human } = this.#people.place(input);
    return this.#people.offered(channel, human).flatMap((command) => menuEntries(command, human.locale));
  }

  async changes(input: ControlInput<'changes'>, signal?: AbortSignal): Promise<Change[]> {
    const { userId, after, timeoutMs } = controlInputs.changes.parse(input);
    this.#people.human(userId);
    const isSeen = (channelId: string, reader: string | undefined) => {
      const channel = this.#state.channels.get(channelId);
      return channel !== undefined && this.#state.isIn(channel, userId) && (reader === undefined || reader === userId);
    };
    return await this.#state.changes.since(after, isSeen, timeoutMs, signal);
  }

  lastChange(): number {
    return this.#state.changes.last();
  }

  file({ fileId }: ControlInput<'file'>): SentFile {
    const file = this.#state.files.get(fileId);
    if (!file) throw new ControlRefusal('NO_SUCH_FILE', `no file ${fileId}`);
    return { fileName: file.fileName, bytes: file.bytes };
  }

  calls({ operation, since }: ControlInput<'calls'>): ApiCallRecord[] {
    return this.#state.calls.list(operation, since);
  }

  violations(): Violation[] {
    return [...this.#state.calls.violations];
  }

  fault(fault: Fault): void {
    this.#state.faults.add(fault);
  }

  clearFaults(): void {
    this.#state.faults.clear();
  }

  limit(limits: Limits): void {
    this.#state.limit(limits);
  }

  gateway(input: ControlInput<'gateway'>): void {
    const gateway = this.#gateway;
    const { sessions } = this.#state;
    if (input.do === 'drop') gateway.drop(input.code);
    else if (input.do === 'askReconnect') gateway.askReconnect();
    else if (input.do === 'invalidateSession') gateway.invalidate(input.resumable);
    else if (input.do === 'hold') sessions.hold();
    else if (input.do === 'release') sessions.release();
    else if (input.do === 'refuse') gateway.refuse(input.times);
    else gateway.ignoreHeartbeats(input.times);
  }
}
