import * as limits from '../../../../bot/screens/safety/limits.ts';
import * as sharing from '../../../../bot/screens/safety/link.ts';
import { safetyText } from '../../../../bot/screens/safety/notices.ts';
import * as own from '../../../../bot/screens/safety/own.ts';
import { withOwnPage } from '../../../../bot/screens/safety/parts.ts';
import * as phrase from '../../../../bot/screens/safety/phrase.ts';
import * as out from '../../../../bot/screens/safety/withdraw.ts';
import { limitNames } from '../../../../chain/wallets/limits.ts';
import { type Sample, sample, text } from '../support/sample.ts';
import { dollar, friendWallet, identity, later, latest, now, wallet } from '../support/things.ts';

const ann = identity('Ann');
const nameless = identity(null, { platform: 'discord', id: 8 });
const ready = { account: friendWallet, deed: 'admitted', readyAt: null } as const;
const waiting = { account: wallet, deed: 'announced', readyAt: latest } as const;
const limit = (dollars: bigint, isWaiting = false) => ({
  ...{ dollars, spent: dollars / 2n },
  waiting: isWaiting ? { dollars: dollars * 2n, readyAt: later } : null,
});
const four = {
  spend: limit(100n * dollar),
  gift: limit(20n * dollar, true),
  trade: limit(50n * dollar),
  floor: limit(800_000n, true),
};
const page = 'https://bot.example/own#t=1';
const sharer = (who: typeof ann, join: { leavesAt: number | null } | null) => ({ ...who, join });

export const samples: Sample[] = [
  sample(out.withdrawScreen, 'one ready, one waits', [ready, waiting], 53n * dollar, now),
  sample(out.withdrawScreen, 'nothing known', [], null, now),
  sample(out.askAddressScreen, 'where to'),
  ...(['notAddress', 'wrongLength', 'mistyped', 'name'] as const).map((problem) =>
    sample(out.badAddressScreen, problem, problem),
  ),
  ...(['burn', 'own', 'ours', 'sanctioned'] as const).map((why) =>
    sample(out.refusedAddressScreen, why, friendWallet, why),
  ),
  sample(out.waitsScreen, 'waits', friendWallet, later),
  sample(out.notSavedScreen, 'not saved', friendWallet),
  sample(out.ownKeyScreen, 'with a page', friendWallet, page),
  sample(out.emptyScreen, 'empty'),
  sample(out.askAmountScreen, 'how much', friendWallet, 53_129_999n),
  ...(['zero', 'negative', 'tooFine', 'tooMany', 'unclear', 'notNumber'] as const).map((problem) =>
    sample(out.badAmountScreen, problem, problem),
  ),
  sample(out.tooFewScreen, 'too few', friendWallet, dollar, 5n * dollar),
  text('withdraw-announce', { to: friendWallet, contract: 'yes' }),
  text('withdraw-announce', { to: friendWallet, contract: 'no' }),
  text('withdraw-confirm', {
    ...{
      dollars: { dollars: 5n * dollar },
      to: friendWallet,
      have: { dollars: 53n * dollar },
      left: { dollars: 48n * dollar },
    },
  }),
  sample(limits.limitsScreen, 'two wait', four),
  ...limitNames.map((name) => sample(limits.askLimitScreen, name, name, 20n * dollar)),
  sample(limits.badLimitScreen, 'unreadable'),
  sample(limits.wholeDollarsScreen, 'cents'),
  sample(limits.tooMuchScreen, 'too much', 1_000_000n * dollar),
  ...limitNames.map((name) => sample(limits.sameLimitScreen, name, name, 20n * dollar)),
  ...limitNames.map((name) => sample(limits.nothingWaitsScreen, name, name, 20n * dollar)),
  sample(limits.ownKeyDecidesScreen, 'without a page', null),
  ...limitNames.flatMap((name) => {
    const values = { limit: name, now: { dollars: 20n * dollar }, wished: { dollars: 10n * dollar } };
    return [text('limit-tighten', values), text('limit-announce', values)];
  }),
  sample(withOwnPage, 'with a page', out.emptyScreen(), page),
  sample(phrase.withPhrase, 'with one', out.emptyScreen(), 'blue rain boots'),
  sample(phrase.askPhraseScreen, 'the first', false),
  sample(phrase.askPhraseScreen, 'another', true),
  ...(['tooShort', 'tooLong', 'characters'] as const).map((problem) =>
    sample(phrase.badPhraseScreen, problem, problem),
  ),
  sample(phrase.phraseKeptScreen, 'kept'),
  sample(phrase.phraseGoneScreen, 'gone'),
  sample(phrase.secretScreen, 'deleted', true),
  sample(phrase.secretScreen, 'not deleted', false),
  sample(sharing.linkScreen, 'alone', [sharer(ann, null)], 7),
  sample(sharing.linkScreen, 'two, one leaves', [sharer(ann, null), sharer(nameless, { leavesAt: later })], 7),
  sample(sharing.linkScreen, 'two, seen by the second', [sharer(ann, null), sharer(nameless, { leavesAt: null })], 8),
  sample(sharing.linkScreen, 'two, seen by the first', [sharer(ann, null), sharer(nameless, { leavesAt: null })], 7),
  sample(sharing.codeScreen, 'a code', 'ABCD1234EFGH5678', 5),
  sample(sharing.askCodeScreen, 'typed'),
  sample(sharing.noCodeScreen, 'unreadable'),
  sample(sharing.wrongCodeScreen, 'wrong'),
  sample(sharing.tooManyCodesScreen, 'too many', later),
  sample(sharing.whoseCodeScreen, 'whose', ann, 'ABCD1234EFGH5678'),
  sample(sharing.waitForYesScreen, 'used', ann),
  ...(['samePlatform', 'sharesAlready', 'orderUnderWay', 'notEmpty', 'unreachable'] as const).map((obstacle) =>
    sample(sharing.obstacleScreen, obstacle, obstacle),
  ),
  sample(sharing.linkOverScreen, 'over'),
  sample(sharing.linkedScreen, 'done', ann),
  sample(sharing.turnedAwayScreen, 'turned away'),
  sample(sharing.leftScreen, 'left'),
  sample(own.ownScreen, 'none yet', { own: [], waiting: [], url: page, minutes: 10 }),
  sample(own.ownScreen, 'one, another waits, no page', {
    own: [friendWallet],
    waiting: [waiting],
    url: null,
    minutes: 10,
  }),
  sample(own.noExportScreen, 'no key to be had'),
  sample(own.nothingToStopScreen, 'nothing'),
  sample(own.sheetScreen, 'with a key', '# Recovery', true),
  sample(own.sheetScreen, 'without a key', '# Recovery', false),
  sample(own.leavePageScreen, 'the page', '<!doctype html>'),
  sample(safetyText, 'an account without a name asks', {
    kind: 'joinAsked',
    linkId: 7,
    platform: 'discord',
    name: null,
  }),
];
