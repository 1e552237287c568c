import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Hex } from '../../chain/subject.ts';
import { SignerError } from '../problem.ts';
import type { Head, HeadFile } from './headFile.ts';
import type { Sql } from './openStore.ts';

const hex = z.custom<Hex>((value) => typeof value === 'string' && /^0x[0-9a-fA-F]*$/.test(value));

/** One signature, as it is kept for ever. Dollars in millionths, gas in millionths of a milliether (gwei), rounded up. */
const signatureSchema = z.object({
  intentId: z.string(),
  userId: z.int(),
  /** Hash of what was asked for: user, wallet and action. */
  asked: z.string(),
  action: z.string(),
  spending: z.int().nonnegative(),
  gifts: z.int().nonnegative(),
  withdrawals: z.int().nonnegative(),
  gasGwei: z.int().nonnegative(),
  operation: z.object({ hash: hex, sender: hex, nonce: z.string(), bytes: z.string(), validUntil: z.int() }),
});

/** The signed operation of a row as it was given away. */
export const keptOperationSchema = signatureSchema.shape.operation.extend({ nonce: z.string().transform(BigInt) });

export type KeptSignature = z.infer<typeof signatureSchema>;

/** What one person had signed in 24 hours. */
export type DaySums = { spending: number; gifts: number; withdrawals: number; gasGwei: number; signatures: number };

const rowSchema = z.object({ seq: z.int(), kind: z.string(), at: z.int(), body: z.string(), hash: z.string() });
const sumsSchema = z.object({
  spending: z.int(),
  gifts: z.int(),
  withdrawals: z.int(),
  gasGwei: z.int(),
  signatures: z.int(),
});
const countSchema = z.object({ count: z.int() });
const blockSchema = z.object({ block: z.int().nullable() });
const bodySchema = z.object({ body: z.string() });

const daySeconds = 86_400;
const beginning: Head = { seq: 0, hash: '0'.repeat(64) };

/** A block as the signer itself saw it; `time` in unix seconds. */
export type Moment = { block: number; time: number };

export type Record = ReturnType<typeof openRecord>;

/**
 * Opens the append-only record and follows its hashes from the first row to the last, which must be where the head file says, or beyond:
 * a crash between the two leaves the file one behind.
 * @throws SignerError `RECORD_ALTERED`, `ROLLED_BACK` or `HEAD_MISSING`.
 */
export function openRecord(sql: Sql, file: HeadFile) {
  let head = verified(sql, file.read());
  if (head.seq > 0) file.write(head);
  const insert = sql.prepare('insert into record (seq, kind, at, body, hash) values (?, ?, ?, ?, ?)');
  const find = sql.prepare("select body from record where intent_id = ? and kind = 'signature'");
  const sums = sql.prepare(`
    select coalesce(sum(json_extract(body, '$.spending')), 0) as spending,
      coalesce(sum(json_extract(body, '$.gifts')), 0) as gifts,
      coalesce(sum(json_extract(body, '$.withdrawals')), 0) as withdrawals,
      coalesce(sum(json_extract(body, '$.gasGwei')), 0) as gasGwei,
      count(*) as signatures
    from record where user_id = ? and at > ? and kind = 'signature'`);
  const gas = sql.prepare(`
    select coalesce(sum(json_extract(body, '$.gasGwei')), 0) as count from record where at > ? and kind = 'signature'`);
  const wallets = sql.prepare("select count(*) as count from record where at > ? and kind = 'wallet'");
  const operation = sql.prepare(
    "select count(*) as count from record where json_extract(body, '$.operation.hash') = ?",
  );
  const newest = sql.prepare("select max(json_extract(body, '$.block')) as block from record");

  return {
    /** Adds a row together with what `also` writes, both or neither. @param moment the newest block when it happened. */
    append(
      kind: 'wallet' | 'signature' | 'rotation',
      { block, time: at }: Moment,
      body: object,
      also: () => void = () => undefined,
    ): void {
      const text = JSON.stringify({ ...body, block });
      const seq = head.seq + 1;
      const hash = hashOf(head.hash, { seq, kind, at, body: text });
      sql.transaction(() => {
        also();
        insert.run(seq, kind, at, text, hash);
      })();
      head = { seq, hash };
      file.write(head);
    },
    signatureOf(intentId: string): KeptSignature | undefined {
      const row = find.get(intentId);
      return row === undefined ? undefined : signatureSchema.parse(JSON.parse(bodySchema.parse(row).body));
    },
    /** Whether the signed operation with this hash is in the record. */
    hasOperation: (hash: Hex): boolean => countSchema.parse(operation.get(hash)).count > 0,
    isEmpty: (): boolean => head.seq === 0,
    /** The newest block that a row names; null where none does. */
    newestBlock: (): number | null => blockSchema.parse(newest.get()).block,
    /** Of the 24 hours that end `now` (unix seconds of chain time), as are the next two: a date would let two days through around midnight. */
    sumsOf: (userId: number, now: number): DaySums => sumsSchema.parse(sums.get(userId, now - daySeconds)),
    gasOfAll: (now: number): number => countSchema.parse(gas.get(now - daySeconds)).count,
    walletsMade: (now: number): number => countSchema.parse(wallets.get(now - daySeconds)).count,
  };
}

function verified(sql: Sql, known: Head | null): Head {
  let head = beginning;
  let isKnown = known === null || known.seq === 0;
  for (const raw of sql.prepare('select seq, kind, at, body, hash from record order by seq').iterate()) {
    const row = rowSchema.parse(raw);
    if (row.seq !== head.seq + 1 || row.hash !== hashOf(head.hash, row))
      throw new SignerError(
        'RECORD_ALTERED',
        `Row ${row.seq} of the signer's record was changed or a row before it is missing; nothing is signed. Restore the database.`,
      );
    head = { seq: row.seq, hash: row.hash };
    if (known?.seq === head.seq) isKnown = known.hash === head.hash;
  }
  if (known === null && head.seq > 0)
    throw new SignerError(
      'HEAD_MISSING',
      "The file that remembers where the signer's record ends is gone; nothing is signed. Restore it.",
    );
  if (!isKnown || (known?.seq ?? 0) > head.seq)
    throw new SignerError(
      'ROLLED_BACK',
      `The signer's record ends at row ${head.seq} and is not the one that was seen at row ${known?.seq}: an older copy of the database was put in its place. Nothing is signed. Restore the newest one.`,
    );
  return head;
}

function hashOf(previous: string, row: { seq: number; kind: string; at: number; body: string }): string {
  const { seq, kind, at, body } = row;
  return createHash('sha256')
    .update(JSON.stringify([previous, seq, kind, at, body]))
    .digest('hex');
}
