import { type Actor, type Group, isNamed } from '../../registry/index.ts'
import type { CirclesForm } from './circles.ts'
import type { Seat } from './seats.ts'

/** What an area of the picture is for: a group of this kind, all organisations, or those that are in no group yet. */
export type AreaKind = 'steering' | 'working' | 'core' | 'information' | 'network' | 'nowhere'

/** A part of the picture into which organisations can be put. */
export interface Area {
	/** `group:<id>` of a group, else its kind */
	readonly key: string
	readonly kind: AreaKind
	readonly group?: Group
	/** those that are drawn, by name; the lead comes first */
	readonly members: readonly Actor[]
	/** how many there are, drawn or not */
	readonly count: number
	/** how many of its own are not drawn */
	readonly more: number
	/** of `network`: how many of these stand in a group above */
	readonly elsewhere?: number
}

export interface Box {
	readonly x: number
	readonly y: number
	readonly w: number
	readonly h: number
}

/** An area with its place in the picture. Seats are the middles of the top edges of what stands there. */
export interface PlacedArea extends Area, Box {
	readonly shape: 'circle' | 'pill' | 'band' | 'tray'
	readonly seats: readonly Seat[]
	/** height of a seat: symbol, name, a word about it */
	readonly seat: number
	/** where words stand that count those who are not drawn, or stand elsewhere */
	readonly rest?: Seat
}

/** More is never drawn, whatever lies in a document: pictures stay pictures. The list tells all. */
export const mostDrawn = { groups: 80, inOneArea: 150, least: 8, altogether: 1200 } as const

/** What a network of these organisations and groups is drawn as, from top to bottom or from the inside out. */
export function areasOf(form: CirclesForm, groups: readonly Group[], everybody: readonly Actor[]): Area[] {
	const actors = everybody.filter(isNamed)
	const active = actors.filter(({ involvement }) => involvement === 'active')
	const known = new Set(groups.map(({ id }) => id))
	const isIn = (actor: Actor, ids: ReadonlySet<string>) => actor.groups?.some((id) => ids.has(id)) === true
	const drawn = drawnGroups(form, groups)
	const most = mostInOneArea(drawn.length + 2)
	const ids = new Set(drawn.map(({ id }) => id))
	const membersOf = membersByGroup(actors, ids)
	const areas = drawn.map((group): Area => {
		const members = membersOf.get(group.id) ?? []
		const lead = members.filter(({ id }) => id === group.lead)
		const inOrder = [...lead, ...members.filter(({ id }) => id !== group.lead)]
		const kind = group.kind === 'part' ? 'working' : group.kind
		return { key: `group:${group.id}`, kind, group, ...upTo(most, inOrder) }
	})
	const rest = (key: 'network' | 'nowhere', members: readonly Actor[], more: Partial<Area> = {}): Area => ({
		...{ key, kind: key, ...upTo(most, members) },
		...more,
	})
	if (form === 'rings') {
		const outside = active.filter((actor) => !isIn(actor, ids))
		return [...areas, ...(outside.length > 0 ? [rest('nowhere', outside)] : [])]
	}
	const alone = active.filter((actor) => isIn(actor, known) && !isIn(actor, ids))
	const nowhere = active.filter((actor) => !isIn(actor, known))
	const elsewhere = active.length - alone.length - nowhere.length
	return [
		...areas,
		rest('network', alone, { count: active.length, elsewhere }),
		...(nowhere.length > 0 ? [rest('nowhere', nowhere)] : []),
	]
}

/** How many groups the picture of this form would show beside those that are drawn. */
export const undrawnGroups = (form: CirclesForm, groups: readonly Group[]): number =>
	Math.max(0, ofForm(form, groups).length - mostDrawn.groups)

const upTo = (most: number, members: readonly Actor[]): Pick<Area, 'members' | 'count' | 'more'> => ({
	members: members.slice(0, most),
	count: members.length,
	more: Math.max(0, members.length - most),
})

const kindsOf: Readonly<Record<CirclesForm, readonly Group['kind'][]>> = {
	levels: ['steering', 'working', 'part'],
	rings: ['core', 'information'],
}

const ofForm = (form: CirclesForm, groups: readonly Group[]): Group[] =>
	groups.filter(({ kind }) => kindsOf[form].includes(kind))

const drawnGroups = (form: CirclesForm, groups: readonly Group[]): Group[] =>
	ofForm(form, groups).slice(0, mostDrawn.groups)

/** The more areas, the fewer are drawn in each. */
const mostInOneArea = (areas: number): number =>
	Math.max(mostDrawn.least, Math.min(mostDrawn.inOneArea, Math.floor(mostDrawn.altogether / areas)))

function membersByGroup(actors: readonly Actor[], groups: ReadonlySet<string>): ReadonlyMap<string, Actor[]> {
	const found = new Map<string, Actor[]>()
	for (const actor of actors)
		for (const id of actor.groups ?? []) {
			if (!groups.has(id)) continue
			const members = found.get(id)
			if (members) members.push(actor)
			else found.set(id, [actor])
		}
	return found
}
