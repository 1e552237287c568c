import type { IForbiddenRuleType } from 'dependency-cruiser';

const everyRoom = '^(bot|signer|chain|pricing|oracle|db|sim|bench|scripts|test)/';

/** Files under `from` may import, of our own, only what is under one of `allowed`. */
function mayImport(name: string, from: string, ...allowed: string[]): IForbiddenRuleType {
  return { name, severity: 'error', from: { path: from }, to: { path: everyRoom, pathNot: allowed } };
}

/** Packages matching `packages` may be imported only from files under `from`. */
function onlyFrom(name: string, packages: string, ...from: string[]): IForbiddenRuleType {
  return {
    name,
    severity: 'error',
    from: { path: everyRoom, pathNot: [...from, '^(sim|bench|test)/'] },
    to: { path: `node_modules/${packages}/` },
  };
}

/** The direction in which data may flow (docs/architecture.md). */
const rules: IForbiddenRuleType[] = [
  mayImport('chain-knows-only-the-chain', '^chain/', '^chain/'),
  mayImport('pricing-knows-no-chat', '^pricing/', '^pricing/', '^chain/'),
  mayImport('oracle-knows-no-chat', '^oracle/', '^oracle/', '^chain/'),
  mayImport(
    'db-knows-only-words',
    '^db/',
    '^db/',
    '^chain/(subject|events|refusal|door|jsonText|actions/walletAction)[.]ts$',
    '^bot/notices[.]ts$',
  ),
  mayImport('signer-knows-no-chat', '^signer/', '^signer/', '^chain/'),
  mayImport('bot-knows-no-world', '^bot/', '^bot/', '^chain/', '^pricing/', '^db/', '^signer/askSigner[.]ts$'),
  mayImport('sim-is-a-world-of-its-own', '^sim/', '^(sim|bot|signer|chain|pricing|oracle|db)/'),
  onlyFrom('only-chain-and-oracle-speak-viem', '(viem|permissionless|ox)', '^chain/', '^oracle/', '^pricing/'),
  onlyFrom('only-db-speaks-sql', '(drizzle-orm|better-sqlite3)', '^db/', '^signer/store/'),
  onlyFrom('only-telegram-speaks-grammy', 'grammy', '^bot/telegram/'),
  onlyFrom('only-discord-speaks-discord', 'discord[.]js', '^bot/discord/'),
  { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
  { name: 'no-unresolved', severity: 'error', from: { path: everyRoom }, to: { couldNotResolve: true } },
];

export default rules;
