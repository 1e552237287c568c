// The part of a page in which a person's own key decides. What is signed is computed here, from what the wallet itself answers.

import * as leaving from './leaving.js';
import { signerSignature, signWithPasskey } from './passkey.js';
import { contractSignature, sendable, senderSignature, transactionHash, transactionOf } from './safeTx.js';

const part = (id) => document.getElementById(id);
const isSame = (one, other) => one.toLowerCase() === other.toLowerCase();

/** What a person may type as dollars: 6 decimals at most. */
function readDollars(text) {
  const [, whole, cents = ''] = /^\$?(\d{1,9})(?:\.(\d{1,6}))?$/.exec(text.trim()) ?? [];
  if (whole === undefined) throw new Error('that is no amount of dollars');
  return BigInt(whole) * 1_000_000n + BigInt(cents.padEnd(6, '0'));
}

function readTo(facts) {
  const to = leaving.readAddress(part('to').value);
  if (to === null) throw new Error('that is no address, or it has a mistake in it: copy it once more, whole');
  if (isSame(to, facts.wallet)) throw new Error('that is the wallet itself');
  return to;
}

/** The calls that are wished for. @throws Error that says what is wrong with them. */
function wishedCalls(facts, state) {
  switch (part('what').value) {
    case 'address':
      return leaving.newAddressCalls(facts, readTo(facts));
    case 'limit':
      return leaving.looserLimitCalls(facts, part('limit').value, readDollars(part('dollars').value));
    case 'payOut':
      return leaving.payOutCalls(facts, state, readTo(facts));
    case 'removeBot':
      return leaving.removeBotCalls(facts, state);
    default:
      return [
        ...leaving.payOutCalls(facts, state, readTo(facts)),
        ...leaving.removeBotCalls(facts, state),
        ...leaving.removeGuardsCalls(facts, state),
      ];
  }
}

function describe(facts, { tokens, covers, exits, bonds, offers, policies }) {
  const dollars = tokens.find(({ token }) => isSame(token, facts.dollar))?.amount ?? 0n;
  const cents = (dollars / 10_000n).toString().padStart(3, '0');
  const units = covers.reduce((sum, cover) => sum + cover.units, 0n);
  const parts = facts.pools.filter((pool) => tokens.some(({ token }) => isSame(token, pool))).length;
  const waits = exits
    .filter(({ waiting }) => waiting > 0n)
    .map(
      ({ readyAt }) =>
        ` What is on its way out of a pool stays behind now: come back for it after ${new Date(readyAt * 1000).toLocaleString()}.`,
    );
  return (
    `In it: $${cents.slice(0, -2)}.${cents.slice(-2)}, ${units} cover tokens, shares of ${parts} pools, ${offers.length} offers on the market, ` +
    `${policies.length} policies${bonds.length > 0 ? ', bonds that came back' : ''}.${waits.join('')}`
  );
}

/** A transaction that one of the wallet's passkeys signed, or null where the device has none of them. */
async function signByPasskey({ facts, state, passkeys, wished }) {
  const place = { chainId: facts.chainId, wallet: facts.wallet, nonce: state.nonce };
  const signed = await signWithPasskey(
    passkeys.map(({ id }) => id),
    transactionHash(place, wished),
  );
  const passkey = passkeys.find(({ id }) => isSame(id, signed.id));
  if (passkey === undefined) throw new Error('that passkey is no key of this wallet');
  return { passkey, signatures: contractSignature(passkey.signer, signerSignature(signed)) };
}

/**
 * @param setup.read answers a call of the chain. @param setup.relay sends what is signed, for nothing; null where nobody does.
 * @param setup.say tells the person.
 */
export async function startDeciding({ facts, read, relay, say, onTap }) {
  const look = async () => {
    const state = await leaving.readWallet(read, facts);
    part('holds').textContent = describe(facts, state);
    return state;
  };
  const state = await look();
  const passkeys = facts.passkeys.filter(({ signer }) => state.owners.some((owner) => isSame(owner, signer)));
  const browserWallet = window.ethereum;
  part('decide').hidden = !state.owners.some((owner) => !isSame(owner, facts.botKey));
  part('byPasskey').hidden = passkeys.length === 0;
  part('byWallet').hidden = browserWallet === undefined;
  const choose = () => {
    part('whereTo').hidden = !['address', 'payOut', 'leave'].includes(part('what').value);
    part('howMuch').hidden = part('what').value !== 'limit';
  };
  part('what').addEventListener('change', choose);
  choose();

  const wish = async () => {
    part('result').hidden = true;
    const now = await look();
    const calls = wishedCalls(facts, now);
    if (calls.length === 0) throw new Error('there is nothing of that to do');
    return { state: now, wished: transactionOf(calls) };
  };
  const show = (transactions) => {
    part('sendable').textContent = transactions.map(({ to, data }) => `to: ${to}\ndata: ${data}`).join('\n\n');
    part('result').hidden = false;
    part('sendHere').hidden = browserWallet === undefined;
    part('sendHere').onclick = () =>
      sendAll(transactions).catch((error) => say(`Not sent: ${error.message ?? error}.`));
  };
  const sendAll = async (transactions) => {
    const [from] = await browserWallet.request({ method: 'eth_requestAccounts' });
    for (const { to, data } of transactions)
      await browserWallet.request({ method: 'eth_sendTransaction', params: [{ from, to, data }] });
    say('Sent. It counts once the network has it.');
  };

  onTap('byPasskey', async () => {
    const { state: now, wished } = await wish();
    say('Your device asks who is there…');
    const { passkey, signatures } = await signByPasskey({ facts, state: now, passkeys, wished });
    if (relay !== null) {
      say('Signed. It is being sent…');
      if (await relay({ wished, signatures, signer: passkey.signer })) {
        await look().catch(() => {
          part('holds').textContent = 'What is in it now could not be read.';
        });
        say('Done: the network has it.');
        return;
      }
    } else say('Signed.');
    const isThere = (await read(passkey.signer, leaving.publicKeyCall)) !== '0x';
    show([...(isThere ? [] : [leaving.makeSigner(facts, passkey)]), sendable(facts.wallet, wished, signatures)]);
  });
  onTap('byWallet', async () => {
    const { state: now, wished } = await wish();
    const [from] = await browserWallet.request({ method: 'eth_requestAccounts' });
    if (!now.owners.some((owner) => isSame(owner, from)) || isSame(from, facts.botKey))
      throw new Error('that is no key of this wallet');
    await sendAll([sendable(facts.wallet, wished, senderSignature(from))]);
  });
}
