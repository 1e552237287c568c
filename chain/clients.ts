import {
  type BundlerRpcSchema,
  type Client,
  createClient,
  createPublicClient,
  defineChain,
  type HttpTransport,
  http,
  type PublicClient,
  rpcSchema,
} from 'viem';
import { type BundlerActions, bundlerActions } from 'viem/account-abstraction';

type AnyChain = ReturnType<typeof chainOf>;
type GasPriceMethod = { Method: 'pimlico_getUserOperationGasPrice'; Parameters: []; ReturnType: unknown };
type BundlerMethods = [...BundlerRpcSchema, GasPriceMethod];

export type ChainClient = PublicClient<HttpTransport, AnyChain>;
export type BundlerClient = Client<HttpTransport, AnyChain, undefined, BundlerMethods, BundlerActions>;

function chainOf(chainId: number) {
  return defineChain({
    id: chainId,
    name: `chain ${chainId}`,
    nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
    rpcUrls: { default: { http: [] } },
  });
}

const requestTimeout = 10_000;

/** Reads the chain. @param retries How often a call that got no answer is repeated before it fails. */
export function createChainClient(rpcUrl: string, chainId: number, retries = 2): ChainClient {
  const transport = http(rpcUrl, { retryCount: retries, timeout: requestTimeout });
  return createPublicClient({ chain: chainOf(chainId), transport, cacheTime: 0 });
}

/** Talks to an ERC-4337 bundler of Pimlico's kind (Alto). */
export function createBundlerClient(bundlerUrl: string, chainId: number): BundlerClient {
  const transport = http(bundlerUrl, { retryCount: 2, timeout: requestTimeout });
  return createClient({ chain: chainOf(chainId), transport, rpcSchema: rpcSchema<BundlerMethods>() }).extend(
    bundlerActions,
  );
}
