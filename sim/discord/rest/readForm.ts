import type { z } from 'zod';
import { addFieldError, type FieldError, type FormErrors, invalidForm } from '../apiFailure.ts';

/** The code under which fields that the API does not know are refused. Discord itself ignores them; here they are a mistake. */
export const UNKNOWN_FIELD = 'LOCAL_UNKNOWN_FIELD';

/** Reads a body by its schema. Throws ApiFailure 50035 with an entry for each wrong field. */
export function readForm<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data;
  const errors: FormErrors = {};
  for (const issue of parsed.error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        addFieldError(errors, [...issue.path, key], {
          code: UNKNOWN_FIELD,
          message: `the API knows no field "${key}"`,
        });
      }
    } else addFieldError(errors, issue.path, fieldError(issue));
  }
  throw invalidForm(errors);
}

/** What a schema passes to `addIssue` for an error with Discord's own code; `path` is relative to the schema. */
export function discordIssue(code: string, message: string, path: PropertyKey[] = []) {
  return { code: 'custom' as const, params: { discord: code }, message, path };
}

function fieldError(issue: z.core.$ZodIssue): FieldError {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }
        : { code: typeCode(issue.expected), message: issue.message };
    case 'too_big':
      return {
        code: 'BASE_TYPE_MAX_LENGTH',
        message: `Must be ${issue.maximum} or fewer in ${measure(issue.origin)}.`,
      };
    case 'too_small':
      return { code: 'BASE_TYPE_MIN_LENGTH', message: `Must be ${issue.minimum} or more in ${measure(issue.origin)}.` };
    case 'invalid_format':
      return { code: 'STRING_TYPE_REGEX', message: 'String value did not match validation regex.' };
    case 'invalid_value':
      return { code: 'BASE_TYPE_CHOICES', message: `Value must be one of {${issue.values.join(', ')}}.` };
    case 'invalid_union':
      return { code: 'UNION_TYPE_CHOICES', message: 'Value of field "type" is not one that is possible here.' };
    case 'custom':
      return { code: String(issue.params?.discord ?? 'BASE_TYPE_INVALID'), message: issue.message };
    default:
      return { code: 'BASE_TYPE_INVALID', message: issue.message };
  }
}

function measure(origin: string): string {
  return origin === 'number' || origin === 'int' ? 'value' : 'length';
}

function typeCode(expected: string): string {
  if (expected === 'object' || expected === 'record') return 'MODEL_TYPE_CONVERT';
  if (expected === 'array') return 'LIST_TYPE_CONVERT';
  return expected === 'int' || expected === 'number' ? 'NUMBER_TYPE_COERCE' : 'BASE_TYPE_BAD_TYPE';
}
