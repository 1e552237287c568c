import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { privateKeyToAccount } from 'viem/accounts';
import { assessedOracleAbi } from '../../chain/abi/assessedOracle.ts';
import { testDollarAbi } from '../../chain/abi/testDollar.ts';
import { exploitProduct } from '../../chain/products.ts';
import type { Hex } from '../../chain/subject.ts';
import { encodeWatch } from '../../chain/watchSubject.ts';
import { type Case, caseAnswerBy, closeCase, decideClose } from '../../oracle/keeper/closeCase.ts';
import { type AskedSeries, type HelpedOracle, timeToCatchUp } from '../../oracle/keeper/helpedOracle.ts';
import { startBareChain } from './bareChain.ts';
import { keyOf } from './people.ts';

describe('of a case that a vote answers', () => {
  const quiet: Case = { isClaimed: false, claimsUntil: 1000, answer: null };

  test('a keeper says that it did not happen when claims are over, and not a second before', () => {
    assert.deepEqual(decideClose(quiet, 999), { until: 1000 });
    assert.equal(decideClose(quiet, 1000), 'close');
  });

  test('a keeper leaves alone what somebody claimed or a vote answered, and looks again', () => {
    for (const one of [
      { ...quiet, isClaimed: true },
      { ...quiet, answer: { finalAt: 9000 } },
    ]) {
      const decided = decideClose(one, 5000);
      assert.ok(decided !== 'close' && decided.until > 5000);
    }
  });

  test('an answer is waited for until it is final, also after settle-by', () => {
    assert.equal(caseAnswerBy({ ...quiet, answer: { finalAt: 9000 } }, 2000, 2500), 9000);
  });

  test('a claim that no vote answered by settle-by is given up at once', () => {
    assert.equal(caseAnswerBy({ ...quiet, isClaimed: true }, 2000, 2500), 0);
  });

  test('keepers that were away have a day to close what nobody claimed, from settle-by or from the end of new claims', () => {
    assert.equal(caseAnswerBy(quiet, 2000, 2500), 2000 + timeToCatchUp);
    assert.equal(caseAnswerBy({ ...quiet, claimsUntil: 8000 }, 2000, 2500), 8000 + timeToCatchUp);
  });
});

describe('on the real contract', () => {
  const day = 86_400;
  const startsAt = Date.parse('2026-05-25T00:00:00Z') / 1000;
  const start = Date.parse('2026-06-01T00:00:00Z') / 1000;
  const end = start + 7 * day;
  const claimPeriod = 2 * day;
  const answerWindow = day;
  const bond = 50_000_000n;
  const claimant = privateKeyToAccount(keyOf('anna'));
  let chain: Awaited<ReturnType<typeof startBareChain>>;
  let oracle: Hex;
  let help: HelpedOracle;

  before(async () => {
    chain = await startBareChain(startsAt);
    const { owner, call, deploy } = chain;
    const dollar = await deploy('TestDollar', testDollarAbi, []);
    oracle = await deploy('AssessedOracle', assessedOracleAbi, [
      ...[owner.address, dollar, bond],
      ...[claimPeriod, answerWindow],
    ]);
    await call(claimant, dollar, testDollarAbi, 'mint', [claimant.address, bond]);
    await call(claimant, dollar, testDollarAbi, 'approve', [oracle, bond]);
    help = closeCase(chain.client, oracle);
  });
  after(() => chain.stop());

  const subjectOf = (name: string) => encodeWatch({ name, date: '2026-06-01', days: 7, detail: '' });
  const seriesOf = (name: string): AskedSeries => {
    const window = { opens: startsAt, cutoff: start - day, start, end, settleBy: end + 7 * day };
    return { id: 1n, product: exploitProduct, subject: subjectOf(name), openedAt: startsAt, ...window };
  };
  const deedOf = async (name: string) => help.nextDeed(seriesOf(name), await chain.time());
  const outcomeOf = async (name: string) => {
    const args = [exploitProduct, subjectOf(name), startsAt] as const;
    const read = { address: oracle, abi: assessedOracleAbi, functionName: 'outcomeOf', args } as const;
    const [status, index] = await chain.client.readContract(read);
    return { status, index };
  };
  const byOwner = (functionName: string, name: string, ...more: unknown[]) =>
    chain.call(chain.owner, oracle, assessedOracleAbi, functionName, [exploitProduct, subjectOf(name), ...more]);

  test('what nobody claimed is closed in the second in which claims end, and settles as "it did not happen"', async () => {
    await chain.moveTo(end);
    assert.deepEqual(await deedOf('CALM'), { kind: 'wait', until: end + claimPeriod });
    const claim = [exploitProduct, subjectOf('ROBBED'), start + day, 'https://example.org/what-happened'];
    await chain.call(claimant, oracle, assessedOracleAbi, 'claim', claim);
    await chain.moveTo(end + claimPeriod);
    const deed = await deedOf('CALM');
    assert.ok(deed.kind === 'do' && deed.step === 'close');
    await chain.send(chain.owner, deed.call.to, deed.call.data);
    assert.deepEqual(await outcomeOf('CALM'), { status: 1, index: 0n });
    assert.equal((await deedOf('CALM')).kind, 'wait');
  });

  test('what somebody claimed is left to the vote; a rejected claim opens a new claim period, and then a keeper closes', async () => {
    assert.equal((await deedOf('ROBBED')).kind, 'wait');
    assert.equal(await help.answerBy(seriesOf('ROBBED'), end + 7 * day), 0);
    await byOwner('reject', 'ROBBED', 'https://example.org/why-not');
    const reopened = (await chain.time()) + claimPeriod;
    assert.deepEqual(await deedOf('ROBBED'), { kind: 'wait', until: reopened });
    assert.equal(await help.answerBy(seriesOf('ROBBED'), reopened - 1), reopened + timeToCatchUp);
    await chain.moveTo(reopened);
    const deed = await deedOf('ROBBED');
    assert.ok(deed.kind === 'do');
    await chain.send(chain.owner, deed.call.to, deed.call.data);
    assert.deepEqual(await outcomeOf('ROBBED'), { status: 1, index: 0n });
  });

  test('an answer of a vote that can still be corrected is waited for', async () => {
    await byOwner('answer', 'DRAINED', 1, 4000n, 'https://example.org/drained');
    const finalAt = (await chain.time()) + answerWindow;
    assert.equal((await deedOf('DRAINED')).kind, 'wait');
    assert.equal(await help.answerBy(seriesOf('DRAINED'), end + 7 * day), finalAt);
    assert.deepEqual(await outcomeOf('DRAINED'), { status: 0, index: 0n });
    await chain.moveTo(finalAt);
    assert.deepEqual(await outcomeOf('DRAINED'), { status: 1, index: 4000n });
  });
});
