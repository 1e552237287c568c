import { z } from 'zod';
import { coverDeskAbi } from '../abi/coverDesk.ts';
import type { Answer } from '../answer.ts';
import { answerOf } from '../callFailure.ts';
import type { ChainClient } from '../clients.ts';
import type { Deployment } from '../deployment.ts';

/** Times in unix seconds. */
export type CoverWindow = { opens: number; cutoff: number; start: number; end: number; settleBy: number };

/** The on-chain certificate of a series: what it says, and its drawing. */
type Certificate = { name: string; description: string; svg: string };

/** Sold series, as the bot reads them. */
export type CoverDoor = {
  /** When a series is sold, watched and decided. Frozen by its first sale. */
  windowOf(seriesId: bigint): Promise<Answer<CoverWindow>>;
  certificateOf(seriesId: bigint): Promise<Answer<Certificate>>;
};

const jsonHead = 'data:application/json;base64,';
const svgHead = 'data:image/svg+xml;base64,';

const metadata = z.object({ name: z.string(), description: z.string(), image: z.string().startsWith(svgHead) });

export function openCoverDoor({ client, deployment }: { client: ChainClient; deployment: Deployment }): CoverDoor {
  const desk = { address: deployment.desk, abi: coverDeskAbi } as const;
  return {
    windowOf: (seriesId) =>
      answerOf(async () => {
        const window = await client.readContract({ ...desk, functionName: 'windowOf', args: [seriesId] });
        const { opens, cutoff, start, end, settleBy } = window;
        return { opens, cutoff, start, end, settleBy };
      }),
    certificateOf: (seriesId) =>
      answerOf(async () =>
        readCertificate(await client.readContract({ ...desk, functionName: 'uri', args: [seriesId] })),
      ),
  };
}

/** @param uri ERC-1155 metadata as a data URI. @throws when it is none of ours. */
function readCertificate(uri: string): Certificate {
  if (!uri.startsWith(jsonHead)) throw new Error('The metadata of a series is no JSON in base 64.');
  const { name, description, image } = metadata.parse(JSON.parse(textOf(uri.slice(jsonHead.length))));
  return { name, description, svg: textOf(image.slice(svgHead.length)) };
}

function textOf(base64: string): string {
  return Buffer.from(base64, 'base64').toString('utf8');
}
