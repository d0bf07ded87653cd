import type * as Y from 'yjs'
import { type ChainPart, chainParts, chainText, phaseText, stepText } from '../../shared/blocks/chain/index.ts'
import { textEdit } from '../../shared/lib/textEdit.ts'
import { parkedText } from '../../shared/parkingLot/index.ts'
import {
	type NeedPart,
	needParts,
	needText,
	type ServicePart,
	serviceParts,
	serviceText,
	taskText,
} from '../../shared/registry/index.ts'
import type { TextField } from '../../shared/text/field.ts'
import { textFields } from '../../shared/text/fields.ts'
import { typeIn } from '../../shared/text/typing.ts'

/** Somebody types until the text reads `words`; `caret` is where they wrote last, see `textEdit`. */
export function typed(doc: Y.Doc, text: Y.Text | undefined, field: TextField, words: string, caret?: number): void {
	const edit = text && textEdit(text.toString(), words, caret)
	if (edit) typeIn(doc, text, field, edit)
}

export const editTask = (doc: Y.Doc, id: string, words: string, caret?: number): void =>
	typed(doc, taskText(doc, id), textFields.taskText, words, caret)

export const editParked = (doc: Y.Doc, id: string, words: string, caret?: number): void =>
	typed(doc, parkedText(doc, id), textFields.parkedText, words, caret)

export const editNeed = (doc: Y.Doc, id: string, part: NeedPart, words: string, caret?: number): void =>
	typed(doc, needText(doc, id, part), needParts[part], words, caret)

export const editService = (doc: Y.Doc, id: string, part: ServicePart, words: string, caret?: number): void =>
	typed(doc, serviceText(doc, id, part), serviceParts[part], words, caret)

export const editChain = (doc: Y.Doc, chain: string, part: ChainPart, words: string, caret?: number): void =>
	typed(doc, chainText(doc, chain, part), chainParts[part], words, caret)

export const editPhase = (doc: Y.Doc, chain: string, phase: string, words: string, caret?: number): void =>
	typed(doc, phaseText(doc, chain, phase), textFields.chainPhase, words, caret)

export const editStep = (doc: Y.Doc, chain: string, step: string, words: string, caret?: number): void =>
	typed(doc, stepText(doc, chain, step), textFields.chainStep, words, caret)
