// What is in a wallet, read call by call, and the calls by which its own key decides, pays and leaves.

import { keccak256 } from './keccak.js';
import { callData } from './safeTx.js';

const first = `0x${'01'.padStart(40, '0')}`;
const nobody = `0x${'00'.repeat(20)}`;
const limits = ['spend', 'gift', 'trade', 'floor'];

const wordOf = (answer, place) => BigInt(`0x${answer.slice(2 + 64 * place, 66 + 64 * place)}`);
const addressOf = (word) => `0x${word.toString(16).padStart(40, '0')}`;
const isSame = (one, other) => one.toLowerCase() === other.toLowerCase();

/** The addresses in an answer whose list begins at the word that its first word points to. */
function listOf(answer) {
  const at = Number(wordOf(answer, 0)) / 32;
  const length = Number(wordOf(answer, at));
  return Array.from({ length }, (_, place) => addressOf(wordOf(answer, at + 1 + place)));
}

/**
 * Reads what a wallet has and who decides over it.
 * @param read `(to, data)` answers a call in hex. @param facts what the recovery sheet says, with the series, listings and policies it may have.
 */
export async function readWallet(read, facts) {
  const { wallet, dollar, desk, pools, oracles, votes, seriesIds } = facts;
  const ask = (to, signature, values = []) => read(to, callData(signature, values));
  const [nonce, owners, modules] = [
    wordOf(await ask(wallet, 'nonce()'), 0),
    listOf(await ask(wallet, 'getOwners()')),
    listOf(await ask(wallet, 'getModulesPaginated(address,uint256)', [first, 10n])),
  ];
  const tokens = [];
  for (const token of [dollar, ...pools, ...(votes === null ? [] : [votes])]) {
    const amount = wordOf(await ask(token, 'balanceOf(address)', [wallet]), 0);
    if (amount > 0n) tokens.push({ token, amount });
  }
  const covers = [];
  for (const id of seriesIds) {
    const units = wordOf(await ask(desk, 'balanceOf(address,uint256)', [wallet, id]), 0);
    if (units > 0n) covers.push({ id, units });
  }
  const exits = [];
  for (const pool of pools) {
    const queued = await ask(pool, 'exitOf(address)', [wallet]);
    const [shares, readyAt] = [wordOf(queued, 0), Number(wordOf(queued, 1))];
    const ripe = shares === 0n ? 0n : wordOf(await ask(pool, 'maxRedeem(address)', [wallet]), 0);
    if (shares > 0n) exits.push({ pool, ripe, waiting: shares - ripe, readyAt });
  }
  const bonds = [];
  for (const oracle of oracles) if (wordOf(await ask(oracle, 'bondOf(address)', [wallet]), 0) > 0n) bonds.push(oracle);
  const [offers, policies] = [await readOffers(ask, facts), await readPolicies(read, facts)];
  return { nonce, owners, modules, tokens, covers, exits, bonds, offers, policies };
}

/** The listings that are still the wallet's. `isPaid`: the desk has paid their tokens, so there are dollars in their place. */
async function readOffers(ask, { wallet, desk, market, listings }) {
  const offers = [];
  for (const listing of listings) {
    const offer = await ask(market, 'offerOf(uint256)', [listing]);
    if (!isSame(addressOf(wordOf(offer, 0)), wallet)) continue;
    const held = wordOf(await ask(desk, 'balanceOf(address,uint256)', [market, wordOf(offer, 1)]), 0);
    offers.push({ listing, isPaid: held < wordOf(offer, 2) });
  }
  return offers;
}

/** The policies that are still the wallet's. One that ended belongs to nobody, and a node answers that with an error. */
async function readPolicies(read, { wallet, policies, policyIds }) {
  if (policyIds.length === 0) return [];
  const count = Number(wordOf(await read(policies, callData('balanceOf(address)', [wallet])), 0));
  const held = [];
  for (const id of policyIds) {
    if (held.length === count) break;
    const owner = await read(policies, callData('ownerOf(uint256)', [id])).catch(() => '0x');
    if (owner !== '0x' && isSame(addressOf(wordOf(owner, 0)), wallet)) held.push(id);
  }
  if (held.length < count) throw new Error('the node does not say whose the policies are');
  return held;
}

/** Everything to one address: dollars, pool shares, what left the pools, bonds that came back, votes, covers, policies, and covers that are offered. */
export function payOutCalls(facts, state, to) {
  const { wallet, desk, market, policies } = facts;
  const offers = state.offers.map(({ listing, isPaid }) => ({
    to: market,
    data: callData(isPaid ? 'redeem(uint256,address)' : 'cancel(uint256,address)', [listing, to]),
  }));
  const exits = state.exits
    .filter(({ ripe }) => ripe > 0n)
    .map(({ pool, ripe }) => ({ to: pool, data: callData('redeem(uint256,address,address)', [ripe, to, wallet]) }));
  const bonds = state.bonds.map((oracle) => ({ to: oracle, data: callData('collectBond(address)', [to]) }));
  const papers = state.policies.map((id) => ({
    to: policies,
    data: callData('safeTransferFrom(address,address,uint256)', [wallet, to, id]),
  }));
  const tokens = state.tokens.map(({ token, amount }) => ({
    to: token,
    data: callData('transfer(address,uint256)', [to, amount]),
  }));
  const covers = state.covers.map(({ id, units }) => ({
    to: desk,
    data: callData('safeTransferFrom(address,address,uint256,uint256,bytes)', [wallet, to, id, units, '0x']),
  }));
  return [...offers, ...exits, ...bonds, ...tokens, ...covers, ...papers];
}

/** The bot's key is no owner any more. None when it is none already. */
export function removeBotCalls({ wallet, botKey }, { owners }) {
  const at = owners.findIndex((owner) => isSame(owner, botKey));
  if (at < 0) return [];
  return [
    { to: wallet, data: callData('removeOwner(address,address,uint256)', [owners[at - 1] ?? first, botKey, 1n]) },
  ];
}

/** No guards and no module: an ordinary Safe. Only without the bot's key, which nothing would limit any more. */
export function removeGuardsCalls({ wallet, module }, { modules }) {
  const at = modules.findIndex((one) => isSame(one, module));
  const ours =
    at < 0
      ? []
      : [{ to: wallet, data: callData('disableModule(address,address)', [modules[at - 1] ?? first, module]) }];
  return [
    { to: wallet, data: callData('setGuard(address)', [nobody]) },
    { to: wallet, data: callData('setModuleGuard(address)', [nobody]) },
    ...ours,
  ];
}

/** An address that the bot may pay a day later. */
export function newAddressCalls({ guard }, to) {
  return [{ to: guard, data: callData('announceAddress(address)', [to]) }];
}

/** A limit that holds a day later. @param dollars with 6 decimals. */
export function looserLimitCalls({ guard }, limit, dollars) {
  return [{ to: guard, data: callData('announceLimit(uint8,uint256)', [BigInt(limits.indexOf(limit)), dollars]) }];
}

/** Answered by a passkey's signer that is there; by none, nothing. */
export const publicKeyCall = callData('publicKey()', []);

/** An address that somebody typed; null when it is none, or is not as its own checksum (EIP-55) says. */
export function readAddress(text) {
  const typed = text.trim();
  if (!/^0x[0-9a-fA-F]{40}$/.test(typed) || BigInt(typed) === 0n) return null;
  const lower = typed.toLowerCase();
  const digits = typed.slice(2);
  if (digits === digits.toLowerCase() || digits === digits.toUpperCase()) return lower;
  const hash = keccak256(new TextEncoder().encode(lower.slice(2)));
  const isRight = [...digits].every((digit, place) => {
    const nibble = place % 2 === 0 ? hash[place >> 1] >> 4 : hash[place >> 1] & 15;
    return digit === (nibble > 7 ? digit.toUpperCase() : digit.toLowerCase());
  });
  return isRight ? lower : null;
}

/** Makes the signer of a passkey, which has to be there before it can sign. Anybody can send it. */
export function makeSigner({ signers }, { x, y }) {
  return { to: signers, data: callData('make(bytes32,bytes32)', [x, y]) };
}
