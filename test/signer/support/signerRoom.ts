import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { callsOf } from '../../../chain/actions/callsOf.ts';
import type { WalletAction } from '../../../chain/actions/walletAction.ts';
import { walletCallData } from '../../../chain/actions/walletCallData.ts';
import type { Answer } from '../../../chain/answer.ts';
import { accountOfKey } from '../../../chain/keyAccount.ts';
import { nonceOf } from '../../../chain/nonceKey.ts';
import type { Hex } from '../../../chain/subject.ts';
import { openKeyring } from '../../../signer/keys/keyring.ts';
import { type MasterKey, masterKeyOf } from '../../../signer/keys/masterKey.ts';
import type { Limits } from '../../../signer/limits/decideLimits.ts';
import { makeWallet } from '../../../signer/makeWallet.ts';
import type { SignatureRequest } from '../../../signer/protocol.ts';
import type { SignerRoom } from '../../../signer/room.ts';
import { headFile } from '../../../signer/store/headFile.ts';
import { openKeyStore } from '../../../signer/store/keyStore.ts';
import { openStore, type Sql } from '../../../signer/store/openStore.ts';
import { type Moment, openRecord } from '../../../signer/store/record.ts';
import { addressOf, contracts } from '../../chain/support/oneOfEachAction.ts';

type Test = { after(clean: () => void): void };

const deployment = {
  ...{ ...contracts, chainId: 31337, fromBlock: 0, entryPoint: addressOf('e7'), launcher: addressOf('71') },
  ...{ founder: addressOf('72'), paymaster: addressOf('73'), policies: addressOf('74') },
};

/** Noon of a day. */
export const noon = 1_800_014_400 - (1_800_014_400 % 86_400) + 43_200;

export const plenty: Limits = {
  ...{ spending: 1_000_000_000n, gifts: 1_000_000_000n, withdrawals: 1_000_000_000n },
  ...{ signatures: 1000, gasGweiOfOne: 1e12, gasGweiOfAll: 1e12 },
};

/** A folder that goes away with the test. */
export function folder(test: Test): string {
  const path = mkdtempSync(join(tmpdir(), 'buckler-signer-'));
  test.after(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

export const masterKey = (byte: string): MasterKey => masterKeyOf(Buffer.from(byte.repeat(32), 'hex'));

/** The signer's inside over the database in `dir`, with a chain whose time the test tells. */
export async function openRoom(
  dir: string,
  masterKeys: readonly MasterKey[] = [masterKey('5a')],
  limits: Limits = plenty,
) {
  const sql = openStore(join(dir, 'signer.db'));
  const state = { time: noon, stopped: false, chainIsDown: false };
  const lookAtChain = async (): Promise<Answer<Moment>> =>
    state.chainIsDown
      ? { ok: false, fault: { code: 'CHAIN_UNREACHABLE', retry: true, detail: 'cut' } }
      : { ok: true, value: { block: 1, time: state.time } };
  try {
    const record = openRecord(sql, headFile(join(dir, 'signer.head')));
    const keys = openKeyStore(sql);
    const room: SignerRoom = {
      ...{ deployment, keys, record, limits, lookAtChain },
      keyring: await openKeyring(keys, masterKeys),
      sponsor: accountOfKey(Buffer.alloc(32, 9)),
      walletAddress: async (owner) =>
        `0x${createHash('sha256').update(owner.toLowerCase()).digest('hex').slice(0, 40)}`,
      isStopped: () => state.stopped,
    };
    return { room, state, sql, close: () => sql.close() };
  } catch (error) {
    sql.close();
    throw error;
  }
}

/** Somebody's wallet. @throws when the signer refuses to make it. */
export async function walletOf(room: SignerRoom, userId: number): Promise<Hex> {
  const made = await makeWallet(room, { userId, person: `test:${userId}` });
  if (!made.ok) throw new Error('No wallet was made.');
  return made.value.address;
}

/** What the bot asks for when somebody confirmed an action. */
export function requestFor(
  userId: number,
  wallet: Hex,
  action: WalletAction,
  intentId: string,
  maxFeePerGas = 1_000_000_000n,
): SignatureRequest {
  const gas = { callGasLimit: 300_000n, verificationGasLimit: 400_000n, preVerificationGas: 60_000n };
  const fees = { maxFeePerGas, maxPriorityFeePerGas: 1_000_000n };
  const paymaster = {
    paymaster: deployment.paymaster,
    paymasterVerificationGasLimit: 50_000n,
    paymasterPostOpGasLimit: 10_000n,
  };
  const callData = walletCallData(callsOf(deployment, wallet, action));
  const operation = { sender: wallet, nonce: nonceOf(intentId), callData, ...gas, ...fees, ...paymaster };
  return { intentId, userId, wallet, action, operation };
}

export const gasGwei = 820_000;

/** How many signatures the record holds. */
export function signaturesIn(sql: Sql): number {
  const rows = sql.prepare("select seq from record where kind = 'signature'").all();
  return rows.length;
}
