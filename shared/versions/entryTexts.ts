import * as Y from 'yjs'
import { isObject } from '../board/record.ts'
import { readRecord } from '../board/records.ts'
import { wordsOf } from '../board/richText.ts'
import { cut } from '../lib/characters.ts'
import { findActor } from '../registry/index.ts'
import type { Path } from './boardContents.ts'

/** Longest text of an entry in a list, in characters. */
const longest = 160

/** Keys whose plain values are words that people gave. */
const wordKeys = ['name', 'label', 'title', 'reason'] as const

/** What an entry is, see `Difference.kind`. */
export function kindOf(doc: Y.Doc, path: Path): string {
	const [map = '', id = ''] = path
	if (map !== 'records') return path.at(-2) ?? map
	const record = readRecord(doc, id)
	return String((record?.typeName === 'shape' ? record.type : record?.typeName) ?? 'record')
}

/** The words of an entry in one line; an actor who stands in it comes first. */
export function textOfEntry(doc: Y.Doc, path: Path): string {
	const [map = '', id = ''] = path
	const words = map === 'records' ? wordsOfRecord(doc, id) : wordsOfEntry(doc, entryAt(doc, path), path.at(-1) ?? '')
	return cut(words.join(' ').replace(/\s+/gu, ' ').trim(), longest)
}

/** What lies at a path; undefined if there is nothing. */
export function entryAt(doc: Y.Doc, [map = '', ...keys]: Path): unknown {
	let at: unknown = doc.getMap(map)
	for (const key of keys) at = at instanceof Y.Map ? at.get(key) : undefined
	return at
}

function wordsOfRecord(doc: Y.Doc, id: string): string[] {
	const record = readRecord(doc, id)
	const { richText, text, name } = isObject(record?.props) ? record.props : {}
	return [wordsOf(richText), ...[text, name, record?.name].filter((word) => typeof word === 'string')]
}

function wordsOfEntry(doc: Y.Doc, entry: unknown, key: string): string[] {
	if (!(entry instanceof Y.Map)) {
		const about =
			isObject(entry) && isObject(entry.result) ? entry.result.about : isObject(entry) ? entry.reason : entry
		return [nameOf(doc, key), typeof about === 'string' ? about : '']
	}
	const actors = ['actor', 'from', 'to'].map((part) => nameOf(doc, entry.get(part)))
	const plain = wordKeys.map((part) => entry.get(part)).filter((word) => typeof word === 'string')
	const texts = [...entry.entries()]
		.filter(([, part]) => part instanceof Y.Text)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([, part]) => String(part))
	// A lane and a place on a map lie under the id of their actor.
	return [nameOf(doc, key), ...actors, ...plain, ...texts].filter((word, i, all) => all.indexOf(word) === i)
}

const nameOf = (doc: Y.Doc, actor: unknown): string =>
	typeof actor === 'string' ? (findActor(doc, actor)?.name ?? '') : ''
