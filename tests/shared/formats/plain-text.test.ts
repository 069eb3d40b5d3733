import { expect, test } from 'vitest';
import { markdownLine, markdownText } from '#shared/formats/plain-text';

test.each([
  ['14.2 g', '14.2 g'],
  ['14. g', String.raw`14\. g`],
  ['14.', String.raw`14\.`],
  ['3) eggs', String.raw`3\) eggs`],
  ['2.5', '2.5'],
  ['1234567890. x', '1234567890. x'],
  ['# x', String.raw`\# x`],
  ['- x', String.raw`\- x`],
  ['a - b # 1. c', 'a - b # 1. c'],
  ['*a* [b] <c>', String.raw`\*a\* \[b\] \<c\>`],
])('where a line begins, %j is written %s', (text, written) => {
  expect(markdownLine(text)).toBe(written);
});

test.each([
  ['14. g', '14. g'],
  ['14.2 g', '14.2 g'],
  ['- x', '- x'],
  ['a_b', String.raw`a\_b`],
])('inside a line, %j is written %s', (text, written) => {
  expect(markdownText(text)).toBe(written);
});
