// The file with which a person leaves when nobody of us is there any more.

import { startDeciding } from './deciding.js';

const part = (id) => document.getElementById(id);
const say = (text) => {
  part('status').textContent = text;
};
const facts = JSON.parse(part('facts').textContent);

async function askNode(method, params) {
  const response = await fetch(part('rpc').value.trim(), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
  });
  const { result, error } = await response.json();
  if (typeof result !== 'string') throw new Error(error?.message ?? 'the node did not answer');
  return result;
}

function onTap(id, act) {
  part(id).onclick = async () => {
    try {
      await act();
    } catch (error) {
      say(`That did not work: ${error.message ?? error}. Nothing happened.`);
    }
  };
}

const names = [...new Set(facts.passkeys.map(({ site }) => site))];
part('address').textContent = facts.wallet;
part('chain').textContent = String(facts.chainId);
part('passkeys').textContent =
  names.length === 0
    ? 'Your own key is in a wallet: open this file where that wallet’s browser extension can see it.'
    : `A passkey works only on a page of the site it was made for (${names.join(', ')}): put this file on a server of that name. For localhost, any server on your own computer will do.`;

onTap('read', async () => {
  const found = Number(await askNode('eth_chainId', []));
  if (found !== facts.chainId)
    throw new Error(`that node is of the network ${found}, your wallet is on ${facts.chainId}`);
  const read = (to, data) => askNode('eth_call', [{ to, data }, 'latest']);
  await startDeciding({ facts, read, relay: null, say, onTap });
  say('This is what the network says. Choose what shall happen.');
});
