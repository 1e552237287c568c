export function readSeriesId(text: string): string | null;
