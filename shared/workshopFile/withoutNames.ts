import * as Y from 'yjs'
import type { Random } from '../lib/random.ts'
import { isTrashed } from '../lib/trash.ts'
import { kindOf, type RoomName } from '../links/rooms.ts'
import { isRootText, rootTypesOf } from '../rooms/rootTypes.ts'
import { writtenAnew } from './moved.ts'
import { isPlain } from './names.ts'
import type { Replacing } from './replacing.ts'

/** Of the agenda's room what says nothing of anybody. Who was there, sat where and played whom does not go along. */
const ofTheStage: readonly string[] = ['steps', 'rounds', 'reports', 'boards', 'smallGroups', 'now']
/** Of the moment, who shows, who has the word, where all were called. */
const ofAMoment: readonly string[] = ['lead', 'floor', 'summons', 'reading', 'announcement']
const ofTheDesk: readonly string[] = ['agendas', 'boards', 'openings', 'sceneNotes', 'notes']
/** Whose a thing on a board is, how somebody is reached, who asked for help, who talks a play over with whom. */
const ofSomebody: readonly string[] = ['contact', 'm.of', 'help', 'debrief']

/** What is left of the top-level types of a room. */
export function typesWithoutNames(room: RoomName): readonly string[] {
	const kind = kindOf(room)
	return kind === 'stage' ? ofTheStage : kind === 'desk' ? ofTheDesk : rootTypesOf(room)
}

/**
 * A document written anew without names of people: nothing that was deleted, nothing in the trash, nothing this program does not
 * know, and "Person 1" instead of each name. Yjs update, V1.
 */
export const withoutNames = (doc: Y.Doc, room: RoomName, names: Replacing, random: Random): Uint8Array =>
	writtenAnew(random, (copy) => {
		for (const root of typesWithoutNames(room)) {
			if (isRootText(root)) {
				const words = names.words(doc.getText(root).toString())
				if (words) copy.getText(root).insert(0, words)
				continue
			}
			const into = copy.getMap(root)
			for (const [key, value] of doc.getMap(root)) {
				if (isTrashed(value) || (root === 'now' && ofAMoment.includes(key))) continue
				into.set(keyWithout(key, names), written(value, { names, key, isWords: false, depth: 0 }))
			}
		}
	})

interface Place {
	readonly names: Replacing
	/** under which it lies */
	readonly key: string
	/** everything in it was typed by people */
	readonly isWords: boolean
	readonly depth: number
}

/** Keys under which lie words, even if they look like an id. */
const wordKeys: readonly string[] = [
	...[
		'text',
		'label',
		'name',
		'title',
		'heading',
		'reason',
		'note',
		'question',
		'by',
		'm.by',
		'why',
		'de',
		'en',
		'about',
	],
	...['as', 'organisation', 'purpose', 'rhythm', 'place', 'shortName', 'legalBasis', 'effort', 'alt', 'altText', 'url'],
]
/** Below these everything is words. */
const ofWords: readonly string[] = ['cells', 'meanings', 'p.meanings']
/** A value that names a thing of the program, or an id. */
const isId = (value: string) => !/\s/u.test(value) && (/^[a-z]/u.test(value) || /[:/_\d]/u.test(value))

function written(value: unknown, place: Place): unknown {
	const { names, key, isWords, depth } = place
	if (depth > 64) return null
	const below = (part: unknown, under = key): unknown =>
		written(part, { names, key: under, isWords: isWords || ofWords.includes(under), depth: depth + 1 })
	if (typeof value === 'string') {
		if (key === 'by' || key === 'm.by') return names.name(value)
		return isWords || wordKeys.includes(key) || !isId(value) ? names.words(value) : value
	}
	if (value instanceof Y.Map) return new Y.Map(entriesOf([...value.entries()], key, names, below))
	if (isPlain(value)) return Object.fromEntries(entriesOf(Object.entries(value), key, names, below))
	if (Array.isArray(value)) return value.map((part) => below(part))
	if (value instanceof Y.Array) return Y.Array.from(value.toArray().map((part) => below(part)) as object[])
	if (value instanceof Y.XmlText) return textOf(new Y.XmlText(), value, names)
	if (value instanceof Y.Text) return textOf(new Y.Text(), value, names)
	if (value instanceof Y.XmlElement) {
		const copy: Y.XmlElement<Record<string, string>> = new Y.XmlElement(value.nodeName)
		for (const [name, said] of Object.entries(value.getAttributes() as Record<string, unknown>))
			copy.setAttribute(name, (typeof said === 'string' && !isId(said) ? names.words(said) : said) as string)
		copy.insert(0, value.toArray().map((part) => below(part)) as Y.XmlText[])
		return copy
	}
	if (value instanceof Y.XmlFragment) {
		const copy = new Y.XmlFragment()
		copy.insert(0, value.toArray().map((part) => below(part)) as Y.XmlText[])
		return copy
	}
	return value instanceof Y.AbstractType ? null : value
}

function entriesOf(
	entries: readonly (readonly [string, unknown])[],
	under: string,
	names: Replacing,
	below: (part: unknown, under: string) => unknown,
): [string, unknown][] {
	return entries.flatMap(([key, value]): [string, unknown][] => {
		const isOwn = key === 'of' && under === 'meta'
		if (isTrashed(value) || isOwn || ofSomebody.includes(key)) return []
		return [[keyWithout(key, names), below(value, key)]]
	})
}

/** Some keys go on with a name behind a letter. */
function keyWithout(key: string, names: Replacing): string {
	const [, prefix = '', rest = ''] = /^([end]\.)(.+)$/su.exec(key) ?? []
	return prefix && (prefix === 'e.' || !isNeedOrBranch(rest)) ? prefix + names.name(rest) : key
}
/** Needs of a chain lie under `n.` as well, by their ids. */
const isNeedOrBranch = (rest: string) => /^[0-9A-Za-z]{16}$/u.test(rest)

/** A text with its marks; a name that is marked in part is written with the marks of the text's beginning. */
function textOf<Text extends Y.Text>(copy: Text, text: Y.Text, names: Replacing): Text {
	const runs = text.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[]
	const strings = runs.flatMap(({ insert }) => (typeof insert === 'string' ? [insert] : []))
	const told = strings.map((run) => names.words(run))
	const whole = names.words(strings.join(''))
	const [first] = runs
	if (told.join('') !== whole && first) copy.applyDelta([{ ...first, insert: whole }])
	else {
		let at = 0
		copy.applyDelta(
			runs.flatMap((run) => (typeof run.insert === 'string' ? [{ ...run, insert: told[at++] ?? '' }] : [])),
		)
	}
	return copy
}
