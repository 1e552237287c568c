/** One thing that is wrong with one field. */
export interface FieldError {
  code: string;
  message: string;
}

/** Discord's nested error shape: a key for each step of the path, `_errors` at its end. */
export type FormErrors = { [step: string]: FormErrors | FieldError[] };

/** When and for whom a rate limit ends. */
export interface RateLimited {
  /** Seconds, with fractions. */
  retryAfter: number;
  scope: 'user' | 'global' | 'shared';
}

/** A REST call that Discord would refuse; the server turns it into Discord's JSON. */
export class ApiFailure extends Error {
  readonly status: number;
  /** Discord's JSON error code, as 10008. */
  readonly code: number;
  readonly errors: FormErrors | undefined;
  readonly limited: RateLimited | undefined;

  constructor(
    status: number,
    code: number,
    message: string,
    more: { errors?: FormErrors; limited?: RateLimited } = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = more.errors;
    this.limited = more.limited;
  }
}

// Codes and texts: https://docs.discord.com/developers/topics/opcodes-and-status-codes#json

export const unauthorized = () => new ApiFailure(401, 0, '401: Unauthorized');
export const notFound = () => new ApiFailure(404, 0, '404: Not Found');
export const methodNotAllowed = () => new ApiFailure(405, 0, '405: Method Not Allowed');
export const invalidJson = () => new ApiFailure(400, 50109, 'The request body contains invalid JSON.');
export const unknownChannel = () => new ApiFailure(404, 10003, 'Unknown Channel');
export const unknownGuild = () => new ApiFailure(404, 10004, 'Unknown Guild');
export const unknownMember = () => new ApiFailure(404, 10007, 'Unknown Member');
export const unknownMessage = () => new ApiFailure(404, 10008, 'Unknown Message');
export const unknownUser = () => new ApiFailure(404, 10013, 'Unknown User');
export const unknownWebhook = () => new ApiFailure(404, 10015, 'Unknown Webhook');
export const unknownInteraction = () => new ApiFailure(404, 10062, 'Unknown interaction');
export const unknownCommand = () => new ApiFailure(404, 10063, 'Unknown application command');
export const tooManyCommands = (most: number) =>
  new ApiFailure(400, 30032, `Maximum number of application commands reached (${most})`);
export const tooManyCreates = (most: number) =>
  new ApiFailure(400, 30034, `Max number of daily application command creates has been reached (${most})`);
export const tooLarge = () => new ApiFailure(413, 40005, 'Request entity too large');
export const alreadyAcknowledged = () => new ApiFailure(400, 40060, 'Interaction has already been acknowledged.');
export const missingAccess = () => new ApiFailure(403, 50001, 'Missing Access');
export const notOnDm = () => new ApiFailure(400, 50003, 'Cannot execute action on a DM channel');
export const notYourMessage = () => new ApiFailure(403, 50005, 'Cannot edit a message authored by another user');
export const emptyMessage = () => new ApiFailure(400, 50006, 'Cannot send an empty message');
export const noMutualGuild = () =>
  new ApiFailure(403, 50278, 'Cannot send messages to this user due to having no mutual guilds');
export const cannotReach = () => new ApiFailure(403, 50007, 'Cannot send messages to this user');
export const missingPermissions = () => new ApiFailure(403, 50013, 'Missing Permissions');
export const invalidToken = () => new ApiFailure(401, 50027, 'Invalid Webhook Token');
export const threadArchived = () => new ApiFailure(400, 50083, 'Thread is archived');
export const threadLocked = () => new ApiFailure(400, 160005, 'Thread is locked');
export const invalidRecipients = () => new ApiFailure(400, 50033, 'Invalid Recipient(s)');

/** 400 with the wrong fields in Discord's nested shape. */
export function invalidForm(errors: FormErrors): ApiFailure {
  return new ApiFailure(400, 50035, 'Invalid Form Body', { errors });
}

/** 400 for a single field. */
export function wrongField(path: readonly (string | number)[], code: string, message: string): ApiFailure {
  const errors: FormErrors = {};
  addFieldError(errors, path, { code, message });
  return invalidForm(errors);
}

/** Files an error under its path. */
export function addFieldError(errors: FormErrors, path: readonly PropertyKey[], error: FieldError): void {
  let node = errors;
  for (const step of path) {
    const next = node[String(step)];
    const child: FormErrors = next === undefined || Array.isArray(next) ? {} : next;
    node[String(step)] = child;
    node = child;
  }
  const before = node._errors;
  node._errors = Array.isArray(before) ? [...before, error] : [error];
}
