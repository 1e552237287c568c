/** The permissions that matter here, by name. https://docs.discord.com/developers/topics/permissions */
export const PERMISSION_BITS = {
  administrator: 1n << 3n,
  manageChannels: 1n << 4n,
  manageGuild: 1n << 5n,
  viewChannel: 1n << 10n,
  sendMessages: 1n << 11n,
  manageMessages: 1n << 13n,
  embedLinks: 1n << 14n,
  attachFiles: 1n << 15n,
  readMessageHistory: 1n << 16n,
  mentionEveryone: 1n << 17n,
  useApplicationCommands: 1n << 31n,
} as const;

/** A permission's name. */
export type Permission = keyof typeof PERMISSION_BITS;

/** What a channel changes for a role or a member. */
export interface Overwrite {
  id: string;
  /** 0 for a role, 1 for a member. */
  type: 0 | 1;
  allow: bigint;
  deny: bigint;
}

/** Every bit at once, as an owner or administrator has. */
const ALL = Object.values(PERMISSION_BITS).reduce((all, bit) => all | bit, 0n);

/** The permissions as one number. */
export function bitsOf(names: readonly Permission[]): bigint {
  return names.reduce((bits, name) => bits | PERMISSION_BITS[name], 0n);
}

/** What somebody may do in a channel, by Discord's order: everyone, roles, then the member itself. */
export function permissionsIn(who: {
  isOwner: boolean;
  userId: string;
  everyoneId: string;
  everyone: bigint;
  roles: readonly { id: string; permissions: bigint }[];
  overwrites: readonly Overwrite[];
}): bigint {
  const base = who.roles.reduce((bits, role) => bits | role.permissions, who.everyone);
  if (who.isOwner || base & PERMISSION_BITS.administrator) return ALL;
  const everyone = who.overwrites.find(({ id }) => id === who.everyoneId);
  const roleIds = new Set(who.roles.map(({ id }) => id));
  const ofRoles = who.overwrites.filter(({ id, type }) => type === 0 && roleIds.has(id));
  const own = who.overwrites.find(({ id, type }) => type === 1 && id === who.userId);
  const steps = [
    { allow: everyone?.allow ?? 0n, deny: everyone?.deny ?? 0n },
    {
      allow: ofRoles.reduce((bits, { allow }) => bits | allow, 0n),
      deny: ofRoles.reduce((bits, { deny }) => bits | deny, 0n),
    },
    { allow: own?.allow ?? 0n, deny: own?.deny ?? 0n },
  ];
  return steps.reduce((bits, { allow, deny }) => (bits & ~deny) | allow, base);
}

/** Whether `bits` has them all. */
export function may(bits: bigint, ...names: Permission[]): boolean {
  const wanted = bitsOf(names);
  return (bits & wanted) === wanted;
}
