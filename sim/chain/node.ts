/** The chain of the local world: a Hardhat node in a process of its own. Prints its port once it listens. */
import { createChainMaker } from './chainMaker.ts';
import { localKey, localRoles } from './localKeys.ts';

const [port, blockMilliseconds, startsAt, chainId] = process.argv.slice(2).map(Number);

const chains = await createChainMaker({
  local: {
    type: 'edr-simulated',
    chainId: chainId ?? 31337,
    hardfork: 'prague',
    // Several transactions within a second must not push the chain's clock ahead of the world's.
    allowBlocksWithSameTimestamp: true,
    accounts: localRoles.map((role) => ({ privateKey: localKey(role), balance: 10n ** 24n })),
    mining: { auto: true, interval: blockMilliseconds ?? 0 },
    ...(startsAt ? { initialDate: new Date(startsAt * 1000) } : {}),
    loggingEnabled: false,
  },
});
const server = await chains.createServer('local', '127.0.0.1', port ?? 0);
const address = await server.listen();
console.log(`Local chain listens on port ${address.port}.`);
