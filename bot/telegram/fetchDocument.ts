import type { Api } from 'grammy';
import type { Logger } from 'pino';
import { fetchBytes } from '../fetchBytes.ts';
import { callFailure } from './callOutcome.ts';

const telegram = 'https://api.telegram.org';

/** The bytes of a file that somebody sent, or null where they cannot be had. The link that leads there holds the bot's token. */
export async function fetchDocument(api: Api, log: Logger, fileId: string): Promise<Uint8Array | null> {
  const path = await api.getFile(fileId).then(
    ({ file_path }) => file_path,
    (error: unknown) => {
      log.warn({ failure: callFailure(error) }, 'a file that somebody sent cannot be fetched');
      return undefined;
    },
  );
  return path === undefined ? null : fetchBytes(`${api.options?.apiRoot ?? telegram}/file/bot${api.token}/${path}`);
}
