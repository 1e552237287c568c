import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { WalletFacts } from '../../bot/usecases/safety/walletFacts.ts';

/** In the order in which they need each other. */
const parts = ['keccak', 'safeTx', 'passkey', 'leaving', 'finding', 'deciding', 'leave'];

function read(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}

/** A module as a function of those before it, so that one file holds them all. */
function enclosed(name: string): string {
  const source = read(`${name}.js`);
  const exported = [...source.matchAll(/^export (?:async )?(?:function|const) (\w+)/gm)].map(([, word]) => word);
  const body = source
    .replace(/^import \* as (\w+) from '\.\/(\w+)\.js';$/gm, 'const $1 = parts.$2;')
    .replace(/^import \{([^}]*)\} from '\.\/(\w+)\.js';$/gm, 'const {$1} = parts.$2;')
    .replace(/^export /gm, '');
  return `parts.${name} = (() => {\n${body}\nreturn { ${exported.join(', ')} };\n})();\n`;
}

/** The one file by which a person leaves with their own key: no server of ours is asked, and nothing is loaded. */
export function leavePage(facts: WalletFacts): string {
  const script = `\nconst parts = {};\n${parts.map(enclosed).join('')}`;
  const style = read('style.css');
  const source = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const policy = [
    "default-src 'none'",
    `script-src ${source(script)}`,
    `style-src ${source(style)}`,
    'connect-src https: http://localhost:* http://127.0.0.1:*',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const fills: Record<string, string> = {
    policy: `<meta http-equiv="Content-Security-Policy" content="${policy}" />`,
    facts: `<script id="facts" type="application/json">${JSON.stringify(facts).replaceAll('<', '\\u003c')}</script>`,
    decide: read('decide.html'),
    style: `<style>${style}</style>`,
    script: `<script type="module">${script}</script>`,
  };
  return read('leave.html').replace(/<!-- (\w+) -->/g, (_, name: string) => fills[name] ?? '');
}
