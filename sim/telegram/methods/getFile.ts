import { z } from 'zod';
import { badRequest } from '../apiFailure.ts';
import { fileIdentity } from './files.ts';
import { type Method, method } from './params.ts';

/** What bots can fetch of others at most. https://core.telegram.org/bots/api#getfile */
const MAX_FETCHED = 20 * 1024 * 1024;

/** The method that says where the bytes of a file are. */
export const fileMethods: Record<string, Method> = {
  getFile: method(z.object({ file_id: z.string() }), (state, { file_id: fileId }) => {
    const file = state.files.get(fileId);
    if (!file) throw badRequest('wrong file_id or the file is temporarily unavailable');
    if (file.bytes.length > MAX_FETCHED) throw badRequest('file is too big');
    return { ...fileIdentity(file), file_size: file.bytes.length, file_path: state.lend(file) };
  }),
};
