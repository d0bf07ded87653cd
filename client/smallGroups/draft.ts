import type { Random } from '../../shared/lib/random.ts'
import {
	type Attendee,
	type Formed,
	type Forming,
	formGroups,
	type Groups,
	judge,
	type Mixing,
	type Place,
	placeForLatecomer,
	type Verdict,
} from '../../shared/smallGroups/forming/index.ts'
import { sittingLimits } from '../../shared/smallGroups/index.ts'

/** Somebody who is there today. */
export interface Attending {
	/** participant id, or an id of somebody without a device */
	readonly id: string
	readonly name: string
	readonly organisation: string
	readonly hasDevice: boolean
}

/** How people come into groups: by lot, mixed, as they sat last time, by their own choice, or as the moderation places them. */
export type Way = 'lot' | 'mixed' | 'again' | 'choice' | 'hand'

/** Small groups as they are being formed; nobody but the moderation knows of them. */
export interface Draft {
	readonly way: Way
	/** by what is mixed, if it is */
	readonly mixing: Exclude<Mixing, 'lot'>
	readonly avoidLast: boolean
	/** everybody who has been there since forming began: phones that sleep meanwhile do not lose their place */
	readonly known: readonly Attending[]
	/** ids of people, group by group */
	readonly groups: Groups
	/** people who were placed by hand, and stay there whatever is dealt anew */
	readonly pinned: ReadonlySet<string>
	/** people who do not take part */
	readonly out: ReadonlySet<string>
	/** whether people were seated at all: whoever comes afterwards waits to be placed */
	readonly isDealt: boolean
	/** whether somebody was moved since the groups were last dealt */
	readonly isByHand: boolean
}

/** What is known of people besides their names. */
export interface Lore {
	/** ids of the fields an organisation works in, by its name */
	fieldsOf(organisation: string): readonly string[]
	/** who sat together in earlier sittings, the last one last */
	readonly before: readonly Groups[]
	/** the groups people come from, by their numbers, if nothing has taken them apart since */
	readonly last?: Groups | undefined
}

export const fewestGroups = 2

/** @param guests people without a device who are known from before */
export const emptyDraft = (groups: number, guests: readonly Attending[] = []): Draft => ({
	way: 'mixed',
	mixing: 'organisation',
	avoidLast: true,
	known: guests,
	groups: resized([], groups),
	pinned: new Set(),
	out: new Set(),
	isDealt: false,
	isByHand: false,
})

/** The same draft once these people are there; the same object if there is no news. */
export function meet(draft: Draft, people: readonly Attending[]): Draft {
	const known = new Map(draft.known.map((person) => [person.id, person]))
	let isNews = false
	for (const person of people) {
		const before = known.get(person.id)
		if (before && before.name === person.name && before.organisation === person.organisation) continue
		known.set(person.id, person)
		isNews = true
	}
	return isNews ? { ...draft, known: [...known.values()] } : draft
}

/** Deals everybody who takes part anew, as the way says; whoever was placed by hand stays. */
export function deal(draft: Draft, lore: Lore, random: Random): Draft {
	if (draft.way === 'hand') return { ...draft, isDealt: true }
	if (draft.way === 'again') return seatedAgain(draft, lore)
	if (draft.way === 'choice')
		return { ...draft, groups: withoutDevice(draft), pinned: new Set(), isDealt: true, isByHand: false }
	const { groups }: Formed = formGroups(formingOf(draft, lore), random)
	return { ...draft, groups, isDealt: true, isByHand: false }
}

/** Everybody into the group of the same number they sat in last; whoever was in none of them where they fit best. */
function seatedAgain(draft: Draft, lore: Lore): Draft {
	const there = new Set(takingPart(draft).map(({ id }) => id))
	const groups = draft.groups.map((_, i) => (lore.last?.[i] ?? []).filter((id) => there.has(id)))
	return placeAll({ ...draft, groups, pinned: new Set(), isDealt: true, isByHand: false }, lore)
}

/** Who has come back meanwhile and sat in one of the last groups, into that one, as long as people sit as they did last time. */
export function rejoin(draft: Draft, lore: Lore): Draft {
	if (draft.way !== 'again') return draft
	const back = new Set(unplaced(draft).map(({ id }) => id))
	const groups = draft.groups.map((ids, i) => {
		const own = (lore.last?.[i] ?? []).filter((id) => back.has(id))
		return own.length > 0 ? [...ids, ...own] : ids
	})
	return groups.some((ids, i) => ids !== draft.groups[i]) ? { ...draft, groups } : draft
}

/** Another number of groups: who sat in one that is gone has no place for now. */
export const resize = (draft: Draft, count: number): Draft => {
	const groups = resized(draft.groups, count)
	const seated = new Set(groups.flat())
	return { ...draft, groups, pinned: new Set([...draft.pinned].filter((id) => seated.has(id))) }
}

/** Places somebody in a group by hand, or in none. */
export function place(draft: Draft, person: string, group: number | undefined): Draft {
	const groups = draft.groups.map((ids, i) => {
		const others = ids.filter((id) => id !== person)
		return i === group ? [...others, person] : others.length === ids.length ? ids : others
	})
	return {
		...draft,
		groups,
		pinned: changed(draft.pinned, person, group !== undefined),
		out: changed(draft.out, person, false),
		isByHand: true,
	}
}

/** Somebody takes part, or does not after all. */
export const setOut = (draft: Draft, person: string, isOut: boolean): Draft => ({
	...(isOut ? place(draft, person, undefined) : draft),
	out: changed(draft.out, person, isOut),
})

/** Somebody without a device, who is known by name only: placed at once, where it fits best. */
export function addGuest(draft: Draft, guest: Attending, lore: Lore): Draft {
	const met = meet(draft, [guest])
	const best = placeOf(met, guest, lore)
	return { ...met, groups: met.groups.map((ids, i) => (i === best?.group ? [...ids, guest.id] : ids)) }
}

/** Everybody without a place gets the one that fits them best, one after the other. */
export const placeAll = (draft: Draft, lore: Lore): Draft =>
	unplaced(draft).reduce((now, person) => {
		const best = placeOf(now, person, lore)
		return { ...now, groups: now.groups.map((ids, i) => (i === best?.group ? [...ids, person.id] : ids)) }
	}, draft)

/** Nobody has a place any more. */
export const clear = (draft: Draft): Draft => ({
	...draft,
	groups: draft.groups.map(() => []),
	pinned: new Set(),
	isByHand: true,
})

export const takingPart = ({ known, out }: Draft): Attending[] => known.filter(({ id }) => !out.has(id))

/** Who takes part and has no place yet; those who choose for themselves are not waited for. */
export function unplaced(draft: Draft): Attending[] {
	const seated = new Set(draft.groups.flat())
	return takingPart(draft).filter(({ id, hasDevice }) => !seated.has(id) && !(draft.way === 'choice' && hasDevice))
}

/** How far people are mixed, whoever mixed them. */
export const verdictOf = (draft: Draft, lore: Lore): Verdict => judge(draft.groups, formingOf(draft, lore))

/** Where one more person fits best. */
export const placeOf = (draft: Draft, person: Attending, lore: Lore): Place | undefined =>
	placeForLatecomer(draft.groups, formingOf(draft, lore), attendeeOf(person, lore))

/** Who came without a device sits somewhere from the start: nobody else could choose for them. */
function withoutDevice(draft: Draft): string[][] {
	const groups: string[][] = draft.groups.map(() => [])
	takingPart(draft)
		.filter(({ hasDevice }) => !hasDevice)
		.forEach(({ id }, i) => {
			groups[i % groups.length]?.push(id)
		})
	return groups
}

function formingOf(draft: Draft, lore: Lore): Forming {
	const { way, mixing, avoidLast, groups, pinned } = draft
	const fixed = new Map<string, number>()
	groups.forEach((ids, group) => {
		for (const id of ids) if (pinned.has(id)) fixed.set(id, group)
	})
	return {
		people: takingPart(draft).map((person) => attendeeOf(person, lore)),
		groups: groups.length,
		mixing: way === 'mixed' ? mixing : 'lot',
		before: lore.before,
		avoidLast,
		fixed,
	}
}

/** Letters of an organisation's name that people write in different ways. */
export const sameOrganisation = (name: string): string => name.trim().replace(/\s+/gu, ' ').toLocaleLowerCase('de')

const attendeeOf = ({ id, organisation }: Attending, lore: Lore): Attendee => ({
	id,
	organisation: sameOrganisation(organisation),
	fields: lore.fieldsOf(organisation),
})

function resized(groups: Groups, wished: number): Groups {
	const count = Math.min(sittingLimits.groups, Math.max(fewestGroups, Math.floor(wished) || fewestGroups))
	return Array.from({ length: count }, (_, i) => groups[i] ?? [])
}

function changed(set: ReadonlySet<string>, id: string, isIn: boolean): ReadonlySet<string> {
	if (set.has(id) === isIn) return set
	const next = new Set(set)
	if (isIn) next.add(id)
	else next.delete(id)
	return next
}
