import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { pino } from 'pino';
import { tellRipe } from '../../../bot/loops/tellRipe.ts';
import { type Notice, noticeSchema } from '../../../bot/notices.ts';
import type { SafetyTap } from '../../../bot/taps/safetyTaps.ts';
import type { Talk } from '../../../bot/usecases/talk.ts';
import type { Hex } from '../../../chain/subject.ts';
import type { OwnKeyDoor } from '../../../chain/wallets/ownKeyDoor.ts';
import type { Platform } from '../../../db/platform.ts';
import { outbox } from '../../../db/schema/messages.ts';
import { scriptedPlatform } from '../loops/support/scriptedPlatform.ts';
import { startLoops } from '../loops/support/world.ts';
import { somebody, talkWorld, tapsOf } from '../support/talkWorld.ts';

/** A chain that knows no passkeys and pays for nothing. */
const noKeys: OwnKeyDoor = {
  signers: null,
  market: `0x${'4a'.repeat(20)}`,
  policies: `0x${'4b'.repeat(20)}`,
  oracles: [],
  fromBlock: 0,
  votes: null,
  signerOf: () => assert.fail('there are no passkeys'),
  call: async () => ({ ok: true, value: '0x' }),
  relay: null,
};

/** Conversation, loops and a chain with a guard; dollars by wallet. */
export function safetyWorld(t: TestContext, keys: OwnKeyDoor = noKeys) {
  const world = talkWorld(t);
  const { db, chain } = world;
  const dollars = new Map<Hex, bigint>();
  const door: Talk['door'] = {
    ...world.talk.door,
    dollarsOf: async (wallet) => ({ ok: true, value: dollars.get(wallet) ?? 0n }),
  };
  const talk: Talk = { ...world.talk, door, ownKeys: keys, publicUrl: 'http://127.0.0.1:1' };
  const loops = startLoops(db, chain, scriptedPlatform());
  const ripe = tellRipe({
    db,
    door,
    onOrder: () => undefined,
    clock: () => loops.clock.ms,
    log: pino({ level: 'silent' }),
  });
  t.after(async () => {
    await ripe.stop();
    await loops.stop();
  });
  /** Lets everything ordered happen on chain and be told. */
  const happens = async () => {
    await loops.pass(0);
    chain.mine();
    await loops.follow();
  };
  /** Lets time pass, and what ripened be told and happen. */
  const passes = async (seconds: number) => {
    await loops.pass(seconds);
    await ripe.idle();
    await happens();
  };
  const told = (identityId: number): Notice[] =>
    db
      .select()
      .from(outbox)
      .all()
      .filter((row) => row.identityId === identityId)
      .map((row) => noticeSchema.parse(row.notice));
  const enter = (name: string, platform: Platform = 'telegram') => {
    const person = somebody(talk, db, name, platform);
    const tap = (safety: SafetyTap, messageId?: string) => person.hears({ kind: 'safety', tap: safety }, messageId);
    /** Says yes to the offer in the last answer. */
    const agrees = () => person.taps('confirm');
    const tapsLast = () => tapsOf(person.last()).flatMap((one) => (one.kind === 'safety' ? [one.tap] : []));
    return { ...person, tap, agrees, tapsLast };
  };
  return { ...world, talk, keys, dollars, happens, passes, follow: loops.follow, told, enter };
}
