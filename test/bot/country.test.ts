import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { Talk } from '../../bot/usecases/talk.ts';
import type { Screening } from '../../chain/compliance/screenAction.ts';
import { countryOf } from '../../db/consents.ts';
import { intents } from '../../db/schema/orders.ts';
import { consents } from '../../db/schema/settings.ts';
import { somebody, talkWorld, tapsOf } from './support/talkWorld.ts';

function begin(t: TestContext) {
  const world = talkWorld(t);
  const talk: Talk = { ...world.talk, termsVersion: 1 };
  const ann = somebody(talk, world.db, 'ann');
  const hook = { says: { kind: 'yes' } as Screening, told: [] as (string | null)[] };
  world.chain.state.screens = (said) => {
    hook.told.push(said);
    return { ok: true, value: hook.says };
  };
  const wants = async () => {
    await ann.says('CO 62 30 Jan');
    return ann.taps('chooseUnits', (tap) => 'units' in tap && tap.units === 3);
  };
  const ordered = () =>
    world.db
      .select()
      .from(intents)
      .all()
      .filter(({ state }) => state === 'confirmed');
  return { ...world, talk, ann, hook, wants, ordered };
}

test('the country is asked before the first purchase, once, and what was wanted goes on', async (t) => {
  const { ann, db, hook, wants, ordered } = begin(t);
  assert.deepEqual(await wants(), ['ask-country']);
  assert.equal(countryOf(db, 1), null);
  assert.deepEqual(await ann.says('Keniya'), ['country-unknown'], 'the question stands');
  assert.deepEqual(await ann.says('kenya'), ['confirm']);
  assert.equal(countryOf(db, 1), 'KE');
  assert.deepEqual(await ann.taps('buy'), []);
  assert.equal(ordered().length, 1);
  assert.deepEqual(hook.told, [null, 'KE']);
  assert.deepEqual(await wants(), ['confirm'], 'it is known now');
  const kept = db.select().from(consents).all();
  assert.deepEqual(
    kept.map(({ version, country }) => [version, country]),
    [
      [0, 'KE'],
      [1, 'KE'],
    ],
  );
});

test('a deposit asks, too, for the very dollars that were typed', async (t) => {
  const { ann, ordered } = begin(t);
  await ann.hears({ kind: 'pool', tap: { kind: 'askDeposit', level: 'medium' } });
  assert.deepEqual(await ann.says('5.50'), ['ask-country']);
  assert.deepEqual(await ann.says('DE'), ['deposit-question']);
  assert.deepEqual(await ann.taps('confirm'), []);
  assert.deepEqual(
    ordered().map(({ action }) => action),
    [{ kind: 'depositPool', pool: 'medium', dollars: 5_500_000n }],
  );
});

test('whoever is refused is told why, and nothing is offered', async (t) => {
  const { ann, db, hook, wants, ordered } = begin(t);
  await wants();
  const reasons: [Screening, string][] = [
    [{ kind: 'no', why: 'unplaced', isSold: false }, 'screen-unplaced'],
    [{ kind: 'no', why: 'unplaced', isSold: true }, 'screen-unplaced-sold'],
    [{ kind: 'no', why: 'country', country: 'US' }, 'screen-country'],
    [{ kind: 'no', why: 'sanctioned' }, 'screen-sanctioned'],
    [{ kind: 'no', why: 'friend' }, 'screen-friend'],
    [{ kind: 'no', why: 'unsaid' }, 'screen-unsaid'],
  ];
  for (const [says, key] of reasons) {
    hook.says = says;
    const said = countryOf(db, 1) === null ? await ann.says('FR') : await wants();
    assert.deepEqual(said, [key]);
    assert.deepEqual(
      tapsOf(ann.last()).map(({ kind }) => kind),
      ['wallet', 'home'],
    );
    assert.deepEqual(await ann.hears({ kind: 'pool', tap: { kind: 'deposit', level: 'low', dollars: 5 } }), [key]);
  }
  assert.deepEqual(ordered(), []);
});

test('without a hook nobody is asked, and a hook that cannot be asked keeps nobody from trying', async (t) => {
  const { chain, hook, wants, db } = begin(t);
  hook.says = { kind: 'off' };
  assert.deepEqual(await wants(), ['confirm']);
  chain.state.screens = () => ({ ok: false, fault: { code: 'CHAIN_UNREACHABLE', retry: true, detail: 'cut' } });
  assert.deepEqual(await wants(), ['confirm']);
  assert.equal(countryOf(db, 1), null);
});

test('instead of a country, another flight can be asked for', async (t) => {
  const { ann, wants } = begin(t);
  await wants();
  assert.deepEqual(await ann.says('CO 62 31 Jan'), ['quote']);
});
