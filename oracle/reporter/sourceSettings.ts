import { z } from 'zod';
import type { Hex } from '../../chain/subject.ts';
import { textSetting } from '../readSettings.ts';
import type { Feed } from '../sources/chainlink.ts';

const pointer = z
  .string()
  .regex(/^(\/[^/]*)*$/)
  .describe('a JSON pointer such as /data/0/price');
const wholeNumber = z.coerce.number().int().describe('a whole number');
const feedPattern = /^([A-Z0-9/._-]{1,13})=(0x[0-9a-fA-F]{40}):(\d{1,6})$/;

/** `ETH/USD=0x…:3600, USDC/USD=0x…:86400`: a feed's name, its address and its heartbeat in seconds. */
export const feedsSetting = z
  .string()
  .transform((text, context): ReadonlyMap<string, Feed> => {
    const feeds = new Map<string, Feed>();
    for (const entry of text.split(',')) {
      const [, name, address, heartbeat] = feedPattern.exec(entry.trim()) ?? [];
      if (name === undefined || address === undefined || feeds.has(name)) {
        context.addIssue({ code: 'custom', message: 'no feed, or one twice' });
        return z.NEVER;
      }
      feeds.set(name, { address: address as Hex, heartbeat: Number(heartbeat) });
    }
    return feeds;
  })
  .describe('feeds as NAME=address:heartbeat seconds, with commas between them');

/** The source that its operator describes; see `ConfiguredAccess`. */
export const configuredSettings = z.object({
  HTTP_PERIL: z.enum(['crop', 'vessel']).describe('crop or vessel'),
  HTTP_URL: z
    .string()
    .refine((text) => URL.canParse(text) && /^https?:\/\/[^{}]+\//.test(text) && !hasUnknownPlace(text))
    .describe(
      'an http or https address in which {name} {date} {days} {detail} and {last} are filled in, after the host',
    ),
  HTTP_SECRET_HEADER: z
    .string()
    .regex(/^[A-Za-z0-9-]{1,64}$/)
    .default('authorization')
    .describe("a header's name"),
  HTTP_SECRET: textSetting.optional(),
  HTTP_VALUE_PATH: pointer,
  HTTP_TIME_PATH: pointer.optional(),
  HTTP_UNIT_PATH: pointer.optional(),
  HTTP_UNIT_TEXT: textSetting.optional(),
  HTTP_UNIT: z.enum(['cents', 'dollars', 'hours', 'time']).describe('cents, dollars, hours or time'),
  HTTP_ROUNDING: z.enum(['down', 'nearest', 'up']).default('down').describe('down, nearest or up'),
  HTTP_LEAST: wholeNumber.optional(),
  HTTP_MOST: wholeNumber.optional(),
});

function hasUnknownPlace(text: string): boolean {
  return [...text.matchAll(/\{(\w*)\}/g)].some(([, name = '']) => !/^(name|date|days|detail|last)$/.test(name));
}
