import { mostUnits, type UnitsReading } from '../typed/readUnits.ts';
import { type Said, say } from '../words.ts';

/** What a typed quantity got wrong. */
export function unitsProblemText(problem: Extract<UnitsReading, { kind: 'none' }>['problem']): Said {
  switch (problem) {
    case 'zero':
      return say('units-zero');
    case 'negative':
      return say('units-negative');
    case 'fraction':
      return say('units-fraction');
    case 'tooMany':
      return say('units-too-many', { most: mostUnits });
    case 'notNumber':
      return say('units-not-number');
  }
}
