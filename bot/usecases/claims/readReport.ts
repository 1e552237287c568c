import { exploitProduct, oracleFailureProduct, rugPullProduct } from '../../../chain/products.ts';
import { isCalendarDate } from '../../../chain/subject.ts';
import { isLink } from '../votes/draftQuestions.ts';

/** What somebody reports. `day` is when it happened, where they said so. */
export type Report = { product: number; name: string; day: string | null; link: string };

export type ReportReading =
  | { ok: true; report: Report }
  | { ok: false; problem: 'empty' | 'kind' | 'link' | 'name' | 'day' };

const kinds = new Map([
  ['exploit', exploitProduct],
  ['rug', rugPullProduct],
  ['oracle', oracleFailureProduct],
]);

/** Reads `exploit lender v2 2026-12-03 https://…`: what, of whom, when it happened (today if left out), and where to see it. */
export function readReport(text: string): ReportReading {
  const words = text
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '');
  const [kind = '', ...rest] = words;
  if (words.length === 0) return { ok: false, problem: 'empty' };
  const product = kinds.get(kind.toLowerCase());
  if (product === undefined) return { ok: false, problem: 'kind' };
  const link = rest.pop();
  if (link === undefined || !isLink(link)) return { ok: false, problem: 'link' };
  const last = rest.at(-1) ?? '';
  const hasDay = /^\d{4}-\d{2}-\d{2}$/.test(last);
  if (hasDay && !isCalendarDate(last)) return { ok: false, problem: 'day' };
  const name = (hasDay ? rest.slice(0, -1) : rest).join('-').toUpperCase();
  if (!/^[A-Z0-9/._-]{1,13}$/.test(name)) return { ok: false, problem: 'name' };
  return { ok: true, report: { product, name, day: hasDay ? last : null, link } };
}
