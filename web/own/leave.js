// The file with which a person leaves when nobody of us is there any more.

import { startDeciding } from './deciding.js';
import { beginSearch, readSeriesId, search, withFound } from './finding.js';

const part = (id) => document.getElementById(id);
const say = (text) => {
  part('status').textContent = text;
};
const facts = JSON.parse(part('facts').textContent);
const found = beginSearch(facts);

async function askNode(method, params) {
  const response = await fetch(part('rpc').value.trim(), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
  });
  const { result, error } = await response.json();
  if (result === undefined || result === null) throw new Error(error?.message ?? 'the node did not answer');
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

async function look() {
  const chainId = Number(await askNode('eth_chainId', []));
  if (chainId !== facts.chainId)
    throw new Error(`that node is of the network ${chainId}, your wallet is on ${facts.chainId}`);
  const read = (to, data) => askNode('eth_call', [{ to, data }, 'latest']);
  await startDeciding({ facts: withFound(facts, found), read, relay: null, say, onTap });
  part('more').hidden = false;
}

onTap('read', async () => {
  await look();
  say(
    'This is what the network says about everything that this file knows of. Search for what came later, or choose what shall happen.',
  );
});

onTap('find', async () => {
  part('find').disabled = true;
  try {
    await search(askNode, facts, found, (searched, newest) =>
      say(`Searched up to block ${searched} of ${newest}. You can leave this open and wait.`),
    );
    await look();
    say('Searched everything up to the newest block. Choose what shall happen.');
  } catch (error) {
    say(
      `The search stopped: ${error.message ?? error}. What was found so far is kept. Search once more to go on from there, with another node’s ` +
        'address if this one goes on refusing; or type the number of a series that you know you have.',
    );
  } finally {
    part('find').disabled = false;
  }
});

onTap('addSeries', async () => {
  const id = readSeriesId(part('series').value);
  if (id === null) throw new Error('that is no number of a series: it has digits only, or begins with 0x');
  found.seriesIds.add(id);
  await look();
  say('Looked at that series, too. Choose what shall happen.');
});
