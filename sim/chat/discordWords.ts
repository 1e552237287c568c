/** Discord's Markdown as a terminal shows it: times in words, escapes gone, bold kept as stars. */
export function discordWords(markdown: string): string {
  return markdown
    .replace(/ \(<t:\d+:R>\)/g, '')
    .replace(/<t:(\d+):\w>/g, (_, seconds: string) => `${new Date(Number(seconds) * 1000).toISOString().slice(0, 16)}Z`)
    .replace(/\\([^A-Za-z0-9\s])/g, '$1');
}
