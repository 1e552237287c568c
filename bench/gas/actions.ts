import { keccak256, parseSignature, signatureToCompactSignature, toHex } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { coverDeskAbi } from '../../chain/abi/coverDesk.ts';
import { quorumOracleAbi } from '../../chain/abi/quorumOracle.ts';
import { riskPoolAbi } from '../../chain/abi/riskPool.ts';
import type { Hex } from '../../chain/subject.ts';
import { flightRow, type ListedFlight } from './flightTable.ts';
import type { GasWorld } from './world.ts';

const purchaseOf = (flight: ListedFlight, units = 1) => ({ ...flightRow, ...flight, units, minPayout: 1_000_001 });

/** Each of these returns the gas of its whole transaction. */
export function actionsOf(world: GasWorld) {
  const { desk, oracle, send, reader } = world;
  const buy = (buyer: Hex, flight: ListedFlight, holder = buyer) =>
    send(buyer, desk, { abi: coverDeskAbi, functionName: 'buy', args: [purchaseOf(flight), holder] });
  const buyBatch = (buyer: Hex, flights: ListedFlight[]) =>
    send(buyer, desk, {
      abi: coverDeskAbi,
      functionName: 'buyBatch',
      args: [flights.map((flight) => purchaseOf(flight)), buyer],
    });
  const settle = (id: bigint) => send(world.owner, desk, { abi: coverDeskAbi, functionName: 'settle', args: [id] });
  const pay = (id: bigint, holders: Hex[]) =>
    send(world.owner, desk, { abi: coverDeskAbi, functionName: 'pay', args: [id, holders] });
  const seriesOf = async (flight: ListedFlight) => {
    const quote = await reader.readContract({
      address: desk,
      abi: coverDeskAbi,
      functionName: 'quote',
      args: [purchaseOf(flight)],
    });
    return quote.id;
  };
  const report = async (subject: Hex, minutesLate: bigint, observedAt: number) => {
    const observations = await Promise.all(
      world.reporterKeys.slice(0, 2).map((key, i) => sign(world, key, subject, minutesLate + BigInt(i), observedAt)),
    );
    return send(world.owner, oracle, {
      abi: quorumOracleAbi,
      functionName: 'report',
      args: [0, flightRow.product, subject, 1, observations],
    });
  };
  return { buy, buyBatch, settle, pay, seriesOf, report };
}

/** The owner asks to leave with a part of the pool's shares. @param part One of that many. */
export async function queueShares({ owner, pool, reader, send }: GasWorld, part: bigint): Promise<void> {
  const contract = { address: pool, abi: riskPoolAbi } as const;
  const held = await reader.readContract({ ...contract, functionName: 'balanceOf', args: [owner] });
  await send(owner, pool, { ...contract, functionName: 'requestRedeem', args: [held / part, owner, owner] });
}

async function sign(world: GasWorld, key: Hex, subject: Hex, index: bigint, observedAt: number) {
  const set = { address: world.oracle, abi: quorumOracleAbi, functionName: 'reporterSet' } as const;
  const reading = { status: 1, index, observedAt, evidence: keccak256(toHex(`${key}${subject}`)) };
  const signature = await privateKeyToAccount(key).signTypedData({
    domain: {
      name: 'Buckler Quorum Oracle',
      version: '1',
      chainId: await world.reader.getChainId(),
      verifyingContract: world.oracle,
    },
    types: {
      Observation: [
        { name: 'reporterSet', type: 'bytes32' },
        { name: 'product', type: 'uint16' },
        { name: 'subject', type: 'bytes32' },
        { name: 'status', type: 'uint8' },
        { name: 'index', type: 'int64' },
        { name: 'observedAt', type: 'uint40' },
        { name: 'evidence', type: 'bytes32' },
      ],
    },
    primaryType: 'Observation',
    message: {
      ...reading,
      reporterSet: await world.reader.readContract(set),
      product: flightRow.product,
      subject,
    },
  });
  const { r, yParityAndS: vs } = signatureToCompactSignature(parseSignature(signature));
  return { ...reading, r, vs };
}
