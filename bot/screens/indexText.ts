import { flightProduct } from '../../chain/products.ts';
import { judgeOf, type Measure, perilOf } from '../perils.ts';
import { type Said, say } from '../words.ts';
import { spanText } from './parts.ts';

/** How many of an index's units make one of what people read. */
const divisors: Record<Measure, number> = { mm: 10, degrees: 10, speed: 10, percent: 100, cents: 1, hours: 1 };

/** An index in words: `12.3 mm`, `-2.5 °C`, `61%`, `2 hours`. */
export function indexText(product: number, index: number): Said {
  const measure = perilOf(product)?.measure;
  if (product === flightProduct) return spanText(index);
  if (measure === undefined) return say('measure-plain', { count: index });
  const count = index / divisors[measure];
  switch (measure) {
    case 'mm':
      return say('measure-mm', { count });
    case 'degrees':
      return say('measure-degrees', { count });
    case 'speed':
      return say('measure-speed', { count });
    case 'percent':
      return say('measure-percent', { count });
    case 'cents':
      return say('measure-cents', { count });
    case 'hours':
      return say('measure-hours', { count });
  }
}

/** What part of its payout cover pays when: all at one level, or more and more between two. */
export function paysText(product: number, trigger: number, exit: number): Said {
  if (product === flightProduct) return say('pays-flight', { late: { text: spanText(trigger - 1) } });
  if (trigger === exit) return say('pays-all', { level: { text: levelText(product, trigger, exit) } });
  const [level, full] = [indexText(product, trigger), indexText(product, exit)];
  return say('pays-part', { level: { text: level }, full: { text: full } });
}

/** From which level on cover pays: `less than 30 mm`, `more than 20%`, `50% or more`; `any loss` where it pays from nothing lost on. */
export function levelText(product: number, trigger: number, exit: number): Said {
  if (trigger === 0 && exit > 0 && judgeOf(product) === 'assessed') return say('level-any');
  return comparedText(product, trigger, exit, true);
}

/** How an index stands to the trigger, in the same words: `less than 30 mm`, or `no less than 30 mm` when it did not reach it. */
export function standText(product: number, trigger: number, exit: number, index: number): Said {
  const reached = exit < trigger ? index < trigger : exit > trigger ? index > trigger : index >= trigger;
  return comparedText(product, trigger, exit, reached);
}

function comparedText(product: number, trigger: number, exit: number, reached: boolean): Said {
  const level = { level: { text: indexText(product, trigger) } } as const;
  if (exit < trigger) return reached ? say('level-less', level) : say('level-no-less', level);
  if (exit > trigger) return reached ? say('level-more', level) : say('level-no-more', level);
  return reached ? say('level-least', level) : say('level-less', level);
}
