/** What a guild knows about somebody in it. */
export interface Member {
  roleIds: Set<string>;
  joinedAt: number;
}

/** A membership as the API shows it, without the account. https://docs.discord.com/developers/resources/guild */
export function membershipShape({ roleIds, joinedAt }: Member) {
  return {
    nick: null,
    avatar: null,
    banner: null,
    roles: [...roleIds],
    joined_at: new Date(joinedAt).toISOString(),
    premium_since: null,
    communication_disabled_until: null,
    deaf: false,
    mute: false,
    pending: false,
    flags: 0,
  };
}
