import { labels, plainTexts, type Sample } from '../support/sample.ts';

export const samples: Sample[] = [
  labels('commands and their options', plainTexts('command-')),
  labels('headings of forms', plainTexts('form-')),
];
