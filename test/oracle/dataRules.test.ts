import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const rules = [
  ...readFileSync(new URL('../../docs/data-rules.md', import.meta.url), 'utf8').matchAll(/^- \*\*([A-Z]\d+) /gm),
].map(([, rule = '']) => rule);

/** The rules that a file's test names mention: `(rule F4)`, `(rules W1, W7)`, `(rules C3 to C5)`. */
function rulesIn(text: string): string[] {
  return [...text.matchAll(/\(rules? ([^)]+)\)/g)].flatMap(([, list = '']) => {
    const [, letter = '', from = '', to = ''] = /^([A-Z])(\d+) to [A-Z](\d+)$/.exec(list) ?? [];
    if (!letter) return list.match(/[A-Z]\d+/g) ?? [];
    return Array.from({ length: Number(to) - Number(from) + 1 }, (_, i) => `${letter}${Number(from) + i}`);
  });
}

test('every data rule is named by a test, and no test names a rule that there is not', () => {
  const here = new URL('./', import.meta.url);
  const tested = new Set(
    readdirSync(here)
      .filter((name) => name.endsWith('.test.ts') && name !== 'dataRules.test.ts')
      .flatMap((name) => rulesIn(readFileSync(new URL(name, here), 'utf8'))),
  );
  assert.ok(rules.length > 40);
  assert.equal(new Set(rules).size, rules.length);
  assert.deepEqual(
    rules.filter((rule) => !tested.has(rule)),
    [],
  );
  assert.deepEqual(
    [...tested].filter((rule) => !rules.includes(rule)),
    [],
  );
});
