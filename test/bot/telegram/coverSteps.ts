import type { Person } from '../../../sim/telegram/person.ts';

/** Covers of one flight, from the first word to the message that the chain has them. */
export async function buysFlight(person: Person, mine: () => Promise<void>, units: number): Promise<void> {
  await person.says('CO62 30 Jan');
  await person.waitsFor(/pays \$12/);
  await person.taps(String(units));
  await person.waitsFor(/You have/);
  await person.taps(/Buy for/);
  await person.waitsFor(/Buying/, { includeEarlier: true });
  await mine();
  await person.waitsFor(/You are covered/, { includeEarlier: true });
}

/** Gives one of three covers away, as far as the question to whom. */
export async function givesOne(person: Person): Promise<void> {
  await person.says('/covers');
  await person.waitsFor(/3 × CO62/);
  await person.taps('1');
  await person.waitsFor(/Each pays up to/);
  await person.taps(/Give to a friend/);
  await person.waitsFor(/How many/);
  await person.taps('1');
  await person.waitsFor(/to whom/);
}
