import assert from 'node:assert/strict';
import { test } from 'node:test';
import hre from 'hardhat';
import { createWalletClient, http, parseAbi, publicActions } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { hardhat } from 'viem/chains';
import type { Screen } from '../../../bot/screen.ts';
import { considerAddress, offerWithdrawal } from '../../../bot/usecases/safety/withdraw.ts';
import { coverDeskAbi } from '../../../chain/abi/coverDesk.ts';
import { checksummed } from '../../../chain/checksummed.ts';
import type { Hex } from '../../../chain/subject.ts';
import { intents } from '../../../db/schema/orders.ts';
import { walletAt } from '../../../db/wallets.ts';
import { localKey } from '../../../sim/chain/localKeys.ts';
import { actor } from '../../chain/support/votedDeployment.ts';
import { realWallet } from './realWallet.ts';

const listAbi = parseAbi(['function sanction(address account, bool isListed)']);
/**
 * A sanctions oracle in bytes: called with one word (`isSanctioned`), it answers what storage has there; with two (`sanction`), it stores.
 * No compiler runs in this test.
 */
const sanctionsList: Hex = '0x601a600a5f39601a5ff360243614600f5760243560043555005b600435545f5260205ff3';
const friend: Hex = `0x${'5e'.repeat(20)}`;
const listed: Hex = `0x${'66'.repeat(20)}`;

test('with the sanctions hook on the desk an address of its list is refused, in chat and before anything is signed', async (t) => {
  const { talk, person, wallet, deployment, rpcUrl, mine } = await realWallet(t);
  const { ownerAddress, address } = walletAt(talk.db, wallet) ?? assert.fail('there is a wallet');
  const { as, chain } = actor(rpcUrl);
  const says = async (to: Hex) => firstKey(await considerAddress(talk, person, checksummed(to)));
  const prepares = async (
    action: { kind: 'withdraw'; to: Hex; dollars: bigint } | { kind: 'announceAddress'; to: Hex },
  ) => {
    return talk.door.prepareOrder({ owner: ownerAddress, address }, { intentId: 'tried', action });
  };

  assert.equal(await says(listed), 'withdraw-announce', 'no hook, nobody is listed');
  const list = await puts(rpcUrl, sanctionsList);
  const hook = await puts(rpcUrl, `${await codeOf('SanctionsCheck')}${list.slice(2).padStart(64, '0')}`);
  const owner = deployment.votes?.timelock ?? assert.fail('votes own the desk');
  const lists = (account: Hex) => as(deployment.founder, list, listAbi, 'sanction', [account, true]);
  await lists(listed);
  const byCountry = await puts(rpcUrl, `${await codeOf('AllowList')}${owner.slice(2).padStart(64, '0')}`);
  await as(owner, deployment.desk, coverDeskAbi, 'setCompliance', [byCountry]);
  assert.equal(await says(listed), 'withdraw-announce', 'a hook without a list keeps nobody’s money');
  await as(owner, deployment.desk, coverDeskAbi, 'setCompliance', [hook]);

  const before = talk.db.select().from(intents).all().length;
  assert.equal(await says(listed), 'address-sanctioned');
  assert.deepEqual(await prepares({ kind: 'announceAddress', to: listed }), refusal(listed));
  assert.equal(talk.db.select().from(intents).all().length, before, 'nothing was offered');

  assert.equal(await says(friend), 'withdraw-announce', 'who is not listed is not refused');
  await mine({ kind: 'announceAddress', to: friend });
  await chain.increaseTime({ seconds: 86_400 });
  await chain.mine({ blocks: 1 });
  assert.ok((await prepares({ kind: 'withdraw', to: friend, dollars: 1_000_000n })).ok);
  await lists(friend);
  assert.deepEqual(await prepares({ kind: 'withdraw', to: friend, dollars: 1_000_000n }), refusal(friend));
  assert.equal(firstKey(await offerWithdrawal(talk, person, friend, 1_000_000n)), 'address-sanctioned');
});

function refusal(to: Hex) {
  return { ok: false, refusal: { code: 'SANCTIONED', to } };
}

function firstKey({ paragraphs: [text] }: Screen): string {
  return text !== undefined && 'key' in text ? text.key : assert.fail('a sentence');
}

/** What creates a compiled contract, without its arguments. */
async function codeOf(name: string): Promise<Hex> {
  const { bytecode } = await hre.artifacts.readArtifact(name);
  return `0x${bytecode.slice(2)}`;
}

async function puts(rpcUrl: string, data: Hex): Promise<Hex> {
  const account = privateKeyToAccount(localKey('keeper'));
  const client = createWalletClient({ account, chain: hardhat, transport: http(rpcUrl), pollingInterval: 20 }).extend(
    publicActions,
  );
  const hash = await client.sendTransaction({ data });
  const { contractAddress } = await client.waitForTransactionReceipt({ hash });
  return contractAddress ?? assert.fail('nothing was deployed');
}
