import { z } from 'zod';

const refusalSchema = z.object({ refusal: z.object({ code: z.string(), message: z.string() }) });
const resultSchema = z.object({ result: z.unknown() });

/** Asks something of the people's side of a local platform in another process. */
export type ControlCall = <S extends z.ZodType>(
  name: string,
  input: object,
  schema: S,
  signal?: AbortSignal,
) => Promise<z.output<S>>;

/** @param options.refuse makes what is thrown for a refusal, by the code that the other side gave or `UNREACHABLE`. */
export function controlCall(options: {
  platform: string;
  url: string;
  token: string;
  refuse: (code: string, message: string) => Error;
}): ControlCall {
  const { platform, url, token, refuse } = options;
  return async (name, input, schema, signal) => {
    const response = await fetch(`${url}/${name}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(input),
      ...(signal && { signal }),
    }).catch((error: unknown) => {
      if (signal?.aborted) throw error;
      throw refuse('UNREACHABLE', `the local ${platform} at ${url} does not answer; is it running?`);
    });
    const body: unknown = await response.json();
    const refused = refusalSchema.safeParse(body);
    if (refused.success) throw refuse(refused.data.refusal.code, refused.data.refusal.message);
    return schema.parse(resultSchema.parse(body).result);
  };
}
