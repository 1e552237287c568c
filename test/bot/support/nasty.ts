/** What people type that nobody asked for. */
export const nasty: Readonly<Record<string, string>> = {
  none: '',
  wrong: 'xyzzy 99 nowhere',
  markup: '<b>x</b> & "\'/start',
  prototype: '__proto__',
  number: '-1',
  'right to left': 'مرحبا ٣ \u202Eevil\u202C',
  emoji: '🏳️‍🌈✈️🎉',
  long: 'ab '.repeat(1350),
};
