import { flightProduct } from '../../chain/products.ts';
import { decodeFlight, type FlightSubject, type Hex, MalformedSubjectError } from '../../chain/subject.ts';
import { type Family, noAnswer, type Reading, type Source } from './reading.ts';

/** A source for flights: `read` is asked only about subjects that name one. */
export function flightSource(
  name: string,
  family: Family,
  read: (flight: FlightSubject, now: number) => Promise<Reading>,
): Source {
  return {
    name,
    family,
    products: [flightProduct],
    read: async ({ product, subject }, now) => {
      const flight = product === flightProduct ? flightOf(subject) : null;
      return flight ? read(flight, now) : noAnswer('NOT_ANSWERED_HERE');
    },
  };
}

/** Null for a subject that names no flight: the desk sells only what its rate table lists, but reads no more than the date. */
function flightOf(subject: Hex): FlightSubject | null {
  try {
    return decodeFlight(subject);
  } catch (error) {
    if (error instanceof MalformedSubjectError) return null;
    throw error;
  }
}
