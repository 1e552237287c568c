// Finds out of the network's own logs what a wallet ever got: which cover tokens, which offers on the market, which policies.

import { eventTopic } from './safeTx.js';

const gotOne = eventTopic('TransferSingle(address,address,address,uint256,uint256)');
const gotSeveral = eventTopic('TransferBatch(address,address,address,uint256[],uint256[])');
const listed = eventTopic('Listed(uint256,uint256,address,uint256,uint256,uint256)');
const gotPolicy = eventTopic('Transfer(address,address,uint256)');

/** So many blocks are asked for at once, and fewer where a node refuses that. */
const mostBlocks = 10_000;

const hexOf = (number) => `0x${number.toString(16)}`;
const isSame = (one, other) => one.toLowerCase() === other.toLowerCase();
const wordAt = (data, place) => BigInt(`0x${data.slice(2 + 64 * place, 66 + 64 * place)}`);

/** The numbers of the first list in an event's data. */
function firstList(data) {
  const at = Number(wordAt(data, 0)) / 32;
  return Array.from({ length: Number(wordAt(data, at)) }, (_, place) => wordAt(data, at + 1 + place));
}

/** What one log adds. Logs of other contracts, which nobody asked for, add nothing. */
function noteLog({ desk, market, policies }, found, { address, topics, data }) {
  if (isSame(address, desk) && topics[0] === gotOne) found.seriesIds.add(String(wordAt(data, 0)));
  if (isSame(address, desk) && topics[0] === gotSeveral)
    for (const id of firstList(data)) found.seriesIds.add(String(id));
  if (isSame(address, market) && topics[0] === listed) found.listings.add(String(BigInt(topics[1])));
  if (isSame(address, policies) && topics[0] === gotPolicy) found.policyIds.add(String(BigInt(topics[3])));
}

/** What a search that has not begun yet has found. */
export function beginSearch({ fromBlock }) {
  return { next: fromBlock, seriesIds: new Set(), listings: new Set(), policyIds: new Set() };
}

/**
 * Searches from where it stopped last to the newest block, a bounded range at a time. @param ask `(method, params)` asks a node.
 * @param found of `beginSearch`; what was found stays there, also when a node gives up. @param tell `(searched, newest)` after each range.
 * @throws Error naming the blocks that could not be read, and why.
 */
export async function search(ask, facts, found, tell) {
  const { wallet, desk, market, policies } = facts;
  const holder = `0x${wallet.slice(2).toLowerCase().padStart(64, '0')}`;
  const asked = [
    { address: [desk, market], topics: [[gotOne, gotSeveral, listed], null, null, holder] },
    { address: policies, topics: [gotPolicy, null, holder] },
  ];
  const newest = Number(await ask('eth_blockNumber', []));
  for (let blocks = mostBlocks; found.next <= newest; ) {
    const last = Math.min(found.next + blocks - 1, newest);
    try {
      const range = { fromBlock: hexOf(found.next), toBlock: hexOf(last) };
      for (const filter of asked)
        for (const log of await ask('eth_getLogs', [{ ...filter, ...range }])) noteLog(facts, found, log);
    } catch (error) {
      if (blocks === 1)
        throw new Error(`block ${found.next} of ${newest} could not be read (${error.message ?? error})`);
      blocks = Math.ceil(blocks / 10);
      continue;
    }
    found.next = last + 1;
    tell(last, newest);
  }
}

/** A number of a series as somebody types it, in digits or in hex; null when it is none. */
export function readSeriesId(text) {
  const typed = text.trim();
  if (!/^(\d{1,78}|0x[0-9a-fA-F]{1,64})$/.test(typed)) return null;
  const id = BigInt(typed);
  return id < 1n << 256n ? String(id) : null;
}

/** The facts with what was found. */
export function withFound(facts, found) {
  const both = (known, more) => [...new Set([...known, ...more])];
  return {
    ...facts,
    seriesIds: both(facts.seriesIds, found.seriesIds),
    listings: both(facts.listings, found.listings),
    policyIds: both(facts.policyIds, found.policyIds),
  };
}
