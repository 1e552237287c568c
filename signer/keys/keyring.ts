import { SignerError } from '../problem.ts';
import type { DataKeyRow, KeyStore, MasterRow } from '../store/keyStore.ts';
import type { MasterKey } from './masterKey.ts';
import { type Label, labelBytes } from './sealedBox.ts';
import { thenWiped } from './wipe.ts';

const known = Buffer.from('buckler master key');
const probeLabel = (version: number): Label => ['master key', version];
const dataKeyLabel = (userId: number, version: number): Label => ['data key', userId, version];
/** Data keys that are sealed anew between two looks at what else there is to do. */
const batch = 50;

export type Keyring = Awaited<ReturnType<typeof openKeyring>>;

/**
 * The master keys in use, told apart by what they open.
 * @param loaded Those that settings name, newest last. @throws SignerError `WRONG_MASTER_KEY` when none of them is the one that sealed
 * this database, `HALF_ROTATION` when a rotation began whose new key is not among them.
 */
export async function openKeyring(store: KeyStore, loaded: readonly MasterKey[]) {
  const [first] = loaded;
  if (first !== undefined && store.masters().length === 0)
    store.addMaster({ version: 1, probe: await first.seal(labelBytes(probeLabel(1)), known), state: 'current' });
  const keys = new Map<number, MasterKey>();
  for (const row of store.masters().filter(({ state }) => state !== 'retired')) {
    const key = await whichOpens(loaded, row);
    if (key === undefined) throw missing(row);
    keys.set(row.version, key);
  }

  const inState = (state: MasterRow['state']) => store.masters().find((row) => row.state === state);
  const keyOf = (version: number): MasterKey => {
    const key = keys.get(version);
    if (key === undefined)
      throw new SignerError(
        'RETIRED_MASTER_KEY',
        `A data key is sealed with master key ${version}, which is retired; an old row was put in its place.`,
      );
    return key;
  };

  /** Seals a data key with the newest master key. */
  async function seal(userId: number, dataKey: Buffer): Promise<DataKeyRow> {
    const version = (inState('next') ?? inState('current'))?.version ?? 1;
    return { userId, version, sealed: await keyOf(version).seal(labelBytes(dataKeyLabel(userId, version)), dataKey) };
  }

  /** The data key in a row. Whoever gets it wipes it. @throws SignerError `RETIRED_MASTER_KEY` or `ALTERED`. */
  async function open({ userId, version, sealed }: DataKeyRow): Promise<Buffer> {
    const dataKey = await keyOf(version).open(labelBytes(dataKeyLabel(userId, version)), sealed);
    if (dataKey !== null) return dataKey;
    throw new SignerError(
      'ALTERED',
      `The data key of user ${userId} does not open: it was changed or belongs to another user.`,
    );
  }

  /** Begins a rotation, unless one is under way. @throws SignerError when the new key is missing or not new. */
  async function begin(fresh: MasterKey | null): Promise<MasterRow> {
    const begun = inState('next');
    if (begun !== undefined) return begun;
    const current = inState('current');
    if (fresh === null || current === undefined)
      throw new SignerError(
        'NO_NEW_MASTER_KEY',
        'There is no new master key to change to; name one in NEW_MASTER_KEY_FILE.',
      );
    if ((await whichOpens([fresh], current)) !== undefined)
      throw new SignerError('SAME_MASTER_KEY', 'The new master key is the one that is in use.');
    const version = current.version + 1;
    const probe = await fresh.seal(labelBytes(probeLabel(version)), known);
    const row: MasterRow = { version, probe, state: 'next' };
    store.addMaster(row);
    keys.set(version, fresh);
    return row;
  }

  /**
   * One step of a change to a new master key: some data keys are sealed anew; after the last of them the old master key is retired. Keys
   * stay usable all the while; cut off anywhere, the next call goes on. Nothing else may use the ring during a step.
   * @param fresh Used only when no change is under way. @throws SignerError as `begin` does.
   */
  async function rotateSome(fresh: MasterKey | null): Promise<{ resealed: number; version: number; done: boolean }> {
    const { version } = await begin(fresh);
    const old = inState('current');
    const rows = old === undefined ? [] : store.sealedWith(old.version, batch);
    for (const row of rows) {
      const renewed = await thenWiped(await open(row), (dataKey) => seal(row.userId, dataKey));
      store.reseal(row, renewed.version, renewed.sealed);
    }
    const done = rows.length < batch;
    if (done) {
      store.retireCurrent();
      if (old !== undefined) keys.delete(old.version);
    }
    return { resealed: rows.length, version, done };
  }

  return { seal, open, rotateSome, isRotating: () => inState('next') !== undefined };
}

async function whichOpens(loaded: readonly MasterKey[], { version, probe }: MasterRow): Promise<MasterKey | undefined> {
  for (const key of loaded) {
    const opened = await key.open(labelBytes(probeLabel(version)), probe);
    if (opened?.equals(known)) return key;
  }
  return undefined;
}

function missing({ version, state }: MasterRow): SignerError {
  if (state === 'next')
    return new SignerError(
      'HALF_ROTATION',
      `A change to master key ${version} has begun, and that key is not there: name it in NEW_MASTER_KEY, _FILE or _COMMAND. Nothing is signed.`,
    );
  return new SignerError(
    'WRONG_MASTER_KEY',
    `Master key ${version}, which sealed this database, is not the one given. Start with the one that did. Nothing is signed.`,
  );
}
