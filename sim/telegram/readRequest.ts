import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import { ApiFailure, badRequest } from './apiFailure.ts';
import type { Upload } from './methods/params.ts';
import { parseMultipart } from './multipart.ts';

const MAX_BODY_BYTES = 20 * 1024 * 1024;

/** The parameters and files of a Bot API call: query string, JSON, form or multipart. Throws ApiFailure 400 or 413. */
export async function readRequest(
  request: IncomingMessage,
  url: URL,
): Promise<{ params: Record<string, unknown>; files: Map<string, Upload> }> {
  const query: Record<string, unknown> = Object.fromEntries(url.searchParams);
  const body = await readBody(request);
  const type = request.headers['content-type'] ?? '';
  const kind = type.split(';')[0]?.trim().toLowerCase();
  const none = new Map<string, Upload>();
  if (body.length === 0) return { params: query, files: none };
  if (kind === 'application/json') return { params: { ...query, ...jsonObject(body) }, files: none };
  if (kind === 'application/x-www-form-urlencoded') {
    return { params: { ...query, ...Object.fromEntries(new URLSearchParams(body.toString())) }, files: none };
  }
  if (kind !== 'multipart/form-data') throw badRequest(`unsupported content type "${type}"`);
  const { fields, files } = parseMultipart(body, type);
  return { params: { ...query, ...fields }, files };
}

/** The whole body of a request. Throws ApiFailure 413 beyond 20 MB. */
export async function readBody(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > MAX_BODY_BYTES) throw new ApiFailure(413, 'Request Entity Too Large');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function jsonObject(body: Buffer): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body.toString());
    const parsed = z.record(z.string(), z.unknown()).safeParse(value);
    if (parsed.success) return parsed.data;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw badRequest("can't parse JSON object");
}
