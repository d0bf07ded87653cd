import type { Actor } from '../actors/actor.ts'
import { wordKey } from '../term.ts'
import type { Entry } from './check.ts'
import { Likeness } from './likeness.ts'

/** An actor of the registry, or the entry of an earlier line of the file, as `actor <id>` or `line <number>`. */
export type Same = `actor ${string}` | `line ${number}`

/** A line whose organisation may be one that is there already under another name. */
export interface LikelySame {
	readonly line: number
	readonly name: string
	/** at least one, the most certain first */
	readonly like: readonly { readonly same: Same; readonly name: string }[]
}

/** The lines that would add an organisation which is like one in the registry, or in an earlier line. Changes nothing. */
export function likelySame(entries: readonly Entry[], known: readonly Actor[]): LikelySame[] {
	const likeness = new Likeness<Same>()
	for (const { id, name, shortName } of known) likeness.add({ of: `actor ${id}`, name, shortName })
	return entries.flatMap(({ line, updates, actor: { name, shortName } }) => {
		if (updates !== undefined) return []
		const like = likeness.of(name, shortName).map((each) => ({ same: each.of, name: each.name }))
		likeness.add({ of: `line ${line}`, name, shortName })
		return like.length > 0 ? [{ line, name, like }] : []
	})
}

/** What people decided about lines, by their number. A line about which nothing is said adds an organisation of its own. */
export type Sames = Readonly<Record<number, Same>>

/**
 * The entries with those lines put to the organisation they mean: as with a name known already, what a line says holds, what it
 * leaves empty changes nothing, and its note is added. How the line called it is kept as `alsoCalled` in the note. What is decided
 * about a line that is not there, or for one, is passed over.
 */
export function meetSame(entries: readonly Entry[], sames: Sames, alsoCalled: (name: string) => string): Entry[] {
	const met: Entry[] = []
	const placeOf = new Map<number, number>()
	for (const entry of entries) {
		const [kind, id = ''] = split(entry.updates === undefined ? sames[entry.line] : undefined)
		const earlier = kind === 'line' ? placeOf.get(Number(id)) : undefined
		const before = earlier === undefined ? undefined : met[earlier]
		if (earlier !== undefined && before) {
			placeOf.set(entry.line, earlier)
			met[earlier] = overlaid(before, entry, alsoCalled)
			continue
		}
		placeOf.set(entry.line, met.length)
		met.push(kind === 'actor' ? { ...entry, actor: withName(entry.actor, alsoCalled), updates: id } : entry)
	}
	return met
}

function split(same: Same | undefined): [kind?: string, id?: string] {
	const [kind, ...id] = same?.split(' ') ?? []
	return kind === undefined ? [] : [kind, id.join(' ')]
}

function overlaid(
	before: Entry,
	{ actor, fields, groups, cells, newCells }: Entry,
	alsoCalled: (name: string) => string,
): Entry {
	const { name, note } = before.actor
	const said = Object.fromEntries(Object.entries(actor).filter(([, value]) => value !== undefined && value !== ''))
	const isOther = wordKey(actor.name) !== wordKey(name)
	const notes = [note, actor.note, isOther && alsoCalled(actor.name)].filter(Boolean)
	return {
		...before,
		actor: { ...before.actor, ...said, name, ...(notes.length > 0 && { note: notes.join('\n') }) },
		...(fields && { fields }),
		...((groups ?? before.groups) && { groups: [...new Set([...(before.groups ?? []), ...(groups ?? [])])] }),
		cells: { ...before.cells, ...saying(cells) },
		...((newCells ?? before.newCells) && { newCells: { ...before.newCells, ...saying(newCells ?? {}) } }),
	}
}

const withName = (actor: Entry['actor'], alsoCalled: (name: string) => string): Entry['actor'] => ({
	...actor,
	note: [actor.note, alsoCalled(actor.name)].filter(Boolean).join('\n'),
})

const saying = (cells: Readonly<Record<string, string>>) =>
	Object.fromEntries(Object.entries(cells).filter(([, words]) => words !== ''))
