import assert from 'node:assert/strict';
import { ActionRowBuilder, ButtonBuilder, ButtonStyle, type Client } from 'discord.js';
import type { DiscordWorld } from '../../../sim/discord/world.ts';
import { nextCommand, type Rig, startRig } from './rig.ts';

export interface Scene extends Rig {
  client: Client<true>;
  place: { userId: string; channelId: string };
  bob: string;
}

export async function scene(t: Parameters<typeof startRig>[0]): Promise<Scene> {
  const rig = await startRig(t);
  const ann = rig.world.enter({ username: 'ann', locale: 'es-ES' });
  const bob = rig.world.enter({ username: 'bob' });
  const { channelId } = rig.world.createGuild({ name: 'Travellers', by: ann.id, members: [bob.id] });
  const client = await rig.login();
  await client.application.commands.set([{ name: 'cover', description: 'Get covered' }]);
  return { ...rig, client, place: { userId: ann.id, channelId }, bob: bob.id };
}

export async function command({ client, world, place }: Pick<Scene, 'client' | 'world' | 'place'>) {
  const typing = nextCommand(client);
  const started = world.typesCommand({ ...place, command: 'cover' });
  return { interaction: await typing, ...started };
}

export function onlyMessage(world: DiscordWorld, place: Scene['place']) {
  const [message, ...rest] = world.channel(place);
  assert.ok(message && rest.length === 0);
  return message;
}

export const row = (...buttons: ButtonBuilder[]) => new ActionRowBuilder<ButtonBuilder>().addComponents(buttons);
export const button = (id: string, label = id) =>
  new ButtonBuilder().setCustomId(id).setLabel(label).setStyle(ButtonStyle.Secondary);
