import type { PrivateSide } from './roleCard.ts'

/*
 * `PUT /api/plays/<play>/role-cards/<part>`, for the moderation: a `PrivateSide` in place of the one before; empty takes it away.
 * `PUT /api/playing/observe`: who has no part in the play that runs watches.
 */

/** `GET /api/plays/<play>/role-cards`, for the moderation, which writes them: by id of the part */
export interface RoleCardsAnswer {
	cards: Readonly<Record<string, PrivateSide>>
}

/** `GET /api/role-card`: the private side of the part one has now; empty if there is none */
export interface RoleCardAnswer {
	part?: string
	side?: PrivateSide
}

/** `PUT /api/playing/advice`: who plays asks the advisers, or needs them no more; who advises is on the way to a part that asks */
export type AdviceRequest = { asks: boolean } | { comesTo: string }
