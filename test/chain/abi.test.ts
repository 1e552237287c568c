import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { test } from 'node:test';
import { bucklerGovernorAbi } from '../../chain/abi/bucklerGovernor.ts';
import { certificateTextAbi } from '../../chain/abi/certificateText.ts';
import { coverDeskAbi } from '../../chain/abi/coverDesk.ts';
import { coverMarketAbi } from '../../chain/abi/coverMarket.ts';
import { guardiansAbi } from '../../chain/abi/guardians.ts';
import { launcherAbi } from '../../chain/abi/launcher.ts';
import { policyCertificateAbi } from '../../chain/abi/policyCertificate.ts';
import { quorumOracleAbi } from '../../chain/abi/quorumOracle.ts';
import { reserveAbi } from '../../chain/abi/reserve.ts';
import { riskPoolAbi } from '../../chain/abi/riskPool.ts';
import { sponsorPaymasterAbi } from '../../chain/abi/sponsorPaymaster.ts';
import { testDollarAbi } from '../../chain/abi/testDollar.ts';
import { timelockAbi } from '../../chain/abi/timelock.ts';
import { voteTokenAbi } from '../../chain/abi/voteToken.ts';
import { walletGuardAbi } from '../../chain/abi/walletGuard.ts';
import { walletModuleAbi } from '../../chain/abi/walletModule.ts';
import { walletSetupAbi } from '../../chain/abi/walletSetup.ts';

const committed = {
  CoverDesk: coverDeskAbi,
  CoverMarket: coverMarketAbi,
  PolicyCertificate: policyCertificateAbi,
  CertificateText: certificateTextAbi,
  RiskPool: riskPoolAbi,
  Launcher: launcherAbi,
  QuorumOracle: quorumOracleAbi,
  SponsorPaymaster: sponsorPaymasterAbi,
  TestDollar: testDollarAbi,
  Guardians: guardiansAbi,
  Reserve: reserveAbi,
  'votes/BucklerGovernor': bucklerGovernorAbi,
  'votes/Timelock': timelockAbi,
  'votes/VoteToken': voteTokenAbi,
  'wallet/WalletGuard': walletGuardAbi,
  'wallet/WalletModule': walletModuleAbi,
  'wallet/WalletSetup': walletSetupAbi,
};

for (const [contract, abi] of Object.entries(committed))
  test(`the committed ABI of ${contract} is the compiled one`, () => {
    const artifact = new URL(`../../artifacts/contracts/${contract}.sol/${basename(contract)}.json`, import.meta.url);
    assert.deepEqual(abi, JSON.parse(readFileSync(artifact, 'utf8')).abi);
  });
