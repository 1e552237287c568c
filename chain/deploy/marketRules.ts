/** What the members keep of a sale between two people, in basis points: enough to notice, too little to keep anybody from selling. */
export const marketFeeBps = 100;
