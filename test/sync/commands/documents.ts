import type * as Y from 'yjs'
import {
	addPart,
	addPartColumn,
	addPartRow,
	beginAsKind,
	beginAsTemplate,
	beginOwnWords,
	changeDocument,
	changePart,
	createFromKind,
	dropOwnWords,
	fillDocument,
	keepAsTemplate,
	listDocuments,
	listTemplates,
	movePart,
	type PartKind,
	readDetails,
	readDocument,
	removePart,
	removePartColumn,
	removePartRow,
	removeTemplate,
	retell,
	type ToldFrom,
} from '../../../shared/blocks/document/index.ts'
import type { Random } from '../../../shared/lib/random.ts'
import { addMinutes } from '../../../shared/methods/documents/addMinutes.ts'
import { documents } from '../../../shared/methods/documents/index.ts'
import { kinds } from '../../../shared/methods/documents/kinds/index.ts'
import type { BoardPerson } from '../../helpers/boardPerson.ts'
import { type Command, pick } from './command.ts'
import { maybeTrashed } from './trash.ts'

/** When documents are told, in milliseconds since 1970. */
const now = Date.UTC(2027, 2, 9)
const words = ['Das Jugendamt lädt ein.', 'Vereinbart', 'noch offen']
const partKinds: readonly PartKind[] = ['heading', 'paragraph', 'list', 'table']

const toldFrom = (doc: Y.Doc, id?: string): ToldFrom => ({
	doc,
	locale: 'de',
	today: '2027-03-09',
	workshop: 'Auenbrück',
	details: id === undefined ? {} : readDetails(doc, id),
})

/** A document, founded if there is none, and a part of it. */
function somePart({ doc }: BoardPerson, random: Random) {
	const kind = pick(kinds, random) ?? kinds[0]
	const id =
		pick(listDocuments(doc), random)?.id ??
		(kind ? createFromKind(doc, { method: documents.id, kind, from: toldFrom(doc) }, { now, random }) : '')
	const parts = readDocument(doc, id)?.parts ?? []
	return { doc, id, parts, part: pick(parts, random) }
}

export const documentCommands: readonly Command[] = [
	{
		name: 'found a document, or let an empty one begin',
		weight: 1,
		run(person, random) {
			const { doc } = person
			const { id } = documents.found(doc, random)
			const kind = pick(kinds, random)
			const template = pick(listTemplates(doc), random)
			const how = { now, random }
			if (template !== undefined && random() < 0.4)
				beginAsTemplate(doc, id, template, { kind, from: toldFrom(doc) }, how)
			else if (kind && random() < 0.7) beginAsKind(doc, id, { kind, from: toldFrom(doc) }, how)
			else fillDocument(doc, id, { title: 'Brief', parts: [{ key: 'a', kind: 'paragraph', text: 'Liebe Alle,' }] }, how)
		},
	},
	{
		name: 'write the minutes',
		weight: 0.5,
		run: ({ doc }, random) => void addMinutes(doc, toldFrom(doc), { now, random }),
	},
	{
		name: 'keep a document as a template, or remove one',
		weight: 0.5,
		run(person, random) {
			const { doc, id } = somePart(person, random)
			if (random() < 0.6) keepAsTemplate(doc, id, 'Unser Bogen', random)
			else removeTemplate(doc, pick(listTemplates(doc), random) ?? '', maybeTrashed(random))
		},
	},
	{
		name: 'say what a document is about',
		weight: 1,
		run(person, random) {
			const { doc, id } = somePart(person, random)
			changeDocument(doc, id, random() < 0.5 ? { until: '2027-12-31' } : { isFinal: random() < 0.5 ? true : undefined })
		},
	},
	{
		name: 'add, move or remove a part',
		weight: 3,
		run(person, random) {
			const { doc, id, parts, part } = somePart(person, random)
			const before = pick(parts, random)?.id
			const chance = random()
			if (chance < 0.5) {
				const kind = pick(partKinds, random) ?? 'paragraph'
				const columns = kind === 'table' ? { columns: [{ key: 'a', label: 'Wer' }], rows: [] } : {}
				addPart(doc, id, { kind, text: pick(words, random) ?? '', ...columns }, { before, random })
			} else if (chance < 0.7) movePart(doc, id, part?.id ?? '', before)
			else if (chance < 0.85) changePart(doc, id, part?.id ?? '', { level: 2, isOrdered: random() < 0.5 })
			else removePart(doc, id, part?.id ?? '', maybeTrashed(random))
		},
	},
	{
		name: 'change the rows and columns of a part',
		weight: 2,
		run(person, random) {
			const { doc, id, parts } = somePart(person, random)
			const part = pick(
				parts.filter(({ kind }) => kind === 'table' || kind === 'list'),
				random,
			)
			if (!part) return
			const chance = random()
			if (chance < 0.4) addPartRow(doc, id, part.id, { before: pick(part.rows, random)?.id, random })
			else if (chance < 0.6) removePartRow(doc, id, part.id, pick(part.rows, random)?.id ?? '')
			else if (chance < 0.85) addPartColumn(doc, id, part.id, pick(words, random) ?? '', random)
			else removePartColumn(doc, id, part.id, pick(part.columns, random)?.id ?? '')
		},
	},
	{
		name: 'write where something was told, or give it up',
		weight: 2,
		run(person, random) {
			const { doc, id, parts } = somePart(person, random)
			const told = pick(
				parts.filter(({ origin }) => origin),
				random,
			)
			if (!told) return
			if (random() < 0.6) beginOwnWords(doc, id, told.id, 'text')
			else dropOwnWords(doc, id, told.id, 'text')
		},
	},
	{
		name: 'tell a document again',
		weight: 1,
		run(person, random) {
			const { doc, id, parts } = somePart(person, random)
			const by = pick(
				parts.flatMap(({ origin }) => origin?.by ?? []),
				random,
			)
			const kind = kinds.find((each) => each.id === readDetails(doc, id).kind)
			if (by !== undefined && kind) retell(doc, id, { by, drafts: kind.tell(toldFrom(doc, id), by) ?? [] }, { now })
		},
	},
]
