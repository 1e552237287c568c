/** Rain in tenths of a millimetre, hottest and coldest in tenths of a degree Celsius; undefined where nothing was recorded. */
export type StationDay = { rain: number | undefined; hot: number | undefined; cold: number | undefined };

/** `day` as days since 1970. */
export type DayRecord = StationDay & { station: string; day: number };
