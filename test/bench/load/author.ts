import * as Y from 'yjs'
import type { BoardRecord } from '../../../shared/board/record.ts'
import { readRecord, textOf, writeChange, writeNewRecord } from '../../../shared/board/records.ts'
import { syncStep } from '../../../shared/protocol/wire.ts'
import { cursorMessage, syncMessage } from './messages.ts'
import { noteRecord } from './notes.ts'
import { maskedFrame } from './socket.ts'

/** One edit, ready to be sent. Author and clock name it: both stand at the head of its update. */
interface Edit {
	clock: number
	frame: Buffer
}

/** One person at a board with a note of their own, making real edits in a real document. */
export interface Author {
	/** Yjs client id, also the awareness id */
	readonly client: number
	/** what makes the note; must be the first frame sent */
	readonly introduction: Buffer
	/** The next edit: three moves of the note, then a letter written into it. */
	edit(): Edit
	/** The next position of the cursor. */
	cursor(): Buffer
}

export function createAuthor(number: number): Author {
	const doc = new Y.Doc()
	const id = `shape:bench-${number}`
	let update: Uint8Array = new Uint8Array()
	doc.on('update', (bytes: Uint8Array) => {
		update = bytes
	})
	const updateOf = (change: () => void) => {
		doc.transact(change)
		return maskedFrame(syncMessage(syncStep.update, update))
	}

	const introduction = updateOf(() => writeNewRecord(doc, noteRecord({ id, index: 'a1', text: 'Notiz', number })))
	let record = noteOf(doc, id)
	let edits = 0
	let cursors = 0

	return {
		client: doc.clientID,
		introduction,
		edit() {
			const clock = Y.getState(doc.store, doc.clientID)
			const isLetter = ++edits % 4 === 0
			const frame = updateOf(() => {
				if (isLetter) write(doc, id, letters.charAt(edits % letters.length))
				else {
					const [x, y] = [(edits * 13) % 4000, (edits * 7 + number) % 3000]
					writeChange(doc, record, { ...record, x, y })
					record = { ...record, x, y }
				}
			})
			return { clock, frame }
		},
		cursor() {
			cursors++
			return maskedFrame(cursorMessage(doc.clientID, cursors, (cursors * 17) % 4000, (cursors * 11 + number) % 3000))
		},
	}
}

const letters = 'netzwerkstatt '

function noteOf(doc: Y.Doc, id: string): BoardRecord {
	const record = readRecord(doc, id)
	if (!record) throw new Error(`the note ${id} was not made`)
	return record
}

/** Behind what stands there already, as somebody who types. */
function write(doc: Y.Doc, id: string, letter: string) {
	const paragraph = textOf(doc, id)?.get(0)
	const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined
	if (!(text instanceof Y.XmlText)) throw new Error(`the note ${id} has no text`)
	text.insert(text.length, letter)
}
