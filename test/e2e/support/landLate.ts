import { encodeFunctionData } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { coverDeskAbi } from '../../../chain/abi/coverDesk.ts';
import { quorumOracleAbi } from '../../../chain/abi/quorumOracle.ts';
import { flightProduct } from '../../../chain/products.ts';
import { encodeFlight } from '../../../chain/subject.ts';
import { observationOnChain, signObservation, statusOnChain } from '../../../oracle/observation.ts';
import { localKey } from '../../../sim/chain/localKeys.ts';
import { co62, type KillableBot } from './killableBot.ts';

const hour = 3600;
/** Minutes. */
const late = 167;

/** CO62 of each of these days lands late: two reporters say so, nobody objects, and everything is settled and can be paid. */
export async function landLate(
  { chain, client, deployment }: KillableBot,
  flights: readonly { date: string; seriesId: bigint }[],
): Promise<void> {
  const days = flights.map(({ date }) => Date.parse(`${date}T00:00:00Z`) / 1000);
  await chain.setTime(Math.max(...days) + 47 * hour);
  const reporterSet = await client.reporterSet();
  for (const { date } of flights) {
    const subject = encodeFlight({ ...co62, date });
    const said = {
      reporterSet,
      product: flightProduct,
      subject,
      status: 'VALUE',
      index: late,
      observedAt: await chain.time(),
      evidence: reporterSet,
    } as const;
    const signed = await Promise.all(
      (['reporter 1', 'reporter 3'] as const).map((role) =>
        signObservation(
          privateKeyToAccount(localKey(role)),
          { chainId: deployment.chainId, oracle: deployment.oracles.quorum },
          said,
        ),
      ),
    );
    const observations = signed.map(observationOnChain);
    await client.send(
      deployment.oracles.quorum,
      encodeFunctionData({
        abi: quorumOracleAbi,
        functionName: 'report',
        args: [0, flightProduct, subject, statusOnChain[said.status], observations],
      }),
    );
  }
  await chain.increaseTime(hour);
  for (const { seriesId } of flights)
    await client.send(
      deployment.desk,
      encodeFunctionData({ abi: coverDeskAbi, functionName: 'settle', args: [seriesId] }),
    );
}
