import type { InlineKeyboardMarkup } from 'grammy/types';
import type { FormattedText } from './formatting/html.ts';

/** What somebody who types behind the bot's name may pick. */
export interface InlineArticle {
  id: string;
  title: string;
  description: string;
  text: FormattedText;
  keyboard: InlineKeyboardMarkup | undefined;
}
