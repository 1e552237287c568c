import { windProduct } from '../../chain/products.ts';
import { judgeGusts } from './gusts.ts';
import { readMetars, windOf } from './metarReport.ts';
import { asReading, noAnswer, type Source } from './reading.ts';
import { defaultLimits, type RequestLimits, readJson } from './readJson.ts';
import { openReportArchive } from './reportArchive.ts';
import { stations } from './stations.ts';
import { weatherWatchOf } from './weatherPerils.ts';

export type MetarAccess = {
  baseUrl: string;
  /** Of this source alone: the reports it keeps. */
  dir: string;
  limits?: RequestLimits;
};

const hour = 3600;
/** A report can come late; a day after the watch none is missing that will ever come. */
const settlesAfter = 24 * hour;
/** What aviationweather.gov keeps at the least, in hours, and how far each question reaches back over what is known already. */
const kept = 360;
const overlap = 3;

/**
 * Airport weather reports from aviationweather.gov; no key. `baseUrl` is `https://aviationweather.gov/api/data/metar`. They are gone
 * after 15 to 30 days, so every question, also the early ones, adds to an archive, and the watch is judged from that.
 */
export function metarSource({ baseUrl, dir, limits = defaultLimits }: MetarAccess): Source {
  const archive = openReportArchive(dir);
  return {
    name: 'metar',
    family: 'noaa',
    products: [windProduct],
    read: async (question, now) => {
      const asked = question.product === windProduct ? weatherWatchOf(question) : null;
      const icao = asked ? stations.get(asked.watch.name)?.icao : undefined;
      if (!asked || !icao) return noAnswer('NOT_ANSWERED_HERE');
      const { peril, watch } = asked;
      const newest = archive.between(icao, watch.start, watch.end + hour).at(-1)?.obsTime ?? watch.start;
      if (newest < watch.end) {
        const hours = Math.min(kept, Math.max(0, Math.ceil((now - newest) / hour)) + overlap);
        const answer = await readJson(requestUrl(baseUrl, icao, hours), {}, limits, now);
        if (!answer.ok) return noAnswer(answer.reason, answer.retryAt);
        const said = readMetars(answer.json, icao, now);
        if (!said.ok) return noAnswer(said.reason);
        archive.add(icao, said.metars);
      }
      // An hour later there is more to keep, and nothing before the watch has settled to say.
      if (now < watch.end + settlesAfter) return { kind: 'notYet', retryAt: now + hour };
      // The last hour's peak is told by the report that follows it.
      const metars = archive.between(icao, watch.start, watch.end + hour);
      const reports = metars.flatMap((metar) => windOf(metar) ?? []);
      return asReading(judgeGusts(watch, peril, reports), Buffer.from(JSON.stringify(metars)), now);
    },
  };
}

function requestUrl(baseUrl: string, icao: string, hours: number): URL {
  const url = new URL(baseUrl);
  url.searchParams.set('ids', icao);
  url.searchParams.set('format', 'json');
  url.searchParams.set('hours', String(hours));
  return url;
}
