import { perilOf } from '../perils.ts';
import { watchedName } from '../places.ts';
import type { RowChange, RowName, TableChange } from '../tables/tableChange.ts';
import type { TableEffect } from '../usecases/votes/tableEffect.ts';
import { type Said, say, type Value } from '../words.ts';
import { levelText } from './indexText.ts';
import { flightValue } from './parts.ts';

/** What is known of a rate table that a vote puts in force. @param named whether there is room for single rows. */
export function tableLines(effect: TableEffect, named: boolean): Said[] {
  switch (effect.kind) {
    case 'unseen':
      return [say('table-unseen')];
    case 'otherFile':
      return [say('table-other-file')];
    case 'otherProduct':
      return [say('table-other-product')];
    case 'rows':
      return [effect.isFirst ? say('table-first', { rows: effect.rows }) : say('table-rows', { rows: effect.rows })];
    case 'change':
      return changeLines(effect.change, effect.isWhole, named);
  }
}

function changeLines(change: TableChange, isWhole: boolean, named: boolean): Said[] {
  const { added, removed, dearer, cheaper, same, falls, rises } = change;
  const counts = say('table-change', { added, removed, dearer, cheaper, same });
  if (!isWhole) return [counts, say('table-other-settings')];
  if (!named) return [counts];
  return [
    counts,
    ...(falls.length === 0 ? [] : [say('table-falls'), ...falls.map(rowLine)]),
    ...(rises.length === 0 ? [] : [say('table-rises'), ...rises.map(rowLine)]),
  ];
}

function rowLine({ name, before, after }: RowChange): Said {
  const what = { text: nameText(name) };
  if (before === null) return say('rate-starts', { what, after: { price: after ?? 0n } });
  if (after === null) return say('rate-stops', { what, before: { price: before } });
  return say('rate-pays', { what, before: { price: before }, after: { price: after } });
}

function nameText(name: RowName): Said {
  if (name.kind === 'flight') {
    const month: Value = { yearly: String(name.rate.month).padStart(2, '0') };
    return say('rate-flight', { flight: flightValue(name.rate), month });
  }
  const { product, rate } = name;
  const { days, monthDay, detail } = rate;
  const length = say('rate-days', { days });
  const when = monthDay === '' ? length : say('when-days', { days, first: { yearly: monthDay } });
  const [place, second] = [watchedName(rate.name), watchedName(detail)];
  const about = perilOf(product)?.about;
  const values = { place, second, when: { text: when } };
  const what = about === undefined ? say('about-other', { name: place, when: values.when }) : say(about, values);
  return say('about-level', { what: { text: what }, level: { text: levelText(product, rate.trigger, rate.exit) } });
}
