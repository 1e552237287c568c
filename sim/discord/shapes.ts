import type { TopComponent } from './rest/components.ts';
import type { AllowedMentions, Embed } from './rest/messageBody.ts';

/** An account as the API shows it. */
export interface ApiUser {
  id: string;
  username: string;
  global_name: string | null;
  discriminator: '0';
  avatar: null;
  bot?: true;
}

/** A file of a message as the API shows it. */
export interface ApiAttachment {
  id: string;
  filename: string;
  size: number;
  url: string;
  proxy_url: string;
  content_type?: string;
  description?: string;
  ephemeral?: true;
  width?: number;
  height?: number;
}

/** Which interaction a message answers. */
interface ApiInteractionMetadata {
  id: string;
  type: number;
  user: ApiUser;
  authorizing_integration_owners: Record<string, string>;
  interacted_message_id?: string;
  original_response_message_id?: string;
}

/** A message as the API shows it. https://docs.discord.com/developers/resources/message */
export interface ApiMessage {
  id: string;
  channel_id: string;
  guild_id?: string;
  author: ApiUser;
  content: string;
  timestamp: string;
  edited_timestamp: string | null;
  tts: false;
  mention_everyone: boolean;
  mentions: ApiUser[];
  mention_roles: string[];
  attachments: ApiAttachment[];
  embeds: Embed[];
  components: TopComponent[];
  pinned: false;
  /** 0 said, 19 a reply, 20 the answer to a slash command. */
  type: 0 | 19 | 20;
  flags: number;
  nonce?: string | number;
  application_id?: string;
  webhook_id?: string;
  interaction_metadata?: ApiInteractionMetadata;
  message_reference?: { type: 0; message_id: string; channel_id: string; guild_id?: string };
  referenced_message?: ApiMessage | null;
}

/** What a message is made of, however it was sent. */
export interface MessageContent {
  content: string;
  embeds: Embed[];
  components: TopComponent[];
  attachments: ApiAttachment[];
  flags: number;
  allowedMentions: AllowedMentions | undefined;
}
