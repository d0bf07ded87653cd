import { personRole } from '../blocks/scenes/stored.ts'
import type { Random } from '../lib/random.ts'
import type { PlayGroup } from '../rounds/playGroups.ts'
import type { CastPart } from './cast.ts'

/** Somebody who may get a part. */
export interface Castable {
	readonly id: string
	/** id of the organisation in the registry; '' if they come for none, or it is not known */
	readonly actor: string
}

/** So many of all who are there watch, if that many can: without them nobody says what a scene was like. */
const watching = 1 / 4
const fewestWatching = 2

/**
 * Deals parts by lot, but for the one of the person whose way it is: who plays that is chosen. Organisations are played by their own people.
 * Every organisation is among those who act or advise as long as there are parts for that; of people whose organisation is
 * there already, and of those who come for none, some watch. Who fits nowhere gets nothing.
 *
 * @returns the part of each person, by id
 */
export function castByLot(
	people: readonly Castable[],
	parts: readonly Pick<CastPart, 'part' | 'group' | 'role'>[],
	random: Random,
): ReadonlyMap<string, string> {
	const given = new Map<string, string>()
	const free = inAnyOrder(people, random)
	const take = (person: Castable | undefined, part: string | undefined): boolean => {
		if (!person || part === undefined) return false
		given.set(person.id, part)
		free.splice(free.indexOf(person), 1)
		return true
	}

	const acting = parts.filter(({ group }) => group === 'acting')
	const represented = new Set<string>()
	for (const { part, role } of acting.filter(({ role }) => role !== personRole && role !== '')) {
		if (
			take(
				free.find(({ actor }) => actor === role),
				part,
			)
		)
			represented.add(role)
	}
	const isSpare = ({ actor }: Castable) => actor === '' || represented.has(actor)

	const advising = parts.filter(({ group }) => group === 'advising')
	const advisingFor = (actor: string) =>
		(advising.find(({ role }) => role === actor && role !== '') ?? advising.find(({ role }) => role === ''))?.part
	for (const each of [...free]) {
		if (!isSpare(each) && take(each, advisingFor(each.actor))) represented.add(each.actor)
	}

	const observers = parts.find(({ group }) => group === 'observing')?.part
	const wanted = Math.max(fewestWatching, Math.round(people.length * watching))
	const withoutOrganisation = free.filter(({ actor }) => actor === '')
	for (const each of [...withoutOrganisation, ...free.filter(({ actor }) => actor !== '')].slice(0, wanted)) {
		take(each, observers)
	}
	for (const each of [...free]) take(each, advisingFor(each.actor) ?? observers)
	return given
}

/** How many people a play needs in each group at least: one for every acting part, somebody to advise if there are advisers, and those who watch. */
export function fewestPeople(parts: readonly Pick<CastPart, 'group'>[]): Readonly<Record<PlayGroup, number>> {
	const count = (group: PlayGroup) => parts.filter((part) => part.group === group).length
	return {
		acting: count('acting'),
		advising: Math.min(1, count('advising')),
		observing: count('observing') > 0 ? fewestWatching : 0,
	}
}

/** The organisations of these people that neither act nor advise: in those two groups all partners are to be represented. */
export function unrepresented(
	people: readonly Castable[],
	cast: ReadonlyMap<string, string>,
	parts: readonly Pick<CastPart, 'part' | 'group'>[],
): string[] {
	const groups = new Map(parts.map(({ part, group }) => [part, group]))
	const there = new Set(
		people
			.filter(({ id }) => ['acting', 'advising'].includes(groups.get(cast.get(id) ?? '') ?? ''))
			.map(({ actor }) => actor),
	)
	return [...new Set(people.map(({ actor }) => actor))].filter((actor) => actor !== '' && !there.has(actor))
}

function inAnyOrder<Each>(list: readonly Each[], random: Random): Each[] {
	return list
		.map((each) => ({ each, at: random() }))
		.sort((a, b) => a.at - b.at)
		.map(({ each }) => each)
}
