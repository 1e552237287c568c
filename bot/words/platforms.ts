/** Platforms with forms, options of commands and alternative texts. */

export const platformTexts = {
  'form-units': [],
  'form-day': [],
  'form-flight': [],
  'button-type-units': [],
  'button-type-day': [],
  'button-type-flight': [],
  'command-flight-text': [],
  'command-weather-text': [],
  'command-coins-text': [],
  suggestion: ['flight', 'day'],
  'suggestion-watch': ['watched'],
  'picture-qr': ['address'],
} as const satisfies Record<string, readonly string[]>;
