import { badRequest } from './apiFailure.ts';
import type { Upload } from './methods/params.ts';

/** The fields and files of a form. */
export interface Form {
  fields: Record<string, string>;
  files: Map<string, Upload>;
}

/**
 * Reads multipart/form-data as leniently as Telegram: grammY sends file names without quotes, which the parser of
 * `Response.formData()` refuses. Throws ApiFailure 400.
 */
export function parseMultipart(body: Buffer<ArrayBuffer>, contentType: string): Form {
  const boundary = /boundary="?([^";\s]+)"?/i.exec(contentType)?.[1];
  if (!boundary) throw badRequest('boundary not found in the multipart content type');
  const form: Form = { fields: {}, files: new Map() };
  for (const part of parts(body, boundary)) readPart(part, form);
  return form;
}

function* parts(body: Buffer<ArrayBuffer>, boundary: string): Generator<Buffer<ArrayBuffer>> {
  const separator = Buffer.from(`\r\n--${boundary}`);
  const opening = `--${boundary}`;
  if (body.toString('latin1', 0, opening.length) !== opening) throw badRequest("can't find the first boundary");
  let at = opening.length;
  while (body.toString('latin1', at, at + 2) === '\r\n') {
    const end = body.indexOf(separator, at + 2);
    if (end < 0) break;
    yield body.subarray(at + 2, end);
    at = end + separator.length;
  }
  if (body.toString('latin1', at, at + 2) !== '--') throw badRequest("can't find the last boundary");
}

function readPart(part: Buffer<ArrayBuffer>, form: Form): void {
  const headerEnd = part.indexOf('\r\n\r\n');
  if (headerEnd < 0) throw badRequest("can't find the end of the headers of a part");
  const headers = part.toString('utf8', 0, headerEnd);
  const name = attribute(headers, 'name');
  if (name === undefined) throw badRequest('a part has no name');
  const content = part.subarray(headerEnd + 4);
  const fileName = attribute(headers, 'filename');
  if (fileName === undefined) form.fields[name] = content.toString();
  else form.files.set(name, { bytes: new Uint8Array(content), fileName });
}

function attribute(headers: string, name: string): string | undefined {
  const match = new RegExp(`^content-disposition:.*;\\s*${name}=(?:"([^"]*)"|([^;\\r\\n]*))`, 'im').exec(headers);
  return match?.[1] ?? match?.[2];
}
