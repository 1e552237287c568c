import type { Hex } from '../subject.ts';

/** One source of observations. Reporters of one family count once towards the families needed. */
type PlannedReporter = { signer: Hex; family: number };

/** Everything that a deployment of Buckler decides. Times in seconds, dollars in whole dollars. */
export type DeploymentPlan = {
  /** The ERC-20 that cover costs and pays, 6 decimals. `test`: a dollar that anyone can mint, on local chains only. */
  dollar: Hex | 'test';
  /** Who may list products, name reporters and decide disputes in the end. */
  owner: Hex;
  /** Receives the fees. */
  treasury: Hex;
  /** The key whose signature makes the paymaster pay. */
  sponsor: Hex;
  reporters: readonly PlannedReporter[];
  /** Root of the flights' rate table. */
  ratesRoot: Hex;
  /** Time in which a report can be disputed. */
  disputeWindow: number;
  /** What a dispute costs until it is decided. */
  disputeBond: number;
  /** From a request to leave the pool to the first moment it can be redeemed. */
  coolDown: number;
  /** In which it can be redeemed, before it has to be renewed. */
  exitWindow: number;
  /** Most wei that one sponsored operation may cost. */
  mostOperationCost: bigint;
  /** Wei that the paymaster starts with. */
  gasDeposit: bigint;
  /** Wei staked so that public bundlers let the paymaster read its own storage. */
  gasStake: bigint;
};
