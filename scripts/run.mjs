/**
 * Runs one of Buckler's TypeScript programs, whatever Node called it: brings Node 24 from npm when this one is older,
 * installs what package-lock.json names when that has changed and compiles the contracts, then hands over. Plain JavaScript, because an old Node must read it.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NODE_VERSION = '24.9.0';
const root = dirname(dirname(fileURLToPath(import.meta.url)));

const node = bringNode();
const environment = {
  ...process.env,
  PATH: `${dirname(node)}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH ?? ''}`,
  // A program is hundreds of files, and a world is many programs: none of them should be compiled twice.
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(root, 'node_modules', '.cache', 'node'),
};
installDependencies();
handOver();

/** Path of a Node that strips types by itself: this one when it is 24 or newer, else npm's copy, fetched once. */
function bringNode() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const home = join(root, '.node', NODE_VERSION);
  const binary = join(home, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(binary)) return binary;
  console.error(`Node ${process.versions.node} is too old for Buckler; fetching Node ${NODE_VERSION} from npm (once)…`);
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'package.json'), '{"private":true}\n');
  npm(['install', '--ignore-scripts', '--no-audit', '--no-fund', `${name}@${NODE_VERSION}`], home, process.env);
  if (existsSync(binary)) return binary;
  return stop(
    `npm has no Node ${NODE_VERSION} for ${process.platform}-${process.arch}. Install Node 24 and try again.`,
  );
}

/** `npm ci`, under the right Node (an older one skips native packages), when the lock file is not what was last installed. */
function installDependencies() {
  const stamp = join(root, 'node_modules', '.installed-for');
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(`${process.platform}-${process.arch}`)
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.error('Installing what package-lock.json names…');
  npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], root, environment);
  compileContracts();
  writeFileSync(stamp, wanted);
}

/** A cold build takes about a minute. It belongs to the installation, so that no program has to wait for it later. */
function compileContracts() {
  console.error('Compiling the contracts…');
  const hardhat = join(root, 'node_modules', 'hardhat', 'dist', 'src', 'cli.js');
  const done = spawnSync(node, [hardhat, 'build', '--no-tests', '--quiet'], {
    cwd: root,
    env: environment,
    stdio: ['ignore', 2, 2],
  });
  if (done.status !== 0) stop("The contracts did not compile; the compiler's own words are above.");
}

function npm(args, cwd, env) {
  const windows = process.platform === 'win32';
  const done = spawnSync(windows ? 'npm.cmd' : 'npm', args, { cwd, env, stdio: ['ignore', 2, 2], shell: windows });
  if (done.status !== 0) stop(`\`npm ${args.join(' ')}\` failed in ${cwd}; its own words are above.`);
}

function handOver() {
  const args = ['--disable-warning=ExperimentalWarning', ...process.argv.slice(2)];
  const child = spawn(node, args, { cwd: root, env: environment, stdio: 'inherit' });
  // Ctrl-C reaches the whole group by itself; a polite stop from outside must be passed on.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
