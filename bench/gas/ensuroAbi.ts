import { parseAbi } from 'viem';

/** The functions of Ensuro v2.9.3 that the comparison calls, as its own sources declare them. */
const policy =
  'struct Policy { uint256 id; uint256 payout; uint256 premium; uint256 jrScr; uint256 srScr; uint256 lossProb; uint256 purePremium; uint256 ensuroCommission; uint256 partnerCommission; uint256 jrCoc; uint256 srCoc; address riskModule; uint40 start; uint40 expiration; }';

export const accessAbi = parseAbi([
  'constructor()',
  'function initialize()',
  'function grantRole(bytes32 role, address account)',
  'function grantComponentRole(address component, bytes32 role, address account)',
]);

export const policyPoolAbi = parseAbi([
  policy,
  'constructor(address access, address currency)',
  'function initialize(string name, string symbol, address treasury)',
  'function addComponent(address component, uint8 kind)',
  'function deposit(address eToken, uint256 amount)',
  'function expirePolicies(Policy[] policies)',
  'event NewPolicy(address indexed riskModule, Policy policy)',
]);

export const eTokenAbi = parseAbi([
  'constructor(address pool)',
  'function initialize(string name, string symbol, uint256 maxUtilization, uint256 interest)',
]);

export const premiumsAccountAbi = parseAbi([
  'constructor(address pool, address junior, address senior)',
  'function initialize()',
]);

export const riskModuleAbi = parseAbi([
  policy,
  'constructor(address pool, address premiumsAccount, bool creationIsOpen)',
  'function initialize(string name, uint256 collRatio, uint256 fee, uint256 seniorReturn, uint256 maxPayout, uint256 exposure, address wallet)',
  'function setParam(uint8 param, uint256 value)',
  'function newPolicy(uint256 payout, uint256 premium, uint256 lossProb, uint40 expiration, address onBehalfOf, bytes32 policyData, bytes32 r, bytes32 vs, uint40 validUntil) returns (uint256)',
  'function resolvePolicy(Policy policy, uint256 payout)',
]);

export const proxyAbi = parseAbi(['constructor(address implementation, bytes data)']);
