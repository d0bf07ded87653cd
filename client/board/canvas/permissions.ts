import { type Atom, atom, type TLShape } from 'tldraw'
import { refOfShape } from '../../../shared/blocks/index.ts'
import { type BoardRecord, isObject, type JsonObject } from '../../../shared/board/record.ts'
import {
	isBackground,
	mayAdd,
	mayRemove,
	mayTouch,
	ownMark,
	type Surroundings,
	type Writer,
} from '../../../shared/board/rights.ts'
import { toBoardRecord } from '../binding/storeRecords.ts'

/** Who works at a canvas, and whether what they lay down may tell whose it is. */
export interface BoardWriter extends Writer {
	readonly signs: boolean
}

/**
 * What a person may do with the things on a board, at this moment. What they may not touch is *held*: it looks locked on
 * their screen and is not locked in the document, since others may touch it. Shapes of blocks are held in place only:
 * people go on writing in them.
 */
export interface Permissions {
	/** Who works here; setting it changes what is held. Whoever sets it shows the board anew. */
	readonly writer: Atom<BoardWriter>
	isHeld(shape: TLShape): boolean
	/** Whether a record is held in everything, and not in its place alone as the shapes of blocks are. */
	isKept(record: BoardRecord): boolean
	/** Whether this person may take a shape away, and all that lies in it. */
	mayRemove(shape: TLShape): boolean
	/** Whether a copy from elsewhere may be laid down here. */
	mayAdd(shape: TLShape): boolean
	/** Whether everybody finds it locked: not only held from this person. */
	isLockedForAll(shape: TLShape): boolean
	/** A record of the document as it is shown here. */
	shown(record: BoardRecord): BoardRecord
	/** The same back again: what is only shown as locked is not written down as locked. */
	written(record: BoardRecord): BoardRecord
	/** `meta` of a shape this person makes: nothing of what it may be a copy of, and whose it is. */
	newMeta(shape: Pick<TLShape, 'id' | 'meta'>): JsonObject
}

/** `find` and `childrenOf`: the records as they lie on the boards here. */
export function createPermissions(
	{ find, childrenOf }: { find(id: string): BoardRecord | undefined; childrenOf(id: string): readonly BoardRecord[] },
	first: BoardWriter,
): Permissions {
	const writer = atom('writer at the board', first)
	/** Made on this screen without a name on it: ours as long as the page is open. */
	const mine = new Set<string>()
	const onlyShownLocked = new Set<string>()
	const around: Surroundings = { isBlock, find, childrenOf }

	const asMine = (record: BoardRecord): BoardRecord =>
		mine.has(record.id) ? { ...record, meta: { ...metaOf(record), ...ownMark(writer.get().participant) } } : record
	const isHeldRecord = (record: BoardRecord) =>
		record.typeName === 'shape' && !mayTouch(asMine(record), whileOpen(writer.get()), around)
	const isKept = (record: BoardRecord) => !isBlock(record) && isHeldRecord(record)

	return {
		writer,
		isKept,
		isHeld: (shape) => isHeldRecord(toBoardRecord(shape)),
		mayRemove(shape) {
			const lying = (id: string) => childrenOf(id).map(asMine)
			return mayRemove(asMine(toBoardRecord(shape)), whileOpen(writer.get()), { ...around, childrenOf: lying })
		},
		mayAdd(shape) {
			const copy = { ...toBoardRecord(shape), meta: withoutMarks(shape.meta as JsonObject) }
			return mayAdd(copy, whileOpen(writer.get()), around)
		},
		isLockedForAll: ({ id, isLocked }) => isLocked && !onlyShownLocked.has(id),
		shown(record) {
			const isShownLocked = record.isLocked !== true && isKept(record)
			if (isShownLocked) onlyShownLocked.add(record.id)
			else onlyShownLocked.delete(record.id)
			return isShownLocked ? { ...record, isLocked: true } : record
		},
		written: (record) => (onlyShownLocked.has(record.id) ? { ...record, isLocked: false } : record),
		newMeta({ id, meta }) {
			const { role, participant, signs } = writer.get()
			const bare = withoutMarks(meta as JsonObject)
			if (role !== 'participant') return bare
			mine.add(id)
			return signs ? { ...bare, ...ownMark(participant) } : bare
		},
	}
}

/**
 * As long as a board is closed to all but the moderation, and for readers always, it is read-only as a whole: then nothing
 * on it has to look locked as well.
 */
const whileOpen = (writer: BoardWriter): Writer => {
	if (writer.role === 'reader') return { ...writer, role: 'moderator' }
	return writer.writers === 'moderation' ? { ...writer, writers: 'everyone' } : writer
}

/** Whether the same things are held from one and the other. */
export function holdsTheSame(one: BoardWriter, other: BoardWriter): boolean {
	if (one.role !== other.role || one.role !== 'participant') return one.role === other.role
	const [a, b] = [whileOpen(one), whileOpen(other)]
	return a.writers === b.writers && (a.writers !== 'own' || a.participant === b.participant)
}

export const isBlock = ({ type, props }: BoardRecord): boolean =>
	isObject(props) && refOfShape(type, props) !== undefined

/** Whether a shape is part of the background, for whoever looks. */
export const isProtected = (shape: TLShape): boolean => isBackground(toBoardRecord(shape), isBlock)

/** What is said about a card and not about its copy: that it is background, whose it is, who wrote it, its dots. */
const marks = ['background', 'of', 'by', 'dots']

const withoutMarks = (meta: JsonObject): JsonObject =>
	Object.fromEntries(Object.entries(meta).filter(([key]) => !marks.includes(key)))

const metaOf = ({ meta }: BoardRecord): JsonObject => (isObject(meta) ? meta : {})
