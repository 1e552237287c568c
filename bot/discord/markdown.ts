/** The texts' own markup is HTML; Discord reads Markdown, in which nearly every mark can also stand in a name. */

const tag = /<(\/?)(b|i|code|a)(?: href="([^"]*)")?>|<t:\d+:[a-zA-Z]>/g;
/** What starts or ends markup in the middle of a line, and what does so only at its beginning. */
const marks = /[\\*_~`|<>[\]]/g;
const lineStarts = /^(\s*)(#{1,3}|-#?|>{1,3})(?=\s)/gm;

/** A value inside a text, so that `markdownOf` shows it as it is. */
export function escapeValue(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** A moment as everybody sees it in their own zone: the time, and how far away it is. */
export function discordMoment(seconds: number): string {
  return `<t:${seconds}:f> (<t:${seconds}:R>)`;
}

/** @param html a text with `<b>`, `<i>`, `<code>` and `<a href>`, and with values that were escaped; whatever else it has is shown. */
export function markdownOf(html: string): string {
  let result = '';
  let from = 0;
  let code: string | null = null;
  const links: string[] = [];
  const add = (text: string) => {
    if (code === null) result += escapeMarkdown(decode(text));
    else code += decode(text);
  };
  for (const found of html.matchAll(tag)) {
    const [all, closing, name, href] = found;
    add(html.slice(from, found.index));
    from = found.index + all.length;
    if (name === undefined) result += all;
    else if (name === 'code') {
      if (closing !== '') result += codeSpan(code ?? '');
      code = closing === '' ? '' : null;
    } else if (name === 'a') {
      if (closing === '') links.push(decode(href ?? ''));
      result += closing === '' ? '[' : `](<${links.pop() ?? ''}>)`;
    } else result += name === 'b' ? '**' : '*';
  }
  add(html.slice(from));
  return result;
}

/** Text in which Discord finds no markup. */
function escapeMarkdown(text: string): string {
  return text.replace(marks, (mark) => `\\${mark}`).replace(lineStarts, '$1\\$2');
}

/** Nothing can be escaped inside a code span; a longer fence lets single backticks through. */
function codeSpan(text: string): string {
  return text.includes('`') ? `\`\` ${text.replaceAll('``', '` `')} \`\`` : `\`${text}\``;
}

function decode(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
