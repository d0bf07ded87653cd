import type { Term } from '../registry/index.ts'

/** The three groups of a Planspiel: who acts in the case, whom they may ask for advice, and who watches and says what it was like. */
export const playGroups = {
	acting: { de: 'Fallbeteiligte', en: 'Acting' },
	advising: { de: 'Beratende', en: 'Advising' },
	observing: { de: 'Beobachtende', en: 'Observing' },
} as const satisfies Record<string, Term>
export type PlayGroup = keyof typeof playGroups

export const isPlayGroup = (value: unknown): value is PlayGroup =>
	typeof value === 'string' && Object.hasOwn(playGroups, value)

/** Who may hand something in to a round that is not for all: the people of one group of one play. */
export interface Givers {
	/** id of the play */
	readonly play: string
	readonly group: PlayGroup
}
