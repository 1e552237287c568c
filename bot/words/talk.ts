/** What is said whatever it is about. */

export const talkTexts = {
  hello: [],
  'hello-again': [],
  help: [],
  cancelled: [],
  'nothing-to-cancel': [],
  'not-understood': [],
  'unknown-command': [],
  'only-text': [],
  'too-long': ['most'],
  'edits-unread': [],
  'group-only': [],
  'group-go-on': [],
  'old-button': [],
  'not-yours': [],

  'refused-reverted': [],
  'sold-out': ['cover'],
  'only-left': ['count', 'cover'],
  unreachable: [],
  'out-of-order': [],
  surprise: ['ref'],
  'not-shown': ['ref'],
  'gave-up': ['ref'],
  'surprise-unclear': ['ref'],
} as const satisfies Record<string, readonly string[]>;
