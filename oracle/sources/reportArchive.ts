import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { type Metar, metarSchema } from './metarReport.ts';

/** What a station reported, kept here because its publisher forgets after weeks. */
export type ReportArchive = {
  /** Adds what is new. Of two reports of one moment the first stays: what was published first counts. */
  add(icao: string, metars: readonly Metar[]): void;
  /** All reports with `from` <= time < `to` (unix seconds), in order of time. */
  between(icao: string, from: number, to: number): Metar[];
};

/** Keeps one file per station in `dir`, one report per line, only ever added to. */
export function openReportArchive(dir: string): ReportArchive {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const stations = new Map<string, Map<number, Metar>>();
  const fileOf = (icao: string) => join(dir, `${icao}.jsonl`);
  const known = (icao: string) => {
    const reports = stations.get(icao) ?? readReports(fileOf(icao));
    stations.set(icao, reports);
    return reports;
  };
  return {
    add: (icao, metars) => {
      const reports = known(icao);
      const fresh = metars.filter(({ obsTime }) => !reports.has(obsTime));
      if (fresh.length === 0) return;
      append(fileOf(icao), fresh.map((metar) => `${JSON.stringify(metar)}\n`).join(''));
      for (const metar of fresh) if (!reports.has(metar.obsTime)) reports.set(metar.obsTime, metar);
    },
    between: (icao, from, to) =>
      [...known(icao).values()]
        .filter(({ obsTime }) => obsTime >= from && obsTime < to)
        .sort((a, b) => a.obsTime - b.obsTime),
  };
}

/** A torn last line is cut off, so that the next one starts on its own. Damaged lines are hours that were not measured. */
function readReports(file: string): Map<number, Metar> {
  closeSync(openSync(file, 'a+', 0o600));
  const bytes = readFileSync(file);
  const complete = bytes.lastIndexOf(10) + 1;
  if (complete < bytes.length) truncateSync(file, complete);
  const reports = new Map<number, Metar>();
  for (const line of bytes.subarray(0, complete).toString('utf8').split('\n').slice(0, -1)) {
    const metar = metarSchema.safeParse(parse(line));
    if (metar.success && !reports.has(metar.data.obsTime)) reports.set(metar.data.obsTime, metar.data);
  }
  return reports;
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function append(file: string, text: string): void {
  const fd = openSync(file, 'a', 0o600);
  try {
    writeSync(fd, text);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}
