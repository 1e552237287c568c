/** A value as it stands in a fact: lists joined by commas, records as `name value`. @throws Error for what is no value. */
export function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(textOf).join(', ');
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .map(([name, part]) => `${name} ${textOf(part)}`)
      .sort()
      .join(', ')}}`;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') return String(value);
  throw new Error(`A fact cannot be ${typeof value}.`);
}
