/** What a capability link makes of its holder. `reader` also serves the projector. By itself, since the first page needs no more of it. */
export const roles = ['moderator', 'participant', 'reader'] as const
export type Role = (typeof roles)[number]
