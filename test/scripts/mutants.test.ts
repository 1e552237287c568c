import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { z } from 'zod';
import { mutantsOf, mutate } from '../../scripts/mutate/mutants.ts';
import { recordSchema } from '../../scripts/mutate/report.ts';
import { sampleOf } from '../../scripts/mutate/sample.ts';

const { compile } = z
  .object({
    compile: z.custom<(input: string) => string>((value) => typeof value === 'function'),
  })
  .parse(createRequire(import.meta.url)('solc'));

const source = `pragma solidity 0.8.37;
contract Till {
    uint256 private _sum;
    event Paid(uint256 amount);
    modifier open() { _; }
    function pay(uint256 amount) external open returns (bool) {
        require(amount < 10);
        if (amount == 0) return false;
        _sum += amount * 2;
        emit Paid(amount);
        return true;
    }
}`;

function mutants() {
  const input = {
    language: 'Solidity',
    sources: { 'Till.sol': { content: source } },
    settings: { outputSelection: { '*': { '': ['ast'] } } },
  };
  const output = z
    .object({ sources: z.record(z.string(), z.object({ ast: z.unknown() })) })
    .parse(JSON.parse(compile(JSON.stringify(input))));
  return mutantsOf('Till.sol', Buffer.from(source), output.sources['Till.sol']?.ast);
}

test('every mutant changes its source in one place', () => {
  for (const mutant of mutants()) {
    const changed = mutate(Buffer.from(source), mutant);
    assert.notEqual(changed, source);
    assert.equal(source.slice(mutant.start, mutant.end), mutant.original);
    assert.equal(changed.replace(/\r/g, '').length, source.length + mutant.replacement.length - mutant.original.length);
  }
});

test('checks, events, modifiers, operators, numbers and results are all tried', () => {
  const found = new Set(
    mutants().map(({ operator, original, replacement }) => `${operator} ${original} ${replacement}`),
  );
  for (const expected of [
    'require require(amount < 10); {}',
    'event emit Paid(amount); {}',
    'modifier open ',
    'operator < <=',
    'operator * /',
    'assignment += -=',
    'number 10 (10 + 1)',
    'condition amount == 0 !(amount == 0)',
    'result true !(true)',
  ]) {
    assert.ok(found.has(expected), expected);
  }
});

test('a sample is the same for the same seed, and a longer one starts with the shorter one', () => {
  const items = Array.from({ length: 100 }, (_, index) => index);
  const ten = sampleOf(items, 10, 7);
  assert.deepEqual(sampleOf(items, 20, 7).slice(0, 10), ten);
  assert.notDeepEqual(sampleOf(items, 10, 8), ten);
  assert.equal(new Set(sampleOf(items, 200, 7)).size, 100);
});

test('the page that people read is made of what was recorded', () => {
  const record = recordSchema.parse(
    JSON.parse(readFileSync(new URL('../../docs/mutation.json', import.meta.url), 'utf8')),
  );
  const page = readFileSync(new URL('../../docs/mutation.md', import.meta.url), 'utf8');
  const totals = page.split('\n').find((line) => line.startsWith('| **all**'));
  const counted = (wanted: string) => record.judged.filter(({ verdict }) => verdict === wanted).length;
  assert.deepEqual(totals?.split('|').slice(2, 7).map(Number), [
    record.judged.length,
    ...['invalid', 'equivalent', 'killed', 'survived'].map(counted),
  ]);
});
