import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cardMark, cardStep } from '../../../bot/loops/cardsDue.ts';
import { readTopics } from '../../../bot/usecases/community/channelCommand.ts';
import { readReport } from '../../../bot/usecases/claims/readReport.ts';
import { decideBeforePower, decideByPower } from '../../../bot/usecases/votes/decideVote.ts';
import { readAnswer } from '../../../bot/usecases/votes/draftQuestions.ts';
import { barOf, phaseOf, quorumShare, sharesOf } from '../../../bot/usecases/votes/proposalPhase.ts';
import { readDescription, writeDescription } from '../../../bot/usecases/votes/proposalWords.ts';

const vote = 10n ** 18n;
const proposal = { snapshot: 1000, deadline: 2000, step: null, eta: null } as const;
const tally = (forVotes: bigint, against: bigint, abstain = 0n) => ({
  ...{ for: forVotes * vote, against: against * vote, abstain: abstain * vote, voters: 3 },
});
const quorum = 100n * vote;

test('a proposal stands where the governor says, second by second', () => {
  const passing = tally(80n, 10n, 20n);
  assert.equal(phaseOf(proposal, passing, quorum, 1000), 'pending');
  assert.equal(phaseOf(proposal, passing, quorum, 1001), 'open');
  assert.equal(phaseOf(proposal, passing, quorum, 2000), 'open');
  assert.equal(phaseOf(proposal, passing, quorum, 2001), 'passed');
  assert.equal(phaseOf(proposal, passing, null, 2001), 'counting');
  assert.equal(phaseOf(proposal, tally(80n, 10n, 19n), quorum, 2001), 'defeated', 'no quorum: against does not count');
  assert.equal(phaseOf(proposal, tally(100n, 100n), quorum, 2001), 'defeated', 'a tie');
  assert.equal(phaseOf({ ...proposal, step: 'queued', eta: 3000 }, passing, quorum, 2999), 'queued');
  assert.equal(phaseOf({ ...proposal, step: 'queued', eta: 3000 }, passing, quorum, 3000), 'ready');
  assert.equal(phaseOf({ ...proposal, step: 'executed' }, passing, quorum, 1500), 'executed');
  assert.equal(phaseOf({ ...proposal, step: 'cancelled' }, passing, null, 1500), 'cancelled');
});

test('shares are whole, add up to a hundred, and nothing cast is nothing', () => {
  assert.deepEqual(sharesOf(tally(0n, 0n)), { for: 0, against: 0, abstain: 0 });
  for (const [a, b, c] of [
    [1n, 1n, 1n],
    [2n, 1n, 0n],
    [71n, 24n, 5n],
    [999_999n, 1n, 0n],
    [1n, 5n, 7n],
  ] as const) {
    const shares = sharesOf(tally(a, b, c));
    assert.equal(shares.for + shares.against + shares.abstain, 100, `${a} ${b} ${c}`);
  }
});

test('the quorum’s bar is full only when the quorum is there', () => {
  assert.equal(quorumShare(tally(99n, 500n), quorum), 99);
  assert.equal(quorumShare(tally(60n, 0n, 40n), quorum), 100);
  assert.equal(quorumShare(tally(10_000n, 0n), quorum), 999);
  assert.equal(barOf(99), '▓▓▓▓▓▓▓▓▓░');
  assert.equal(barOf(100), '▓▓▓▓▓▓▓▓▓▓');
  assert.equal(barOf(999), '▓▓▓▓▓▓▓▓▓▓');
  assert.equal(barOf(0), '░░░░░░░░░░');
});

test('a tap on a card comes to one thing, and what the chain has comes first', () => {
  const open = { proposal, phase: 'open', ballot: undefined, underWay: null } as const;
  assert.equal(decideBeforePower(open), null);
  assert.equal(decideBeforePower({ ...open, proposal: undefined })?.kind, 'unknown');
  assert.deepEqual(decideBeforePower({ ...open, ballot: { support: 0, votes: 7n }, underWay: 1 }), {
    ...{ kind: 'already', support: 0, votes: 7n },
  });
  assert.equal(decideBeforePower({ ...open, ballot: { support: 0, votes: 7n }, phase: 'executed' })?.kind, 'already');
  assert.deepEqual(decideBeforePower({ ...open, underWay: 2 }), { kind: 'underWay', support: 2 });
  assert.deepEqual(decideBeforePower({ ...open, phase: 'pending' }), { kind: 'notYet', opens: 1000 });
  for (const phase of ['counting', 'passed', 'defeated', 'queued', 'ready', 'executed', 'cancelled'] as const)
    assert.deepEqual(decideBeforePower({ ...open, phase }), { kind: 'closed', phase });
});

test('no votes at the snapshot is no vote, and a chain that is silent is told as such', () => {
  assert.deepEqual(decideByPower(1000, { ok: true, value: 0n }), { kind: 'noVotes', snapshot: 1000 });
  assert.deepEqual(decideByPower(1000, { ok: true, value: 5n }), { kind: 'cast', votes: 5n });
  const fault = { code: 'CHAIN_UNREACHABLE', retry: true, detail: '' } as const;
  assert.deepEqual(decideByPower(1000, { ok: false, fault }), { kind: 'fault', fault });
});

test('a card is touched for a ballot, an hour, a step, and for nothing else', () => {
  const at = (now: number, ballots = '3@9') => cardMark({ ...proposal, deadline: 100_000 }, ballots, now);
  assert.equal(at(50_001), at(50_900));
  assert.notEqual(at(50_001), at(50_001, '4@9'));
  assert.notEqual(at(50_001), at(54_001));
  assert.notEqual(at(99_000), at(99_500));
  assert.notEqual(at(100_000), at(100_001));
  assert.equal(at(100_001), at(500_000));
  assert.notEqual(cardMark({ ...proposal, step: 'queued', eta: 3000 }, '', 2999), cardMark({ ...proposal, step: 'queued', eta: 3000 }, '', 3000));
});

test('a card is posted once, edited at most every few seconds, and never again after it may have arrived', () => {
  const times = { mark: 'b', nowMs: 10_000, editedAtMs: undefined, everyMs: 5000, isWorthPosting: true };
  const card = { state: 'sent', shown: 'a', messageId: '7', notBeforeMs: 0 } as const;
  assert.deepEqual(cardStep(undefined, times), { do: 'post' });
  assert.deepEqual(cardStep(undefined, { ...times, isWorthPosting: false }), { do: 'nothing' });
  assert.deepEqual(cardStep(card, times), { do: 'edit' });
  assert.deepEqual(cardStep({ ...card, shown: 'b' }, times), { do: 'nothing' });
  assert.deepEqual(cardStep(card, { ...times, editedAtMs: 7000 }), { do: 'wait', ms: 2000 });
  assert.deepEqual(cardStep(card, { ...times, editedAtMs: 5000 }), { do: 'edit' });
  assert.deepEqual(cardStep({ ...card, state: 'pending', messageId: null }, times), { do: 'post' });
  assert.deepEqual(cardStep({ ...card, state: 'pending', notBeforeMs: 12_000 }, times), { do: 'wait', ms: 2000 });
  for (const state of ['failed', 'ambiguous', 'sending'] as const)
    assert.deepEqual(cardStep({ ...card, state, messageId: null }, times), { do: 'nothing' }, state);
});

test('a description gives a card one line, whatever was written into it', () => {
  const wallet = `0x${'ab'.repeat(20)}`;
  const written = writeDescription({ title: 'Move a limit', body: 'Because.' }, wallet);
  assert.deepEqual(readDescription(written), { title: 'Move a limit', body: 'Because.' });
  assert.ok(written.endsWith(`#proposer=${wallet}`));
  const odd = readDescription(`# a\u202Eb\u0000c\td${'x'.repeat(300)}\nsecond`);
  assert.equal([...odd.title].length, 120);
  assert.doesNotMatch(odd.title, /[\p{Cc}\p{Cf}#]/u);
  assert.deepEqual(readDescription(''), { title: '', body: '' });
});

test('topics are read as people write them', () => {
  assert.deepEqual(readTopics('').topics, ['proposals', 'payouts', 'alarms']);
  assert.deepEqual(readTopics('Proposal, ALARMS').topics, ['proposals', 'alarms']);
  assert.deepEqual(readTopics('payouts payouts').topics, ['payouts']);
  assert.deepEqual(readTopics('weather 🌧 payouts').unknown, ['weather', '🌧']);
});

test('a report names what, whom, when and where to see it, or says what is missing', () => {
  const link = 'https://example.org/x?y=1';
  assert.deepEqual(readReport(`exploit lender v2 ${link}`), {
    ...{ ok: true, report: { product: 13, name: 'LENDER-V2', day: null, link } },
  });
  assert.deepEqual(readReport(`ORACLE ETH/USD 2026-12-03 ${link}`), {
    ...{ ok: true, report: { product: 15, name: 'ETH/USD', day: '2026-12-03', link } },
  });
  const problems: Record<string, string> = {
    '': 'empty',
    '   ': 'empty',
    theft: 'kind',
    exploit: 'link',
    'exploit LENDER': 'link',
    'exploit LENDER javascript:alert(1)': 'link',
    [`exploit ${link}`]: 'name',
    [`exploit 😀 ${link}`]: 'name',
    [`exploit ${'x'.repeat(14)} ${link}`]: 'name',
    [`rug LENDER 2026-02-30 ${link}`]: 'day',
    [`rug LENDER https://${'x'.repeat(400)}`]: 'link',
  };
  for (const [text, problem] of Object.entries(problems))
    assert.deepEqual(readReport(text), { ok: false, problem }, text.slice(0, 40));
});

test('answers of a draft are kept in one form, and nonsense is none', () => {
  assert.equal(readAnswer('capDollars', ' $20,000 '), '20000');
  assert.equal(readAnswer('capShare', '0.5 %'), '50');
  assert.equal(readAnswer('dollars', '1,200.50'), '1200500000');
  assert.equal(readAnswer('verdict', '40'), '4000');
  assert.equal(readAnswer('verdict', 'No'), 'no');
  assert.equal(readAnswer('payee', '0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48'), '0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48');
  const nonsense: [Parameters<typeof readAnswer>[0], string][] = [
    ['capDollars', '0'],
    ['capDollars', '1.5'],
    ['capDollars', '16,777,216'],
    ['capShare', '0'],
    ['capShare', '101'],
    ['capShare', '0.001'],
    ['dollars', '-5'],
    ['dollars', '1e9'],
    ['dollars', '٣'],
    ['payee', '0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB49'],
    ['payee', `0x${'0'.repeat(40)}`],
    ['root', '0x12'],
    ['file', 'zz'],
    ['place', '4'],
    ['pool', 'huge'],
    ['token', 'euros'],
    ['verdict', 'maybe'],
    ['evidence', 'here'],
    ['title', 'x'],
    ['title', 'two\nlines'],
    ['product', '0'],
    ['product', '99'],
    ['summary', ''],
  ];
  for (const [question, text] of nonsense) assert.equal(readAnswer(question, text), null, `${question} ${text}`);
});
