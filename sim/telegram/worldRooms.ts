import type { User } from 'grammy/types';
import { type ControlInput, ControlRefusal, controlInputs } from './control.ts';
import { botSees } from './privacy.ts';
import { type SeenMessage, seen } from './seen.ts';
import type { BotMessage } from './shapes.ts';
import { botUser, type Human, type Room, type RoomChat, type TelegramState } from './state.ts';

/** The people and the chats that they are in: the half of the world that everything people do in it stands on. */
export class WorldRooms {
  protected readonly state: TelegramState;
  #nextUserId = 1001;
  #nextGroup = 1;

  constructor(state: TelegramState) {
    this.state = state;
  }

  enter(input: ControlInput<'enter'>): User {
    const { username, firstName, language } = controlInputs.enter.parse(input);
    for (const { user } of this.state.humans.values()) {
      if (user.username?.toLowerCase() === username.toLowerCase()) return user;
    }
    const id = this.#nextUserId;
    this.#nextUserId += 1;
    const user: User = {
      id,
      is_bot: false,
      first_name: firstName ?? username,
      username,
      language_code: language ?? 'en',
    };
    this.state.humans.set(id, { user, started: false, hasBlockedBot: false });
    this.room({ id, type: 'private', first_name: user.first_name, username }, [id]);
    return user;
  }

  createGroup(input: ControlInput<'createGroup'>): number {
    const { title, type, by, members, withBot } = controlInputs.createGroup.parse(input);
    const owner = this.human(by);
    for (const member of members) this.human(member);
    const id = type === 'group' ? -this.#nextGroup : -1_000_000_000_000 - this.#nextGroup;
    this.#nextGroup += 1;
    const room = this.room({ id, type, title }, [by, ...members], withBot ? 'member' : 'left');
    room.admins.push(by);
    if (withBot) {
      this.state.botMembership(room, owner.user, 'left', 'member');
      this.post(room, owner.user, { new_chat_members: [botUser(this.state.bot)] });
    }
    return id;
  }

  removeBot(input: ControlInput<'removeBot'>): void {
    const { room, human } = this.place(input);
    this.state.post(room, human.user, { left_chat_member: botUser(this.state.bot) });
    room.botStatus = 'kicked';
    this.state.botMembership(room, human.user, 'member', 'kicked');
  }

  /** Takes from the bot the right to write in a group, or gives it back. */
  muteBot({ chatId, isMuted }: { chatId: number; isMuted: boolean }): void {
    const room = this.state.rooms.get(chatId);
    if (!room) throw new ControlRefusal('NO_SUCH_CHAT', `no chat has the id ${chatId}`);
    room.botIsMuted = isMuted;
  }

  /** A group becomes a supergroup: the same people under another id. @returns the new chat's id. */
  growGroup(input: { userId: number; chatId: number }): number {
    const { room, human } = this.place(input);
    const id = -1_000_000_000_000 - this.#nextGroup;
    this.#nextGroup += 1;
    const title = room.chat.title ?? '';
    const grown = this.room({ id, type: 'supergroup', title }, [...room.members], room.botStatus);
    grown.admins.push(...room.admins);
    this.post(room, human.user, { migrate_to_chat_id: id });
    this.post(grown, human.user, { migrate_from_chat_id: room.chat.id });
    room.movedTo = id;
    return id;
  }

  /** Opens a topic; the group becomes a forum by that. @returns the topic's id. */
  createTopic({ title, ...place }: ControlInput<'createTopic'>): number {
    const { room, human } = this.place(place);
    if (room.chat.type !== 'supergroup') throw new ControlRefusal('BAD_INPUT', 'only supergroups have topics');
    room.chat = { ...room.chat, is_forum: true };
    const { messageId } = this.post(room, human.user, { forum_topic_created: { name: title, icon_color: 0x6fb9f0 } });
    room.topics.set(messageId, { title, isClosed: false });
    return messageId;
  }

  /** Lets nobody but admins write in a topic. */
  closeTopic({ threadId, ...place }: ControlInput<'closeTopic'>): void {
    this.topic(this.place(place).room, threadId).isClosed = true;
  }

  protected room(chat: RoomChat, members: number[], botStatus: Room['botStatus'] = 'member'): Room {
    const room: Room = {
      ...{ chat, members: new Set(members), admins: [], botStatus, botIsMuted: false, movedTo: null },
      ...{ messages: new Map(), nextMessageId: 1, topics: new Map(), userRequests: [] },
    };
    this.state.rooms.set(chat.id, room);
    return room;
  }

  protected human(userId: number): Human {
    const human = this.state.humans.get(userId);
    if (!human) throw new ControlRefusal('NO_SUCH_PERSON', `nobody has the id ${userId}; enter first`);
    return human;
  }

  protected place({ userId, chatId }: { userId: number; chatId: number }): { room: Room; human: Human } {
    const human = this.human(userId);
    const room = this.state.rooms.get(chatId);
    if (!room) throw new ControlRefusal('NO_SUCH_CHAT', `no chat has the id ${chatId}`);
    if (!room.members.has(userId)) {
      throw new ControlRefusal('NOT_IN_CHAT', `${human.user.first_name} is not in chat ${chatId}`);
    }
    return { room, human };
  }

  protected writable(place: { userId: number; chatId: number }): { room: Room; human: Human } {
    const { room, human } = this.place(place);
    if (room.chat.type === 'private') {
      if (human.hasBlockedBot) throw new ControlRefusal('BOT_IS_BLOCKED', 'unblock the bot first');
      human.started = true;
    }
    return { room, human };
  }

  protected message(room: Room, messageId: number) {
    const stored = room.messages.get(messageId);
    if (!stored) throw new ControlRefusal('NO_SUCH_MESSAGE', `no message ${messageId} in chat ${room.chat.id}`);
    return stored;
  }

  protected topic(room: Room, threadId: number) {
    const topic = room.topics.get(threadId);
    if (!topic) throw new ControlRefusal('NO_SUCH_TOPIC', `chat ${room.chat.id} has no topic ${threadId}`);
    return topic;
  }

  protected post(room: Room, user: User, content: Partial<BotMessage>): SeenMessage {
    const message = this.state.post(room, user, content);
    if (botSees(this.state.bot, room, message)) {
      this.state.updates.push('message', { message: { ...message, chat: room.chat, from: user } });
    }
    return seen({ message, edits: [] });
  }
}
