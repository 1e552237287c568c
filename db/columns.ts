import { customType } from 'drizzle-orm/sqlite-core';
import { fromJson, toJson } from '../chain/jsonText.ts';
import type { Hex } from '../chain/subject.ts';

/** Bytes as lower-case hex text, so that an address equals itself however it was written. */
export const hex = customType<{ data: Hex; driverData: string }>({
  dataType: () => 'text',
  toDriver: (value) => value.toLowerCase(),
  fromDriver: (value) => `0x${value.slice(2)}`,
});

/** Dollars (6 decimals) and other uint256 amounts: decimal text, because neither database has an exact integer that wide. */
export const amount = customType<{ data: bigint; driverData: string }>({
  dataType: () => 'text',
  toDriver: (value) => value.toString(),
  fromDriver: (value) => BigInt(value),
});

/** A 256-bit id as 64 hex digits. */
export const uint256 = customType<{ data: bigint; driverData: string }>({
  dataType: () => 'text',
  toDriver: (value) => `0x${value.toString(16).padStart(64, '0')}`,
  fromDriver: (value) => BigInt(value),
});

/** JSON text in which a bigint is written `{"$bigint":"…"}`. */
export const json = customType<{ data: unknown; driverData: string }>({
  dataType: () => 'text',
  toDriver: toJson,
  fromDriver: fromJson,
});
