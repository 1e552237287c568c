import assert from 'node:assert/strict';
import { copyFileSync } from 'node:fs';
import { type TestContext, test } from 'node:test';
import { type Intent, intentById } from '../../../db/intents.ts';
import { scriptedChain, seriesId } from './support/scriptedChain.ts';
import { scriptedPlatform } from './support/scriptedPlatform.ts';
import {
  emptyDatabase,
  newPerson,
  offer,
  openUnsynced,
  openWatched,
  type Person,
  startLoops,
  tap,
} from './support/world.ts';

/**
 * A program that dies at its nth boundary: before any statement, or before or after any call to chain or platform. From then on
 * nothing it does has an effect, as after a power cut.
 */
function mortal() {
  const life = { left: Number.POSITIVE_INFINITY, dead: false, passed: 0 };
  const boundary = () => {
    life.passed += 1;
    if (life.passed > life.left) life.dead = true;
    if (life.dead) throw new Error('killed');
  };
  return { life, boundary };
}

/** A database in which Ann was made an offer, to be copied for every story. */
async function template(t: TestContext) {
  const path = emptyDatabase(t);
  const { db, close } = openUnsynced(path);
  const chain = scriptedChain();
  const ann = await newPerson(db, chain, 'ann');
  const id = offer(db, chain, ann, '7');
  close();
  return { path, ann, id };
}

async function story({ path, ann, id }: Awaited<ReturnType<typeof template>>, diesAt: number) {
  const { life, boundary } = mortal();
  const chain = scriptedChain(boundary);
  const platform = scriptedPlatform(boundary);
  const copy = `${path}.${diesAt}`;
  copyFileSync(path, copy);

  life.left = diesAt;
  await live(openWatched(copy, boundary), chain, platform, ann, id);
  const died = life.dead;
  life.left = Number.POSITIVE_INFINITY;
  life.dead = false;
  const state = await live(openUnsynced(copy), chain, platform, ann, id);
  return { chain, platform, state, died };
}

/** From tap to payout, as far as this life goes. The platform delivers the tap again to a program that died over it. */
async function live(
  { db, close }: ReturnType<typeof openWatched>,
  chain: ReturnType<typeof scriptedChain>,
  platform: ReturnType<typeof scriptedPlatform>,
  ann: Person,
  id: string,
): Promise<Intent['state'] | undefined> {
  const loops = startLoops(db, chain, platform);
  try {
    tap(db, chain, ann, id, '7');
    await loops.pass(0);
    await loops.pass(5);
    if (chain.purchases().length === 0) chain.mine();
    await loops.follow();
    if (chain.purchases().length > 0 && !isSettled(chain)) settle(chain, ann);
    await loops.follow();
    await loops.pass(5);
    return intentById(db, id)?.state;
  } catch (error) {
    assert.equal(rootOf(error), 'killed');
    return undefined;
  } finally {
    await loops.stop();
    close();
  }
}

function rootOf(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  return error.cause === undefined ? error.message : rootOf(error.cause);
}

function settle(chain: ReturnType<typeof scriptedChain>, { wallet }: Person) {
  const holder = wallet.address;
  chain.block([
    { kind: 'seriesSettled', seriesId, outcome: 'PAYING', index: 167, units: 3, payPerUnit: 12_000_000n },
    { kind: 'coverPaid', seriesId, holder, to: holder, units: 3, amount: 36_000_000n },
  ]);
}

function isSettled(chain: ReturnType<typeof scriptedChain>): boolean {
  return chain.state.blocks.some(({ events }) => events.some(({ kind }) => kind === 'seriesSettled'));
}

test('killed at any boundary and started again: one purchase, one payout message, nothing lost', async (t) => {
  const world = await template(t);
  let boundaries = 0;
  for (let diesAt = 0; ; diesAt++) {
    const { chain, platform, state, died } = await story(world, diesAt);
    const at = `killed at boundary ${diesAt}`;
    assert.equal(chain.purchases().length, 1, at);
    assert.equal(state, 'done', at);
    assert.equal(platform.written('covered'), 0, at);
    const seen = [...platform.messages.values()].filter(({ says }) => says.includes('coverPaid'));
    const writtenAnew = seen.filter((message) => message !== platform.messages.get('7'));
    assert.ok(writtenAnew.length <= 1, at);
    assert.ok(seen.length >= 1, at);
    assert.ok(['covered', 'coverPaid'].includes(platform.shown('7') ?? ''), at);
    if (!died) break;
    boundaries += 1;
  }
  assert.ok(boundaries > 40, `${boundaries} boundaries were reached`);
});
