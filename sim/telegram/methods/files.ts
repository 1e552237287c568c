import type { Document, PhotoSize } from 'grammy/types';
import { badRequest } from '../apiFailure.ts';
import { describePicture } from '../pictures.ts';
import type { BotMessage } from '../shapes.ts';
import type { StoredFile, TelegramState } from '../state.ts';
import type { BotRequest, Upload } from './params.ts';

const MAX_PHOTO_BYTES = 10 * 1024 * 1024;
const MAX_PHOTO_SIDES = 10_000;
const MAX_PHOTO_RATIO = 20;

/** A file named in a request: uploaded with it, or sent before and named by its id. */
export type FilePart = { upload: Upload } | { fileId: string };

/** Finds the file of a parameter: `attach://part`, a part with the parameter's own name, or a file id. */
export function filePart(request: BotRequest, parameter: string, value: string | undefined): FilePart {
  const attached = value?.startsWith('attach://') ? value.slice('attach://'.length) : undefined;
  const upload = request.files.get(attached ?? parameter);
  if (upload) return { upload };
  if (!value || attached !== undefined) throw badRequest(`there is no ${parameter} in the request`);
  if (/^https?:\/\//i.test(value)) throw badRequest('failed to get HTTP URL content');
  return { fileId: value };
}

/** What a message with this file carries. Throws ApiFailure 400 for an unknown id or a picture that is none. */
export function mediaContent(state: TelegramState, type: 'photo' | 'document', part: FilePart): Partial<BotMessage> {
  const file = 'upload' in part ? keepUpload(state, part.upload) : state.files.get(part.fileId);
  if (!file) throw badRequest('wrong remote file identifier specified: Wrong string length');
  return type === 'photo' ? { photo: photoSizes(file) } : { document: documentOf(file) };
}

/** A picture in the one size that it was sent in. */
export function photoSizes(file: StoredFile): PhotoSize[] {
  if (!file.picture) throw badRequest('IMAGE_PROCESS_FAILED');
  const { width, height } = file.picture;
  const ratio = Math.max(width / height, height / width);
  if (width + height > MAX_PHOTO_SIDES || !(ratio <= MAX_PHOTO_RATIO)) throw badRequest('PHOTO_INVALID_DIMENSIONS');
  if (file.bytes.length > MAX_PHOTO_BYTES) throw badRequest('file is too big');
  return [{ ...fileIdentity(file), width, height, file_size: file.bytes.length }];
}

function keepUpload(state: TelegramState, upload: Upload): StoredFile {
  if (upload.bytes.length === 0) throw badRequest('file must be non-empty');
  return state.keep({ ...upload, picture: describePicture(upload.bytes) });
}

export function documentOf(file: StoredFile): Document {
  return {
    ...fileIdentity(file),
    file_name: file.fileName,
    ...(file.picture && { mime_type: file.picture.mime }),
    file_size: file.bytes.length,
  };
}

export function fileIdentity({ fileId }: StoredFile): { file_id: string; file_unique_id: string } {
  return { file_id: fileId, file_unique_id: fileId.slice(1, 17) };
}
