import type { IncomingMessage } from 'node:http';
import { invalidJson, tooLarge, wrongField } from '../apiFailure.ts';
import type { Upload } from './route.ts';

const MAX_BODY_BYTES = 25 * 1024 * 1024;

/** The body and the files of a request: JSON, or a form with `payload_json` and `files[n]`. Throws ApiFailure. */
export async function readRequest(
  request: IncomingMessage,
): Promise<{ body: unknown; files: ReadonlyMap<string, Upload> }> {
  const bytes = await readBody(request);
  const type = request.headers['content-type'] ?? '';
  const kind = type.split(';')[0]?.trim().toLowerCase();
  if (bytes.length === 0) return { body: undefined, files: new Map() };
  if (kind === 'application/json') return { body: json(bytes.toString()), files: new Map() };
  if (kind !== 'multipart/form-data') throw wrongField([], 'CONTENT_TYPE_INVALID', `"${type}" is no content type here`);
  return await readForm(bytes, type);
}

/** The whole body of a request. Throws ApiFailure 413 beyond 25 MB. */
export async function readBody(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > MAX_BODY_BYTES) throw tooLarge();
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

async function readForm(bytes: Buffer<ArrayBuffer>, type: string) {
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData().catch(() => {
    throw wrongField([], 'CONTENT_TYPE_INVALID', 'the form cannot be read');
  });
  const files = new Map<string, Upload>();
  let body: unknown = {};
  for (const [name, part] of form) {
    const index = /^files\[(\d+)\]$/.exec(name)?.[1];
    if (name === 'payload_json') body = json(typeof part === 'string' ? part : await part.text());
    else if (index === undefined || typeof part === 'string') {
      throw wrongField([name], 'LOCAL_UNKNOWN_FIELD', `a form has payload_json and files[n], not "${name}"`);
    } else {
      const content = new Uint8Array(await part.arrayBuffer());
      files.set(index, { bytes: content, fileName: part.name, contentType: part.type || 'application/octet-stream' });
    }
  }
  return { body, files };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalidJson();
  }
}
