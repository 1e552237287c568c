/**
 * The link as Telegram would keep it, or undefined when Telegram would not take it: only http, https and tg links,
 * and the host needs a dot (so http://127.0.0.1:8080 is a link and http://localhost:8080 is not).
 */
export function checkedLink(link: string): string | undefined {
  const trimmed = link.trim();
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `http://${trimmed}`;
  const url = URL.parse(withScheme);
  if (!url || /\s/.test(trimmed)) return undefined;
  if (url.protocol === 'tg:') return trimmed;
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
  return url.hostname.includes('.') ? url.href : undefined;
}
