import type * as Y from 'yjs'
import { chainText, listChains, phasesOf, phaseText, stepsOf, stepText } from '../../../shared/blocks/chain/index.ts'
import { listMaps, questionText } from '../../../shared/blocks/map/index.ts'
import { allColumnsOf, cellText, listTables, rowsOf } from '../../../shared/blocks/table/index.ts'
import type { Random } from '../../../shared/lib/random.ts'
import { listParked, parkedText } from '../../../shared/parkingLot/index.ts'
import {
	aboutText,
	listActors,
	listNeeds,
	listRelations,
	listServices,
	listTasks,
	nameText,
	needText,
	serviceText,
	taskText,
} from '../../../shared/registry/index.ts'
import type { TextField } from '../../../shared/text/field.ts'
import { textFields } from '../../../shared/text/fields.ts'
import { tidyUp } from '../../../shared/text/typing.ts'
import type { BoardPerson } from '../../helpers/boardPerson.ts'
import { typed } from '../../helpers/writing.ts'
import { type Command, pick } from './command.ts'

type Written = readonly [field: TextField, text: Y.Text | undefined]

/** The text of some entry of a list. */
const ofSome =
	<Entry>(
		list: (doc: Y.Doc) => readonly Entry[],
		field: TextField,
		text: (doc: Y.Doc, entry: Entry) => Y.Text | undefined,
	) =>
	(doc: Y.Doc, random: Random): Written => {
		const entry = pick(list(doc), random)
		return [field, entry && text(doc, entry)]
	}

/** Every kind of text people write in together. */
const someText: readonly ((doc: Y.Doc, random: Random) => Written)[] = [
	ofSome(listActors, textFields.actorName, (doc, { id }) => nameText(doc, id)),
	ofSome(listRelations, textFields.relationAbout, (doc, { id }) => aboutText(doc, id)),
	ofSome(listTasks, textFields.taskText, (doc, { id }) => taskText(doc, id)),
	ofSome(listParked, textFields.parkedText, (doc, { id }) => parkedText(doc, id)),
	ofSome(listNeeds, textFields.needEffect, (doc, { id }) => needText(doc, id, 'effect')),
	ofSome(listServices, textFields.serviceName, (doc, { id }) => serviceText(doc, id, 'name')),
	ofSome(listMaps, textFields.mapQuestion, (doc, { id }) => questionText(doc, id)),
	ofSome(listChains, textFields.chainTargetGroup, (doc, { id }) => chainText(doc, id, 'targetGroup')),
	(doc, random) => {
		const chain = pick(listChains(doc), random)?.id ?? ''
		const phase = pick(phasesOf(doc, chain), random)?.id ?? ''
		return [textFields.chainPhase, phaseText(doc, chain, phase)]
	},
	(doc, random) => {
		const chain = pick(listChains(doc), random)?.id ?? ''
		const step = pick(stepsOf(doc, chain, 'actual'), random)?.id ?? ''
		return [textFields.chainStep, stepText(doc, chain, step)]
	},
	(doc, random) => {
		const table = pick(listTables(doc), random)?.id ?? ''
		const row = pick(rowsOf(doc, table), random)?.id ?? ''
		const column = pick(allColumnsOf(doc, table), random)?.id ?? ''
		return [textFields.tableCell, cellText(doc, table, row, column)]
	},
]

const pieces = [' ', '  ', 'Ka\u0308the', '\r\n', 'Wort', '👩‍👧', '\t']

const inSomeText =
	(work: (doc: Y.Doc, text: Y.Text, field: TextField, random: Random) => void) =>
	({ doc }: BoardPerson, random: Random): void => {
		const [field, text] = pick(someText, random)?.(doc, random) ?? []
		if (field && text) work(doc, text, field, random)
	}

/** Typing, pasting and leaving, in whatever field. */
export const writingCommands: readonly Command[] = [
	{
		name: 'write in a field',
		weight: 4,
		run: inSomeText((doc, text, field, random) => {
			const signs = [...text.toString()]
			const at = Math.floor(random() * (signs.length + 1))
			const before = `${signs.slice(0, at).join('')}${pick(pieces, random)}`
			const rest = signs.slice(at + Math.floor(random() * 3)).join('')
			typed(doc, text, field, `${before}${rest}`, before.length)
		}),
	},
	{
		name: 'paste too much into a field',
		weight: 0.2,
		run: inSomeText((doc, text, field) => typed(doc, text, field, `${text.toString()}${'x'.repeat(2 * field.limit)}`)),
	},
	{ name: 'leave a field', weight: 2, run: inSomeText((doc, text, field) => tidyUp(doc, text, field)) },
]
