import { ANSWER_MS } from './interactionTimes.ts';
import type { ModalField } from './rest/components.ts';
import { FLAGS } from './rest/messageBody.ts';
import type { InteractionView } from './seen.ts';
import type { DiscordState, Interaction } from './state.ts';

type Form = NonNullable<InteractionView['form']>;

/** How an interaction stands, as the person who started it sees it. */
export function interactionView(state: DiscordState, interaction: Interaction): InteractionView {
  const { id, userId, channelId, answer } = interaction;
  const who = { interactionId: id, userId, channelId };
  if (!answer) return { ...who, state: state.clocks.now() - interaction.at > ANSWER_MS ? 'failed' : 'waiting' };
  const message = answer.messageId === undefined ? {} : { messageId: answer.messageId };
  if (answer.type === 8) return { ...who, state: 'choices', choices: answer.choices ?? [] };
  if (answer.type === 9) return { ...who, state: 'form', ...(answer.modal && { form: formOf(answer.modal) }) };
  if (answer.type === 6) return { ...who, state: 'acknowledged', ...message };
  if (answer.type === 7) return { ...who, state: 'updated', ...message };
  const stored = state.channels.get(channelId)?.messages.get(answer.messageId ?? '');
  return { ...who, state: stored && stored.message.flags & FLAGS.loading ? 'thinking' : 'message', ...message };
}

function formOf(modal: NonNullable<NonNullable<Interaction['answer']>['modal']>): Form {
  const texts: string[] = [];
  const fields: Form['fields'] = [];
  for (const part of modal.components) {
    if (part.type === 10) texts.push(part.content);
    else if (part.type === 18) fields.push(field(part.component, part.label));
    else for (const input of part.components) fields.push(field(input, input.label));
  }
  return { customId: modal.custom_id, title: modal.title, texts, fields };
}

function field(one: ModalField, label: string): Form['fields'][number] {
  return {
    customId: one.custom_id,
    label,
    isText: one.type === 4,
    required: one.required ?? true,
    value: one.type === 4 ? (one.value ?? '') : '',
    placeholder: one.placeholder ?? '',
    options: one.type === 3 ? one.options.map(({ label: text, value }) => ({ label: text, value })) : [],
  };
}
