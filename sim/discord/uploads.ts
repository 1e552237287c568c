import { type ControlInput, ControlRefusal } from './control.ts';
import type { ApiAttachment } from './shapes.ts';
import type { Channel, DiscordState } from './state.ts';

/** What people may upload without Nitro, in bytes. */
const MOST_BYTES = 10 * 1024 * 1024;

/** Uploads a file that an option of a command is to name, as the client does while the command is typed; gives its id. */
export function uploadFile(
  state: DiscordState,
  channel: Channel,
  { fileName, base64 }: Pick<ControlInput<'uploads'>, 'fileName' | 'base64'>,
): string {
  const bytes = new Uint8Array(Buffer.from(base64, 'base64'));
  if (bytes.length === 0) throw new ControlRefusal('BAD_INPUT', 'an empty file cannot be uploaded');
  if (bytes.length > MOST_BYTES) throw new ControlRefusal('BAD_INPUT', `a file has at most ${MOST_BYTES} bytes`);
  const id = state.snowflakes.next();
  const name = fileName.replace(/[^\w.-]/g, '_');
  const contentType = 'application/octet-stream';
  state.files.set(id, { fileName: name, bytes, contentType });
  const url = `http://${state.host}/ephemeral-attachments/${channel.id}/${id}/${name}`;
  const described = { filename: name, size: bytes.length, content_type: contentType, ephemeral: true } as const;
  state.uploads.set(id, { id, ...described, url, proxy_url: url } satisfies ApiAttachment);
  return id;
}
