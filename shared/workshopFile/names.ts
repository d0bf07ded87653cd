import * as Y from 'yjs'
import { isObject } from '../lib/json.ts'
import type { RoomName } from '../links/rooms.ts'
import { rootTypesOf } from '../rooms/rootTypes.ts'

/** Names that stand where a workshop keeps names, each as it was written. */
export interface KnownNames {
	readonly people: readonly string[]
	/** of organisations: they stay, also where a person would be named */
	readonly organisations: readonly string[]
}

/** Keys that begin so, and go on with a name: who takes on a task or a question, who agreed or differed without being an actor. */
const namedByKey: Readonly<Record<string, readonly string[]>> = {
	tasks: ['e.'],
	checklists: ['e.'],
	decisions: ['n.', 'd.'],
}
/** Top-level types in whose entries `name` is a person's, and `organisation` theirs. */
const ofPeople: readonly string[] = ['people', 'seats', 'cast', 'now', 'forming', 'help', 'alarms']

/** Every name of a person or an organisation in a document, wherever it is kept as a name; of what lies in the trash, too. */
export function namesIn(doc: Y.Doc, room: RoomName): KnownNames {
	const people = new Set<string>()
	const organisations = new Set<string>()
	const person = (words: unknown) => {
		// "Name (organisation)", as cards say it
		const [, name = '', organisation] = /^(.*?)(?: \(([^()]*)\))?$/su.exec(said(words).trim()) ?? []
		if (name) people.add(name)
		if (organisation) organisations.add(organisation)
	}
	const within = (words: unknown) => {
		for (const name of likeNames(said(words))) people.add(name)
	}

	function look(root: string, key: string, value: unknown, beside: (key: string) => unknown): void {
		if (root === 'actors' && (key === 'name' || key === 'shortName')) {
			if (beside('kind') === 'person') person(value)
			else if (said(value)) organisations.add(said(value))
		}
		if (root === 'actors' && key === 'contact') within(value)
		if ((key === 'by' && root !== 'documents') || key === 'm.by') person(value)
		if (root === 'cases' || root === 'chains') if (key === 'person') within(value)
		if (ofPeople.includes(root)) {
			if (key === 'name') person(value)
			if (key === 'organisation' && said(value)) organisations.add(said(value))
		}
		for (const prefix of namedByKey[root] ?? []) if (key.startsWith(prefix)) person(key.slice(prefix.length))
		if (root === 'documents') {
			// Signatures; and those who agreed to be named in minutes.
			if (/^c\.name(?:\.|$)/u.test(key) || key === 'name') person(value)
			if (/^(?:c\.signed(?:\.|$)|signed$)/u.test(key)) within(value)
			if (key === 'rows' && beside('key') === 'people' && Array.isArray(value)) {
				for (const row of value) if (isObject(row) && isObject(row.cells)) person(said(row.cells.text).split(',')[0])
			}
		}
	}
	function walk(root: string, value: unknown, depth = 0): void {
		if (depth > 64) return
		if (Array.isArray(value)) for (const part of value) walk(root, part, depth + 1)
		else if (value instanceof Y.Array) for (const part of value.toArray()) walk(root, part, depth + 1)
		else if (value instanceof Y.Map || isPlain(value)) {
			const entries = value instanceof Y.Map ? [...value.entries()] : Object.entries(value)
			const known = new Map<string, unknown>(entries)
			for (const [key, part] of entries) {
				look(root, key, part, (other) => known.get(other))
				walk(root, part, depth + 1)
			}
		}
	}
	for (const root of rootTypesOf(room)) if (root !== 'notes') walk(root, doc.getMap(root))
	return { people: [...people], organisations: [...organisations] }
}

export const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
	isObject(value) && !(value instanceof Y.AbstractType) && !(value instanceof Uint8Array)

const said = (value: unknown): string =>
	typeof value === 'string' ? value : value instanceof Y.Text ? value.toString() : ''

/** What looks like a person's name in a line on somebody: "Frau Berger", "Anna Berger"; not numbers and addresses. */
function likeNames(line: string): string[] {
	return [...line.matchAll(/\p{Lu}[\p{L}’'-]+(?:[ .]+(?:(?:von|van|de|der|zu) )*\p{Lu}[\p{L}’'-]+)+/gu)].map(
		([name]) => name,
	)
}
