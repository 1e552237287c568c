import { flightProduct } from '../../chain/products.ts';
import { encodeFlight, type Hex, MalformedSubjectError } from '../../chain/subject.ts';
import { encodeWatch } from '../../chain/watchSubject.ts';

/** An event by its name on chain, or a series that asks about one. */
export type WantedEvent = { kind: 'event'; product: number; subject: Hex } | { kind: 'series'; id: bigint };

const forms = {
  named: /^(\d{1,5}):(0x[0-9a-f]{64})$/i,
  series: /^(0x[0-9a-f]{64}|\d{6,78})$/i,
  flight: /^([a-z0-9]{1,3}) +(\d{1,4}) +(\d{4}-\d{2}-\d{2}) +([a-z]{3}) +([a-z]{3})$/i,
  watch: /^(\d{1,5}): *([a-z0-9/._-]{1,13}) +(\d{4}-\d{2}-\d{2}) +(\d{1,3})(?: +([a-z0-9/._-]{1,8}))?$/i,
};

/**
 * Reads `CO 62 2026-12-12 IAH EWR` (a flight), `2:USW00094728 2026-06-01 30 RAIN` (product, name, first day, days, detail),
 * `product:subject` with the subject's 32 bytes in hexadecimal, or the number of a series. Null for anything else.
 */
export function parseEvent(text: string): WantedEvent | null {
  const trimmed = text.trim();
  const named = forms.named.exec(trimmed);
  if (named) return event(Number(named[1]), () => `0x${(named[2] ?? '').slice(2).toLowerCase()}`);
  if (forms.series.test(trimmed)) return { kind: 'series', id: BigInt(trimmed) };
  const flight = forms.flight.exec(trimmed.toUpperCase());
  if (flight) {
    const [, carrier = '', number, date = '', origin = '', destination = ''] = flight;
    return event(flightProduct, () => encodeFlight({ carrier, number: Number(number), date, origin, destination }));
  }
  const watch = forms.watch.exec(trimmed.toUpperCase());
  if (!watch) return null;
  const [, product, name = '', date = '', days, detail = ''] = watch;
  return event(Number(product), () => encodeWatch({ name, date, days: Number(days), detail }));
}

function event(product: number, encode: () => Hex): WantedEvent | null {
  if (product > 0xffff) return null;
  try {
    return { kind: 'event', product, subject: encode() };
  } catch (error) {
    if (error instanceof MalformedSubjectError) return null;
    throw error;
  }
}
