import type { ActionContracts } from '../../../chain/actions/callsOf.ts';
import type { ActionKind, Of } from '../../../chain/actions/walletAction.ts';
import { encodeFlight, type Hex } from '../../../chain/subject.ts';

export const addressOf = (byte: string): Hex => `0x${byte.repeat(20)}`;

/** A deployment with an address of its own for every contract. */
export const contracts = {
  dollar: addressOf('d0'),
  desk: addressOf('de'),
  market: addressOf('3a'),
  pools: { low: addressOf('11'), medium: addressOf('22'), high: addressOf('33') },
  oracles: { quorum: addressOf('51'), feed: addressOf('52'), assessed: addressOf('53') },
  wallets: { guard: addressOf('71'), setup: addressOf('72'), module: addressOf('73') },
  votes: {
    token: addressOf('61'),
    governor: addressOf('62'),
    timelock: addressOf('63'),
    guardians: addressOf('64'),
    reserve: addressOf('65'),
  },
} as const satisfies ActionContracts;

export const wallet = addressOf('aa');
export const friend = addressOf('bb');

const subject = encodeFlight({ carrier: 'CO', number: 62, date: '2026-12-12', origin: 'IAH', destination: 'EWR' });
const seriesId = 2n ** 255n + 7n;

/** Every kind of action once, in numbers that differ from each other; the wallet buys for itself. */
export const oneOfEachAction: { [Kind in ActionKind]: Of<Kind> } = {
  buyCover: {
    kind: 'buyCover',
    row: { product: 1, subject, trigger: 121, exit: 122, ratePpm: 30_000, proof: [`0x${'01'.repeat(32)}`] },
    units: 3,
    minPayout: 22_000_000n,
    holder: wallet,
  },
  redeemCover: { kind: 'redeemCover', seriesId, units: 4 },
  giveCover: { kind: 'giveCover', seriesId, units: 5, to: friend },
  depositPool: { kind: 'depositPool', pool: 'medium', dollars: 50_000_001n },
  requestExit: { kind: 'requestExit', pool: 'low', shares: 60_000_002n },
  leavePool: { kind: 'leavePool', pool: 'high', shares: 70_000_003n },
  listCover: { kind: 'listCover', seriesId, units: 6, pricePerUnit: 2_500_000n },
  buyListing: { kind: 'buyListing', listing: 17n, seriesId, units: 7, pricePerUnit: 3_500_000n },
  takeBackListing: { kind: 'takeBackListing', listing: 18n },
  collectListing: { kind: 'collectListing', listing: 19n },
  castVote: { kind: 'castVote', proposalId: 2n ** 254n + 5n, support: 2 },
  delegate: { kind: 'delegate', to: friend },
  propose: {
    kind: 'propose',
    calls: [
      { to: contracts.votes.reserve, data: '0xabcdef01' },
      { to: contracts.market, data: '0x' },
    ],
    description: 'Raise the fee, because …',
  },
  openClaim: {
    kind: 'openClaim',
    product: 4,
    subject,
    happenedAt: 1_800_000_000,
    evidence: 'https://evidence.example/1',
    bond: 250_000_000n,
  },
  dispute: { kind: 'dispute', product: 1, subject, set: 2, bond: 100_000_000n },
  collectBond: { kind: 'collectBond', oracle: 'assessed' },
  withdraw: { kind: 'withdraw', to: friend, dollars: 9_000_000n },
  announceAddress: { kind: 'announceAddress', to: friend },
  removeAddress: { kind: 'removeAddress', to: friend },
  tightenLimit: { kind: 'tightenLimit', limit: 'gift', dollars: 5_000_000n },
  announceLimit: { kind: 'announceLimit', limit: 'floor', dollars: 700_000n },
  cancelLimit: { kind: 'cancelLimit', limit: 'trade' },
  announceOwner: { kind: 'announceOwner', owner: friend },
  cancelOwner: { kind: 'cancelOwner', owner: friend },
  admitOwner: { kind: 'admitOwner', owner: friend },
};

export const everyAction = Object.values(oneOfEachAction);
