/** Somebody who is there today, with or without a device. */
export interface Attendee {
	readonly id: string
	/** equal letters are one organisation; empty if somebody comes for none */
	readonly organisation: string
	readonly fields: readonly string[]
}

/** What is to be apart: nothing, people of one organisation, or people who share a field. */
export type Mixing = 'lot' | 'organisation' | 'field'

/** Ids of people, group by group. */
export type Groups = readonly (readonly string[])[]

/** What small groups are formed by. Numbers and ids may be anything: what makes no sense is passed over. */
export interface Forming {
	/** each id counts once */
	readonly people: readonly Attendee[]
	/** taken as a whole number from 1 to `mostGroups` */
	readonly groups: number
	readonly mixing: Mixing
	/** who sat together in earlier sittings, the last one last; the last `mostSittings` count */
	readonly before?: readonly Groups[]
	/** whether people who sat together last time should not again, if possible; older sittings count where that leaves a choice */
	readonly avoidLast?: boolean
	/** person -> index of the group they stay in */
	readonly fixed?: ReadonlyMap<string, number>
}

/** More people are seated, too, but neither mixed nor judged. */
export const mostPeople = 500
/** Older sittings are forgotten. */
export const mostSittings = 5
/** Fields of one person beyond these are passed over. */
export const mostFields = 20
