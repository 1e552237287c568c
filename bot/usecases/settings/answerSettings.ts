import { setPrompt } from '../../../db/prompts.ts';
import { changeSettings, type Settings, settingsOf } from '../../../db/settings.ts';
import type { Person } from '../../action.ts';
import { languages } from '../../readLocales.ts';
import type { Screen } from '../../screen.ts';
import * as show from '../../screens/settings.ts';
import type { SettingsTap } from '../../taps/settingsTaps.ts';
import { readQuietHours } from '../../typed/readQuietHours.ts';
import { isTimeZone, readTimeZone } from '../../typed/readTimeZone.ts';
import { plainEnglishOf } from '../englishOf.ts';
import type { Prompt } from '../prompt.ts';
import type { Talk } from '../talk.ts';
import type { SettingsQuestion } from './settingsPrompt.ts';

/** What a tap about settings shows. */
export function answerSettings(talk: Talk, person: Person, tap: SettingsTap): Screen[] {
  const { db, door } = talk;
  switch (tap.kind) {
    case 'show':
      return [showSettings(talk, person)];
    case 'zones':
      return [show.zonesScreen(tap.page, door.now())];
    case 'zone':
      return [isTimeZone(tap.zone) ? change(talk, person, { timeZone: tap.zone }) : show.zonesScreen(0, door.now())];
    case 'askZone':
      return [ask(talk, person, 'zone', show.askZoneScreen())];
    case 'languages':
      return [show.languagesScreen(languages())];
    case 'language':
      if (!languages().includes(tap.locale)) return [show.languagesScreen(languages())];
      return [change(talk, person, { locale: tap.locale })];
    case 'quiet':
      return [ask(talk, person, 'quiet', show.quietScreen(settingsOf(db, person.userId)))];
    case 'quietHours':
      return [change(talk, person, { quiet: { from: tap.from, to: tap.to } })];
    case 'noQuiet':
      return [change(talk, person, { quiet: null })];
    case 'askQuiet':
      return [ask(talk, person, 'quiet', show.askQuietScreen())];
    case 'mute':
    case 'unmute': {
      const others = settingsOf(db, person.userId).muted.filter((kind) => kind !== tap.news);
      return [change(talk, person, { muted: tap.kind === 'mute' ? [...others, tap.news] : others })];
    }
  }
}

/** What a typed answer to one of this topic's questions shows. */
export function answerSettingsText(talk: Talk, person: Person, text: string, asks: SettingsQuestion): Screen[] {
  if (asks === 'quiet') {
    const quiet = readQuietHours(plainEnglishOf(talk, person, text));
    if (quiet === null) return [ask(talk, person, 'quiet', show.quietUnreadableScreen())];
    return [change(talk, person, { quiet })];
  }
  const typed = readTimeZone(text);
  const reading = typed.kind === 'zone' ? typed : readTimeZone(plainEnglishOf(talk, person, text));
  if (reading.kind === 'zone') return [change(talk, person, { timeZone: reading.zone })];
  return [ask(talk, person, 'zone', show.whichZoneScreen(reading.zones, talk.door.now()))];
}

/** Everything that can be set, as it is. */
function showSettings({ db, door }: Talk, { userId }: Person): Screen {
  return show.settingsScreen(settingsOf(db, userId), door.now());
}

function change(talk: Talk, person: Person, changed: Partial<Settings>): Screen {
  changeSettings(talk.db, person.userId, changed);
  talk.onOrder();
  return showSettings(talk, person);
}

function ask({ db, door }: Talk, { identityId }: Person, asks: SettingsQuestion, screen: Screen): Screen {
  setPrompt(db, identityId, { kind: 'settings', asks } satisfies Prompt, door.now());
  return screen;
}
