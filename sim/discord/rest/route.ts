import { wrongField } from '../apiFailure.ts';
import type { DiscordState } from '../state.ts';

/** A file that came with a request. */
export interface Upload {
  bytes: Uint8Array<ArrayBuffer>;
  fileName: string;
  contentType: string;
}

/** A request as it was read: the ids in its path, its query, its body and its files by their number. */
export interface RestRequest {
  path: ReadonlyMap<string, string>;
  query: URLSearchParams;
  body: unknown;
  files: ReadonlyMap<string, Upload>;
}

/** What is answered; without a body it is an empty 204. */
export interface Reply {
  status?: 200 | 201;
  body?: object;
}

/** One operation of the REST API: gives its answer, or throws ApiFailure. */
export interface Route {
  operation: string;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** With `:name` for ids, as `/channels/:channelId`. */
  path: string;
  /** `none`: the token is in the path. */
  auth: 'bot' | 'none';
  /** Query parameters that it knows. */
  query?: readonly string[];
  run(state: DiscordState, request: RestRequest): Reply;
}

/** An id from the path. Throws ApiFailure 50035 when it is not a number. */
export function idOf(request: RestRequest, name: string): string {
  const value = segmentOf(request, name);
  if (/^\d{1,20}$/.test(value)) return value;
  const field = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  throw wrongField([field], 'NUMBER_TYPE_COERCE', `Value "${value}" is not snowflake.`);
}

/** Any part of the path. */
export function segmentOf(request: RestRequest, name: string): string {
  const value = request.path.get(name);
  if (value === undefined) throw new Error(`the route has no part :${name}`);
  return value;
}
