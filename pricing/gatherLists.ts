/** `--flights a b c` means what `--flights a --flights b --flights c` does, for the options named in `lists`. */
export function gatherLists(argv: readonly string[], lists: readonly string[]): string[] {
  const gathered: string[] = [];
  let list: string | undefined;
  for (const word of argv) {
    if (word.startsWith('--')) {
      list = lists.includes(word) ? word : undefined;
      gathered.push(word);
    } else if (list !== undefined && gathered.at(-1) !== list) gathered.push(list, word);
    else gathered.push(word);
  }
  return gathered;
}
