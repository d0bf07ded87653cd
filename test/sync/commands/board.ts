import {
	createBindingId,
	createShapeId,
	type IndexKey,
	type TLArrowBinding,
	type TLArrowShape,
	type TLBinding,
	type TLFrameShape,
	type TLGroupShape,
	type TLNoteShape,
	type TLPage,
	type TLParentId,
	type TLRecord,
	type TLShape,
	type TLStore,
	toRichText,
} from 'tldraw'
import * as Y from 'yjs'
import { addBoard, removeBoard, renameBoard } from '../../../shared/board/boards.ts'
import { quarantineReasonsOf, removeQuarantined } from '../../../shared/board/quarantine/index.ts'
import { recordsOf, textOf } from '../../../shared/board/records.ts'
import { newId } from '../../../shared/lib/ids.ts'
import type { Random } from '../../../shared/lib/random.ts'
import { type BoardPerson, typing } from '../../helpers/boardPerson.ts'
import { damageSomewhere } from '../../helpers/damage.ts'
import { type Command, pick } from './command.ts'
import { maybeTrashed } from './trash.ts'

const colours = ['black', 'yellow', 'orange', 'light-red', 'light-green', 'light-blue'] as const
const words = ['Kita', 'Träger', 'Wunsch', 'Öffnung', 'ÄÖÜß', '👩‍👧', 'noch offen', 'Jobcenter\nAuenbrück']

const all = (store: TLStore): TLRecord[] => store.allRecords().sort((a, b) => (a.id < b.id ? -1 : 1))
const shapesOf = ({ store }: BoardPerson) =>
	all(store).filter((record): record is TLShape => record.typeName === 'shape')
const notesOf = (person: BoardPerson) => shapesOf(person).filter((shape): shape is TLNoteShape => shape.type === 'note')
const pagesOf = ({ store }: BoardPerson) => all(store).filter((record): record is TLPage => record.typeName === 'page')
const coordinate = (random: Random) => Math.round(random() * 2000)

function newShape(
	person: BoardPerson,
	random: Random,
	parentId: TLParentId | undefined = pick(pagesOf(person), random)?.id,
) {
	return {
		id: createShapeId(newId(random)),
		typeName: 'shape' as const,
		x: coordinate(random),
		y: coordinate(random),
		rotation: 0,
		index: `a${1 + Math.floor(random() * 9)}` as IndexKey,
		parentId: parentId ?? ('page:page' as TLParentId),
		isLocked: false,
		opacity: 1 as const,
		meta: {},
	}
}

function note(person: BoardPerson, random: Random): TLNoteShape {
	return {
		...newShape(person, random),
		type: 'note',
		props: {
			color: pick(colours, random) ?? 'black',
			labelColor: 'black',
			size: 'm',
			font: 'sans',
			fontSizeAdjustment: 0,
			align: 'middle',
			verticalAlign: 'middle',
			growY: 0,
			url: '',
			richText: toRichText(pick(words, random) ?? ''),
			scale: 1,
		},
	}
}

function frame(person: BoardPerson, random: Random): TLFrameShape {
	return { ...newShape(person, random), type: 'frame', props: { w: 400, h: 300, name: 'Bereich', color: 'black' } }
}

function arrow(person: BoardPerson, random: Random): TLArrowShape {
	return {
		...newShape(person, random),
		type: 'arrow',
		props: {
			kind: 'arc',
			labelColor: 'black',
			color: 'black',
			fill: 'none',
			dash: 'solid',
			size: 'm',
			arrowheadStart: 'none',
			arrowheadEnd: 'arrow',
			font: 'sans',
			start: { x: 0, y: 0 },
			end: { x: 10, y: 10 },
			bend: 0,
			text: '',
			labelPosition: 0.5,
			scale: 1,
			elbowMidPoint: 0.5,
		},
	}
}

function held(arrowShape: TLShape, target: TLShape, terminal: 'start' | 'end', random: Random): TLArrowBinding {
	return {
		id: createBindingId(newId(random)),
		typeName: 'binding',
		type: 'arrow',
		fromId: arrowShape.id,
		toId: target.id,
		props: { terminal, normalizedAnchor: { x: 0.5, y: 0.5 }, isExact: false, isPrecise: false, snap: 'none' },
		meta: {},
	}
}

/** Whether `shape` lies in `inside`, at any depth, as this person sees it. */
function liesIn(store: TLStore, shape: TLShape, inside: string): boolean {
	for (let at: TLRecord | undefined = shape; at?.typeName === 'shape'; at = store.get(at.parentId)) {
		if (at.id === inside) return true
	}
	return false
}

/** Changes one shape by hand. */
const edit =
	(work: (shape: TLShape, random: Random) => TLShape) =>
	(person: BoardPerson, random: Random): void => {
		const shape = pick(shapesOf(person), random)
		if (shape) person.put(work(shape, random))
	}

function reparent(person: BoardPerson, random: Random) {
	const shape = pick(shapesOf(person), random)
	const frames = shapesOf(person).filter(({ type }) => type === 'frame')
	const target = pick<TLShape | TLPage>(random() < 0.8 ? frames : pagesOf(person), random)
	if (!shape || !target) return
	if (target.typeName === 'shape' && liesIn(person.store, target, shape.id)) return
	person.put({ ...shape, parentId: target.id, x: coordinate(random), y: coordinate(random) })
}

function group(person: BoardPerson, random: Random) {
	const [one, other] = [pick(shapesOf(person), random), pick(shapesOf(person), random)]
	if (!one || !other || one === other || one.parentId !== other.parentId) return
	const whole: TLGroupShape = { ...newShape(person, random, one.parentId), type: 'group', props: {} }
	person.put(whole, { ...one, parentId: whole.id }, { ...other, parentId: whole.id })
}

function removeShape(person: BoardPerson, random: Random) {
	const shape = pick(shapesOf(person), random)
	if (!shape) return
	// The editor takes the children along; another program might not.
	const children = random() < 0.7 ? shapesOf(person).filter((other) => liesIn(person.store, other, shape.id)) : [shape]
	person.remove(...children.map(({ id }) => id))
}

/** Letters at a random place of a text that is open, as the text editor writes them. */
function type(person: BoardPerson, random: Random) {
	const target = pick(notesOf(person), random)
	if (!target) return
	person.binding.commit()
	const paragraph = textOf(person.doc, target.id)?.get(0)
	const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined
	if (!(text instanceof Y.XmlText)) return
	closeText(person)
	if (random() < 0.5) person.openText = target.id
	person.doc.transact(() => {
		const written = text.toString()
		const at = outsideOfPairs(written, Math.floor(random() * (written.length + 1)))
		if (random() < 0.7) text.insert(at, pick(['a', 'ß', 'Wort '], random) ?? '', random() < 0.2 ? { bold: {} } : {})
		else if (at < written.length) text.delete(at, String.fromCodePoint(written.codePointAt(at) ?? 0).length)
	}, typing)
}

/** No caret stands inside a character. */
const outsideOfPairs = (text: string, at: number) =>
	/[\ud800-\udbff]/.test(text[at - 1] ?? '') && /[\udc00-\udfff]/.test(text[at] ?? '') ? at - 1 : at

/** The text editor goes, and the store follows the document again. */
export function closeText(person: BoardPerson) {
	const shape = person.openText
	person.openText = undefined
	if (shape) person.binding.settle(shape)
}

/** Another program, or a later version of ours, writes what this one cannot show. */
function writeNonsense(person: BoardPerson, random: Random) {
	const id = pick([...recordsOf(person.doc).keys()].sort(), random)
	const record = id === undefined ? undefined : recordsOf(person.doc).get(id)
	if (!(record instanceof Y.Map) || id?.startsWith('page:')) return
	person.doc.transact(() => record.set(pick(['p.color', 'type', 'index', 'rotation'], random) ?? 'type', 'nonsense'))
}

/** Another program puts something where no board reaches. */
function sendOutOfReach(person: BoardPerson, random: Random) {
	const id = pick([...recordsOf(person.doc).keys()].sort(), random)
	const record = id === undefined ? undefined : recordsOf(person.doc).get(id)
	if (record instanceof Y.Map) person.doc.transact(() => record.set('xy', [1e308, coordinate(random)]))
}

/** Some of it, or all. */
function emptyQuarantine({ doc }: BoardPerson, random: Random) {
	const ids = [...quarantineReasonsOf(doc).keys()]
	const some = random() < 0.5 ? ids : ids.filter(() => random() < 0.5)
	if (some.length > 0) removeQuarantined(doc, some)
}

/** One history covers everything people do in a room. */
export const undoing: readonly Command[] = [
	{ name: 'undo', weight: 5, run: ({ history }) => history.undo() },
	{ name: 'redo', weight: 3, run: ({ history }) => history.redo() },
	{ name: 'begin a new step', weight: 6, run: ({ history }) => history.mark() },
	{
		name: 'give up a gesture',
		weight: 1,
		run: ({ history }) => history.rollBack(Math.max(0, history.position() - 1)),
	},
]

export const boardCommands: readonly Command[] = [
	{ name: 'add a note', weight: 8, run: (person, random) => person.put(note(person, random)) },
	{ name: 'add a frame', weight: 4, run: (person, random) => person.put(frame(person, random)) },
	{
		name: 'connect two shapes',
		weight: 4,
		run(person, random) {
			const [from, to] = [pick(shapesOf(person), random), pick(shapesOf(person), random)]
			const line = arrow(person, random)
			if (from && to) person.put(line, held(line, from, 'start', random), held(line, to, 'end', random))
		},
	},
	{
		name: 'hang an arrow elsewhere',
		weight: 2,
		run(person, random) {
			const line = pick(
				shapesOf(person).filter((shape) => shape.type === 'arrow'),
				random,
			)
			const target = pick(shapesOf(person), random)
			if (!line || !target) return
			const old = all(person.store).filter(
				(record): record is TLBinding => record.typeName === 'binding' && record.fromId === line.id,
			)
			person.remove(...old.map(({ id }) => id))
			person.put(held(line, target, 'end', random))
		},
	},
	{
		name: 'move',
		weight: 10,
		run: edit((shape, random) => ({ ...shape, x: coordinate(random), y: coordinate(random) })),
	},
	{
		name: 'move many',
		weight: 3,
		run(person, random) {
			const some = shapesOf(person).filter(() => random() < 0.4)
			person.put(...some.map((shape) => ({ ...shape, x: shape.x + 10, y: shape.y - 10 })))
		},
	},
	{
		name: 'recolour',
		weight: 5,
		run(person, random) {
			const target = pick(notesOf(person), random)
			if (target) person.put({ ...target, props: { ...target.props, color: pick(colours, random) ?? 'black' } })
		},
	},
	{ name: 'turn', weight: 2, run: edit((shape, random) => ({ ...shape, rotation: random() })) },
	{ name: 'lock', weight: 1, run: edit((shape) => ({ ...shape, isLocked: !shape.isLocked })) },
	{
		name: 'note something',
		weight: 1,
		run: edit((shape, random) => ({ ...shape, meta: random() < 0.5 ? { seen: true } : {} })),
	},
	{ name: 'reparent', weight: 9, run: reparent },
	{ name: 'group', weight: 2, run: group },
	{ name: 'remove', weight: 4, run: removeShape },
	{
		name: 'rewrite a text',
		weight: 4,
		run(person, random) {
			const target = pick(notesOf(person), random)
			const richText = toRichText(`${pick(words, random)} ${pick(words, random)}`)
			if (target) person.put({ ...target, props: { ...target.props, richText } })
		},
	},
	{ name: 'type', weight: 8, run: type },
	...undoing,
	{ name: 'add a board', weight: 0.5, run: ({ doc }, random) => void addBoard(doc, 'Kleingruppe', random) },
	{
		name: 'rename a board',
		weight: 0.5,
		run: (person, random) =>
			renameBoard(person.doc, pick(pagesOf(person), random)?.id ?? '', pick(words, random) ?? ''),
	},
	{
		name: 'remove a board',
		weight: 0.3,
		run: (person, random) => removeBoard(person.doc, pick(pagesOf(person), random)?.id ?? '', maybeTrashed(random)),
	},
	{ name: 'write nonsense', weight: 0.5, run: writeNonsense },
	{ name: 'send something out of reach', weight: 0.5, run: sendOutOfReach },
	{ name: 'empty the quarantine', weight: 0.3, run: emptyQuarantine },
	{ name: 'damage something', weight: 0.5, run: ({ doc }, random) => damageSomewhere(doc, random) },
]
