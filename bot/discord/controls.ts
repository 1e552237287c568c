import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInMessageActionRow,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { type Button, rows, type Screen } from '../screen.ts';
import type { Said } from '../words.ts';
import { type Control, uniqueIds, writeControl } from './controlId.ts';

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;
type Write = (said: Said) => string;

/** What Discord allows. https://docs.discord.com/developers/components/reference */
const perRow = 5;
const perMenu = 25;
const mostLabel = 80;
const mostOption = 100;
/** More choices than this are easier to find in a menu than on buttons, and leave room for the 40 components of a message. */
const mostButtons = 20;

/** The rows of controls under a screen. Of many buttons, all taps but those of the last row become a menu. @param botId for links to its chat. */
export function controlRows({ buttons, form }: Screen, write: Write, botId: string): Row[] {
  const unique = uniqueIds();
  const isMany = buttons.flat().length > mostButtons;
  const isChoice = (row: number, button: Button) => isMany && row < buttons.length - 1 && 'tap' in button;
  const choices = buttons.flatMap((row, i) => row.filter((button) => isChoice(i, button)));
  const others = buttons.map((row, i) => row.filter((button) => !isChoice(i, button)));
  const option = (button: Button) => ({
    label: cut(write(button.label), mostOption),
    value: unique(controlIdOf(button)),
  });
  const menus = rows(choices, perMenu).map(
    (part, i): APIStringSelectComponent => ({
      type: ComponentType.StringSelect,
      custom_id: `menu${i}`,
      options: part.map(option),
    }),
  );
  const labelOf = (said: Said) => cut(write(said), mostLabel);
  const drawn = others.map((row) =>
    row.map((button): APIButtonComponent => {
      const label = labelOf(button.label);
      if ('url' in button) return link(label, button.url);
      if ('opens' in button) return link(label, `https://discord.com/users/${botId}`);
      return tappable(label, unique(controlIdOf(button)));
    }),
  );
  if (form !== undefined) {
    const control: Control = { kind: 'form', asks: form.asks, tap: form.tap ?? null };
    drawn.push([tappable(labelOf(form.label), unique(writeControl(control)))]);
  }
  const lines = [...menus.map((menu) => [menu]), ...drawn.flatMap((row) => rows(row, perRow))];
  return lines.filter((line) => line.length > 0).map((components) => ({ type: ComponentType.ActionRow, components }));
}

/** At most this many characters, the last one saying that there was more. */
export function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}

function controlIdOf(button: Button): string {
  if (!('tap' in button)) throw new Error('Only taps are carried.');
  const { tap, asks } = button;
  return writeControl(asks === undefined ? { kind: 'tap', tap } : { kind: 'form', asks, tap });
}

function tappable(label: string, customId: string): APIButtonComponent {
  return { type: ComponentType.Button, style: ButtonStyle.Secondary, label, custom_id: customId };
}

function link(label: string, url: string): APIButtonComponent {
  return { type: ComponentType.Button, style: ButtonStyle.Link, label, url };
}
