/** The value at a JSON pointer (RFC 6901), e.g. `/data/0/price`; undefined where there is none. The empty pointer is everything. */
export function atPath(json: unknown, pointer: string): unknown {
  let value = json;
  for (const step of pointer.split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = Object.entries(value).find(([name]) => name === key)?.[1];
  }
  return value;
}

/** Puts a watch's columns into the places that name them, such as `{date}`; `fit` makes each fit its surroundings. */
export function fillIn(
  template: string,
  columns: Readonly<Record<string, string>>,
  fit: (text: string) => string,
): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => {
    const text = columns[name];
    return text === undefined ? place : fit(text);
  });
}
