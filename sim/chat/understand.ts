import { parseDuration } from './moveClock.ts';

/** What a typed line asks for. */
export type Line =
  | { kind: 'nothing' }
  | { kind: 'say'; text: string }
  | { kind: 'tapNumber'; number: number }
  | { kind: 'tapLabel'; label: string }
  | { kind: 'clock'; seconds: number }
  | { kind: 'wait'; words: string }
  | { kind: 'pick'; name: string }
  | { kind: 'commands' }
  | { kind: 'help' }
  | { kind: 'quit' }
  | { kind: 'wrong'; problem: string };

/** Reads one line: `:` starts something for this program, the rest is said to the bot. */
export function understand(line: string): Line {
  const text = line.trim();
  if (text === '') return { kind: 'nothing' };
  if (!text.startsWith(':')) return { kind: 'say', text };
  const [word = '', ...others] = text.slice(1).trim().split(/\s+/);
  const rest = others.join(' ');
  if (/^\d+$/.test(word)) return { kind: 'tapNumber', number: Number(word) };
  if (word === 'tap') return rest ? { kind: 'tapLabel', label: rest } : wrong(':tap needs the words on a button');
  if (word === 'wait') return rest ? { kind: 'wait', words: rest } : wrong(':wait needs words to wait for');
  if (word === 'pick') return rest ? { kind: 'pick', name: rest } : wrong(':pick needs the name of somebody');
  if (word === 'clock') {
    const seconds = parseDuration(rest);
    return seconds === undefined
      ? wrong(`:clock needs a time like +8d or +2h30m, not "${rest}"`)
      : { kind: 'clock', seconds };
  }
  if (word === 'commands' || word === 'help') return { kind: word };
  if (word === 'quit' || word === 'q') return { kind: 'quit' };
  return wrong(`:${word} is nothing this chat knows`);
}

/** What can be typed. */
export const HELP = [
  'Type anything to say it to the bot, or:',
  '  :3          tap button 3',
  '  :tap WORDS  tap the newest button with these words',
  '  :pick NAME  pick somebody where the bot asks for a person',
  '  :commands   list the commands that the bot offers',
  '  :clock +8d  move the clock of this world (w, d, h, m, s; like +2h30m)',
  '  :wait WORDS wait up to two minutes for a message with these words',
  '  :help       this list',
  '  :quit       leave',
].join('\n');

function wrong(problem: string): Line {
  return { kind: 'wrong', problem: `${problem}. Type :help for what there is.` };
}
