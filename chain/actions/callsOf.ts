import { encodeAbiParameters, encodeFunctionData, erc20Abi } from 'viem';
import { assessedOracleAbi } from '../abi/assessedOracle.ts';
import { bucklerGovernorAbi } from '../abi/bucklerGovernor.ts';
import { coverDeskAbi } from '../abi/coverDesk.ts';
import { coverMarketAbi } from '../abi/coverMarket.ts';
import { quorumOracleAbi } from '../abi/quorumOracle.ts';
import { riskPoolAbi } from '../abi/riskPool.ts';
import { voteTokenAbi } from '../abi/voteToken.ts';
import type { Deployment } from '../deployment.ts';
import type { Hex } from '../subject.ts';
import { guardCall } from './guardCall.ts';
import type { Of, RateRow, WalletAction } from './walletAction.ts';

/** One dollar of the dollar's 6 decimals: what one unit of cover costs. */
export const oneDollar = 1_000_000n;

/** A call without ether. */
export type Call = { to: Hex; data: Hex };

/** The contracts that actions touch. */
export type ActionContracts = Pick<Deployment, 'dollar' | 'desk' | 'market' | 'pools' | 'oracles' | 'votes' | 'wallets'>;

/**
 * What a wallet calls, one after the other, to carry out an action. An approval is always of exactly what the next call takes.
 * @param wallet Whose action it is: it keeps whatever the action does not say goes elsewhere.
 * @throws Error for a vote on a chain without votes, and for a limit where wallets have none.
 */
export function callsOf(contracts: ActionContracts, wallet: Hex, action: WalletAction): Call[] {
  const { dollar, desk, market, oracles } = contracts;
  const approve = (spender: Hex, amount: bigint): Call => ({
    to: dollar,
    data: encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [spender, amount] }),
  });
  switch (action.kind) {
    case 'buyCover':
      return [approve(desk, BigInt(action.units) * oneDollar), { to: desk, data: buyData(action) }];
    case 'redeemCover': {
      const args = [action.seriesId, BigInt(action.units), wallet] as const;
      return [{ to: desk, data: encodeFunctionData({ abi: coverDeskAbi, functionName: 'redeem', args }) }];
    }
    case 'giveCover':
      return [{ to: desk, data: sendTokens(wallet, action.to, action, '0x') }];
    case 'listCover': {
      const price = encodeAbiParameters([{ type: 'uint256' }], [action.pricePerUnit]);
      return [{ to: desk, data: sendTokens(wallet, market, action, price) }];
    }
    case 'depositPool':
    case 'requestExit':
    case 'leavePool':
      return poolCalls(contracts.pools[action.pool], wallet, action, approve);
    case 'buyListing':
      return [
        approve(market, BigInt(action.units) * action.pricePerUnit),
        { to: market, data: buyListingData(wallet, action) },
      ];
    case 'takeBackListing': {
      const args = [action.listing, wallet] as const;
      return [{ to: market, data: encodeFunctionData({ abi: coverMarketAbi, functionName: 'cancel', args }) }];
    }
    case 'collectListing': {
      const args = [action.listing, wallet] as const;
      return [{ to: market, data: encodeFunctionData({ abi: coverMarketAbi, functionName: 'redeem', args }) }];
    }
    case 'castVote':
    case 'delegate':
    case 'propose':
      return [voteCall(votesOf(contracts), action)];
    case 'openClaim': {
      const { product, subject, happenedAt, evidence, bond } = action;
      const args = [product, subject, happenedAt, evidence] as const;
      const data = encodeFunctionData({ abi: assessedOracleAbi, functionName: 'claim', args });
      return [approve(oracles.assessed, bond), { to: oracles.assessed, data }];
    }
    case 'dispute': {
      const args = [action.set, action.product, action.subject] as const;
      const data = encodeFunctionData({ abi: quorumOracleAbi, functionName: 'dispute', args });
      return [approve(oracles.quorum, action.bond), { to: oracles.quorum, data }];
    }
    case 'collectBond':
      return [
        {
          to: oracles[action.oracle],
          data: encodeFunctionData({ abi: quorumOracleAbi, functionName: 'collectBond', args: [wallet] }),
        },
      ];
    case 'withdraw': {
      const args = [action.to, action.dollars] as const;
      return [{ to: dollar, data: encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args }) }];
    }
    case 'announceAddress':
    case 'removeAddress':
    case 'tightenLimit':
    case 'announceLimit':
    case 'cancelLimit':
    case 'announceOwner':
    case 'cancelOwner':
    case 'admitOwner':
      return [guardCall(contracts, wallet, action)];
  }
}

/** `ICoverDesk.Purchase` as the contract takes it. */
export function purchaseStruct(row: RateRow, units: number, minPayout: bigint) {
  const { product, subject, trigger, exit, ratePpm, proof } = row;
  return { product, subject, trigger, exit, ratePpm, units, minPayout: Number(minPayout), proof };
}

function buyData({ row, units, minPayout, holder }: Of<'buyCover'>): Hex {
  const args = [purchaseStruct(row, units, minPayout), holder] as const;
  return encodeFunctionData({ abi: coverDeskAbi, functionName: 'buy', args });
}

function buyListingData(wallet: Hex, { listing, units, pricePerUnit }: Of<'buyListing'>): Hex {
  const args = [listing, BigInt(units), pricePerUnit, wallet] as const;
  return encodeFunctionData({ abi: coverMarketAbi, functionName: 'buy', args });
}

function sendTokens(from: Hex, to: Hex, { seriesId, units }: { seriesId: bigint; units: number }, data: Hex): Hex {
  const args = [from, to, seriesId, BigInt(units), data] as const;
  return encodeFunctionData({ abi: coverDeskAbi, functionName: 'safeTransferFrom', args });
}

function poolCalls(
  pool: Hex,
  wallet: Hex,
  action: Of<'depositPool'> | Of<'requestExit'> | Of<'leavePool'>,
  approve: (spender: Hex, amount: bigint) => Call,
): Call[] {
  const abi = riskPoolAbi;
  switch (action.kind) {
    case 'depositPool': {
      const data = encodeFunctionData({ abi, functionName: 'deposit', args: [action.dollars, wallet] });
      return [approve(pool, action.dollars), { to: pool, data }];
    }
    case 'requestExit': {
      const args = [action.shares, wallet, wallet] as const;
      return [{ to: pool, data: encodeFunctionData({ abi, functionName: 'requestRedeem', args }) }];
    }
    case 'leavePool': {
      const args = [action.shares, wallet, wallet] as const;
      return [{ to: pool, data: encodeFunctionData({ abi, functionName: 'redeem', args }) }];
    }
  }
}

function voteCall(
  { governor, token }: NonNullable<Deployment['votes']>,
  action: Of<'castVote'> | Of<'delegate'> | Of<'propose'>,
): Call {
  const abi = bucklerGovernorAbi;
  switch (action.kind) {
    case 'castVote': {
      const args = [action.proposalId, action.support] as const;
      return { to: governor, data: encodeFunctionData({ abi, functionName: 'castVote', args }) };
    }
    case 'delegate':
      return {
        to: token,
        data: encodeFunctionData({ abi: voteTokenAbi, functionName: 'delegate', args: [action.to] }),
      };
    case 'propose': {
      const { calls, description } = action;
      const args = [calls.map(({ to }) => to), calls.map(() => 0n), calls.map(({ data }) => data), description] as const;
      return { to: governor, data: encodeFunctionData({ abi, functionName: 'propose', args }) };
    }
  }
}

function votesOf({ votes }: ActionContracts): NonNullable<Deployment['votes']> {
  if (votes === undefined) throw new Error('Buckler has no votes on this chain: one account owns everything.');
  return votes;
}
