/** A Bot API call that Telegram would answer with `{ok: false}`; the server turns it into that JSON. */
export class ApiFailure extends Error {
  readonly errorCode: number;
  readonly description: string;
  /** Seconds to wait, for 429 only. */
  readonly retryAfter: number | undefined;
  /** The chat that a group has become, for 400 only. */
  readonly migrateTo: number | undefined;

  constructor(errorCode: number, description: string, retryAfter?: number, migrateTo?: number) {
    super(`${errorCode} ${description}`);
    this.errorCode = errorCode;
    this.description = description;
    this.retryAfter = retryAfter;
    this.migrateTo = migrateTo;
  }
}

/** 400 in Telegram's style: the reason's first letter is made small unless it starts with a CONSTANT_NAME. */
export function badRequest(reason: string): ApiFailure {
  const second = reason[1] ?? '';
  const isConstant = second === '_' || (second >= 'A' && second <= 'Z');
  return new ApiFailure(400, `Bad Request: ${isConstant ? reason : reason.charAt(0).toLowerCase() + reason.slice(1)}`);
}

/** 400: the group has become a supergroup with another id. */
export function migrated(to: number): ApiFailure {
  return new ApiFailure(400, 'Bad Request: group chat was upgraded to a supergroup chat', undefined, to);
}

/** 403: the bot may not do this to this chat. */
export function forbidden(reason: string): ApiFailure {
  return new ApiFailure(403, `Forbidden: ${reason}`);
}

/** 409: something else is receiving this bot's updates. */
export function conflict(reason: string): ApiFailure {
  return new ApiFailure(409, `Conflict: ${reason}`);
}

/** 429: `seconds` (whole, at least 1) until the same call can succeed. */
export function tooManyRequests(seconds: number): ApiFailure {
  return new ApiFailure(429, `Too Many Requests: retry after ${seconds}`, seconds);
}
