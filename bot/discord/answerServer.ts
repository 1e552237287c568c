import { channelAt } from '../../db/channels.ts';
import { handleInChannel } from '../handleInChannel.ts';
import { giveUp } from '../loops/deliverCard.ts';
import { languages } from '../readLocales.ts';
import { screen } from '../screen.ts';
import { type Acknowledged, type AnswerSetup, personOf, showTo } from './answerEvent.ts';
import type { Heard, ServerPlace, Speaker } from './heard.ts';

/** An admin's command about a channel; only they see the answer. */
export async function answerManager(
  setup: AnswerSetup,
  heard: Extract<Heard, { kind: 'manages' }>,
  acknowledged: Acknowledged,
): Promise<void> {
  const { from, where, action } = heard;
  const person = personOf(setup, from);
  const answer = await handleInChannel(setup.talk, person, placeFor(where, from), action);
  const shown = answer.kind === 'screen' ? answer.screen : screen(answer.text);
  await showTo(setup, { ...heard, acknowledged, person, isToldLater: false, screens: [shown] });
}

/** Nothing more is tried in these channels, and whoever subscribed them is told. */
export function loseChannels({ talk, log }: AnswerSetup, channelIds: readonly string[]): void {
  for (const chatId of channelIds) {
    const channel = channelAt(talk.db, { platform: 'discord', chatId });
    if (channel !== undefined)
      giveUp({ db: talk.db, clock: () => talk.door.now() * 1000, log, onNotice: talk.onOrder }, channel);
  }
}

function placeFor({ channelId, threadId, title, isAdmin, mayPost }: ServerPlace, { locale }: Speaker) {
  return {
    platform: 'discord',
    chatId: channelId,
    threadId,
    title,
    locale: locale ?? 'en',
    languages: languages(),
    isAdmin: async () => isAdmin,
    mayPost,
  } as const;
}
