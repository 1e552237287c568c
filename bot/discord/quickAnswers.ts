import { setTimeout as sleep } from 'node:timers/promises';
import { ComponentType, TextInputStyle } from 'discord.js';
import { asksForPerson } from '../screen.ts';
import { suggest } from '../usecases/suggest.ts';
import { type FormKey, say } from '../words.ts';
import { type AnswerSetup, visitorOf } from './answerEvent.ts';
import { callFailure } from './callOutcome.ts';
import { cut } from './controls.ts';
import { type Heard, personField, textField } from './heard.ts';

/** Answers that must be the first one to their interaction, with nothing promised before. */

const mostTitle = 45;
const mostChoice = 100;
const mostChoices = 25;
const mostTyped = 500;
/** A suggestion that comes later than Discord waits is of no use. */
const suggestWithinMs = 2000;

/** Opens the form with the one question that the control asks. */
export async function openForm(setup: AnswerSetup, heard: Extract<Heard, { kind: 'asksForm' }>): Promise<void> {
  const { from, ticket, asks, customId } = heard;
  const { user } = visitorOf(setup.talk, from);
  const question = cut(writeFor(setup, user)(say(asks)), mostTitle);
  const pick = cut(writeFor(setup, user)(say('button-pick-friend')), mostTitle);
  const components = inputsFor(asks, { question, pick });
  await quietly(setup, () => setup.calls.openForm(ticket, { custom_id: customId, title: question, components }));
}

/** A friend is picked, whoever votes is picked or typed as an address, and all else is typed. */
function inputsFor(asks: FormKey, { question, pick }: { question: string; pick: string }) {
  const isChoice = asks === 'form-delegate';
  const person = { type: ComponentType.UserSelect, custom_id: personField, required: !isChoice } as const;
  const typed = {
    custom_id: textField,
    style: TextInputStyle.Short,
    required: !isChoice,
    max_length: mostTyped,
  } as const;
  const ofPerson = { type: ComponentType.Label, label: isChoice ? pick : question, component: person } as const;
  const ofText = {
    type: ComponentType.Label,
    label: question,
    component: { type: ComponentType.TextInput, ...typed },
  } as const;
  if (!asksForPerson(asks)) return [ofText];
  return isChoice ? [ofPerson, ofText] : [ofPerson];
}

/** Says how the text behind a command may go on; nothing where that takes too long to find out. */
export async function answerTyping(setup: AnswerSetup, heard: Extract<Heard, { kind: 'types' }>): Promise<void> {
  const { from, ticket, text, suggests } = heard;
  const { user } = visitorOf(setup.talk, from);
  const write = writeFor(setup, user);
  const found =
    suggests === null
      ? []
      : await Promise.race([suggest(setup.talk, suggests, text, user.locale), sleep(suggestWithinMs, [])]);
  const choices = found
    .slice(0, mostChoices)
    .map((one) => ({ name: cut(write(one.label), mostChoice), value: cut(one.text, mostChoice) }));
  await quietly(setup, () => setup.calls.suggest(ticket, choices));
}

function writeFor({ translatorFor }: AnswerSetup, { locale, timeZone }: { locale: string; timeZone: string }) {
  const translator = translatorFor(locale);
  return (said: ReturnType<typeof say>) => translator.write(said, { timeZone, escape: (value) => value });
}

/** Too late or twice: Discord has told the person, and tapping or typing again is all that is needed. */
async function quietly({ log }: AnswerSetup, call: () => Promise<void>): Promise<void> {
  try {
    await call();
  } catch (error) {
    log.info({ failure: callFailure(error) }, 'a form or a suggestion could not be shown');
  }
}
