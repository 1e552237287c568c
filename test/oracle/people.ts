import { keccak256, stringToHex } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { encodeFlight, type Hex } from '../../chain/subject.ts';
import type { KnownObservation, QuorumRules } from '../../oracle/exchange/chooseQuorum.ts';
import { type Observation, signObservation } from '../../oracle/observation.ts';

export const hash = (text: string): Hex => keccak256(stringToHex(text));
export const keyOf = (name: string): Hex => hash(`test key of ${name}`);
export const accountOf = (name: string) => privateKeyToAccount(keyOf(name));

export const oracle = { chainId: 31337, oracle: '0x00000000000000000000000000000000000000a1' } as const;
export const subject = encodeFlight({
  carrier: 'CO',
  number: 62,
  date: '2026-12-12',
  origin: 'IAH',
  destination: 'EWR',
});

/** Three reporters, two needed, of two families: `anna` and `bob` read one source, `cleo` another. */
export const rules: QuorumRules = {
  set: 0,
  reporterSet: hash('set'),
  families: new Map([
    [accountOf('anna').address.toLowerCase(), 1],
    [accountOf('bob').address.toLowerCase(), 1],
    [accountOf('cleo').address.toLowerCase(), 2],
  ]),
  quorum: 2,
  familiesNeeded: 2,
  spreadLimits: [15],
};

export function observation(changes: Partial<Observation> = {}): Observation {
  return {
    reporterSet: rules.reporterSet,
    product: 1,
    subject,
    status: 'VALUE',
    index: 167,
    observedAt: 1000,
    evidence: hash('raw'),
    ...changes,
  };
}

export async function signedBy(name: string, changes: Partial<Observation> = {}): Promise<KnownObservation> {
  const signer = accountOf(name);
  return { ...(await signObservation(signer, oracle, observation(changes))), signer: signer.address };
}
