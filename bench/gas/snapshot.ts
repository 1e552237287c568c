import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import type { BenchRow } from '../row.ts';

const file = new URL('./snapshot.json', import.meta.url);
const snapshotSchema = z.record(z.string(), z.number());
/** A figure may grow by this part before somebody has to say that it should. */
const tolerance = 0.005;

export type Growth = { name: string; was: number; is: number };

/** The gas figures of this project as they were last accepted, by name. */
export function readSnapshot(): Record<string, number> {
  return snapshotSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** Accepts the figures as they are. */
export function writeSnapshot(rows: readonly BenchRow[]): void {
  writeFileSync(file, `${JSON.stringify(figuresOf(rows), null, 2)}\n`);
}

/** Figures that are dearer than accepted by more than half a per cent. */
export function dearerThan(snapshot: Record<string, number>, rows: readonly BenchRow[]): Growth[] {
  return Object.entries(figuresOf(rows)).flatMap(([name, is]) => {
    const was = snapshot[name];
    return was !== undefined && is > was * (1 + tolerance) ? [{ name, was, is }] : [];
  });
}

/** Our own figures; what peers need is theirs to answer for. */
export function figuresOf(rows: readonly BenchRow[]): Record<string, number> {
  const ours = rows.filter(({ name, unit }) => unit === 'gas' && !name.startsWith('gas.ensuro'));
  return Object.fromEntries(ours.map(({ name, value }) => [name, Math.round(value * 10) / 10]));
}
