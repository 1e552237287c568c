import type { CoverWindow } from '../../chain/covers/coverDoor.ts';
import type { HeldCover } from '../../db/covers.ts';
import { judgeOf } from '../perils.ts';
import type { Screen } from '../screen.ts';
import { say } from '../words.ts';
import { paysText } from './indexText.ts';
import { coverButton, coversButton } from './parts.ts';
import { coverValues } from './subjectText.ts';

/** The on-chain certificate of a cover. What stands in the picture is said below it as well. */
export function certificateScreen(
  { series, units }: HeldCover,
  svg: string,
  { cutoff, start, end, settleBy }: CoverWindow,
): Screen {
  const times = {
    cutoff: { moment: cutoff },
    start: { moment: start },
    end: { moment: end },
    latest: { moment: settleBy },
  };
  const alt = say('certificate-alt', {
    ...coverValues(series),
    payout: { price: series.payout },
    pays: { text: paysText(series.product, series.trigger, series.exit) },
    who: { text: say('who-decides', { judge: judgeOf(series.product) ?? 'other' }) },
    ...times,
  });
  return {
    paragraphs: [say('certificate-title', { units, most: { price: series.payout * BigInt(units) } })],
    buttons: [[coverButton(series.seriesId, say('button-back')), coversButton]],
    picture: { svg, alt },
  };
}
