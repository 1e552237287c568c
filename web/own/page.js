// The page where a person adds a key of their own. The link's secret stands behind the `#`, which no server sees; it is sent only in
// the body of this page's own requests.

import { startDeciding } from './deciding.js';
import { canHavePasskeys, makePasskey, signWithPasskey } from './passkey.js';

/** Behind the secret: what the chat was asked for, such as `limit.spend.100` or `address.0x…`. */
const [token, ...wish] = location.hash.slice(1).split('.');
history.replaceState(null, '', location.pathname);

const part = (id) => document.getElementById(id);
const say = (text) => {
  part('status').textContent = text;
};

const problems = {
  over: 'This link was used or is older than 15 minutes. Type /own in the chat for a new one.',
  unreachable: 'The network does not answer just now. Nothing happened. Try again in a minute.',
  unreadable: 'That could not be read. Nothing happened. Check what you typed.',
  notAddress: 'That is no address, or it has a mistake in it. Nothing happened. Copy it once more, whole.',
  notAllowed: 'That address cannot be an owner of this wallet. Nothing happened.',
  alreadyOwner: 'That key is an owner already.',
  alreadyWaiting: 'That key is on its way already. Your chats say when it becomes an owner.',
  ownKeyDecides: 'Your wallet has a key of yours already: use it in Safe’s own app to add more. Nothing happened.',
  notPasskey: 'This passkey is of another kind than wallets can check. Nothing happened.',
  notOffered: 'That is nothing of your wallet. Nothing happened.',
  enough: 'We have paid for as many of your transactions as we do in a day.',
  notCarried: 'The network would refuse that. Nothing happened.',
  notKnown:
    'It is signed, but no answer came: it may or may not have been sent. Wait a minute and open this page once more.',
  noRelay: 'Nobody here pays for it.',
  notSigned: 'That signature is not that key’s, or it is of another text. Nothing happened. Sign the text once more.',
};

async function ask(path, body) {
  const response = await fetch(`/own/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ token, ...body }),
  });
  const answer = await response.json();
  if (answer.ok) return answer.value;
  say(problems[answer.problem] ?? 'Something broke on our side. Nothing happened. Try again.');
  return null;
}

/** Runs what a button does; whatever goes wrong is said. */
function onTap(id, act) {
  part(id).addEventListener('click', async () => {
    try {
      await act();
    } catch (error) {
      say(`That did not work: ${error.message ?? error}. Nothing happened.`);
    }
  });
}

function line(text) {
  const item = document.createElement('li');
  item.textContent = text;
  return item;
}

async function look() {
  const state = await ask('look', {});
  if (state === null) return;
  const { wallet, chainId, botKey, owners, waiting } = state;
  const isBot = (owner) => owner.toLowerCase() === botKey.toLowerCase();
  const own = owners.filter((owner) => !isBot(owner));
  part('address').textContent = wallet;
  part('chain').textContent = String(chainId);
  part('keys').replaceChildren(
    line(`${botKey}: the bot’s key, within your limits`),
    ...own.map((owner) => line(`${owner}: your own key`)),
    ...waiting.map(({ owner, readyAt }) =>
      line(`${owner}: an owner from ${new Date(readyAt * 1000).toLocaleString()}`),
    ),
  );
  part('wallet').hidden = false;
  part('add').hidden = own.length > 0;
  part('connect').hidden = window.ethereum === undefined;
  part('passkey').hidden = !canHavePasskeys() || !state.passkeys;
  part('site').hidden = part('passkey').hidden;
  part('siteName').textContent = location.hostname;
  say(own.length > 0 ? 'Your wallet has a key of your own.' : 'Your wallet has no key of your own yet.');
  if (own.length > 0) await decide();
}

/** The chain is read through this page's server, which answers only for this wallet and its contracts. */
async function decide() {
  const about = await ask('facts', {});
  if (about === null) return;
  const read = async (to, data) => {
    const answer = await ask('call', { to, data });
    if (answer === null) throw new Error('the network does not answer');
    return answer.data;
  };
  const relay = async ({ wished, signatures, signer }) => {
    const transaction = { ...wished, value: String(wished.value) };
    try {
      return (await ask('relay', { transaction, signatures, signer })) !== null;
    } catch {
      say(problems.notKnown);
      return false;
    }
  };
  fillIn();
  await startDeciding({ facts: about.facts, read, relay: about.relays ? relay : null, say, onTap });
}

/** What the chat was asked for stands in the form already; it is only a wish. */
function fillIn() {
  const [what, ...values] = wish;
  if (what === 'address') [part('what').value, part('to').value] = [what, values[0] ?? ''];
  if (what !== 'limit') return;
  [part('what').value, part('limit').value, part('dollars').value] = [what, values[0] ?? '', values.slice(1).join('.')];
}

async function showProof() {
  part('proof').hidden = true;
  const proof = await ask('proof', { owner: part('owner').value.trim() });
  if (proof === null) return null;
  part('text').textContent = proof.text;
  part('proof').hidden = false;
  say('Now sign the text with that key.');
  return proof.text;
}

async function announce() {
  const body = { owner: part('owner').value.trim(), signature: part('signature').value.trim() };
  const announced = await ask('announce', body);
  if (announced === null) return;
  part('add').hidden = true;
  say(
    `Done: ${announced.owner} becomes an owner 24 hours from now. Your chats are being told. You can close this page.`,
  );
}

async function connect() {
  const [account] = await window.ethereum.request({ method: 'eth_requestAccounts' });
  part('owner').value = account;
  const text = await showProof();
  if (text === null) return;
  const message = `0x${Array.from(new TextEncoder().encode(text), (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
  part('signature').value = await window.ethereum.request({ method: 'personal_sign', params: [message, account] });
  await announce();
}

/** Made, and then used at once: what cannot sign should not wait a day to be an owner. */
async function addPasskey() {
  const { id, spki } = await makePasskey(part('address').textContent, []);
  const offered = await ask('passkey', { spki });
  if (offered === null) return;
  say('Made. Now use it once, so that it is known to work…');
  const signed = await signWithPasskey([id], offered.challenge);
  const announced = await ask('announcePasskey', { spki, signed });
  if (announced === null) return;
  part('add').hidden = true;
  say('Done: your passkey becomes an owner 24 hours from now. Your chats are being told. You can close this page.');
}

onTap('connect', connect);
onTap('ask', showProof);
onTap('announce', announce);
onTap('passkey', addPasskey);
look().catch(() => say(problems.unreachable));
