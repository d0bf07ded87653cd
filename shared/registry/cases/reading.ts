import { type CasePart, casePartIds } from './case.ts'

/** A case as it is read aloud: what the wall shows at once. */
export interface CaseScene {
	readonly part: CasePart
	readonly words: string
	/** which piece of a part that is too long for one wall it is, counted from 1, and of how many */
	readonly piece: number
	readonly of: number
}

/** So many characters are legible from the last row. */
const legible = 280

/** The scenes of a case in the order of its sheet: first whom it is about, then each part that says something, in pieces of whole sentences. */
export function scenesOf(told: Readonly<Record<CasePart, string>>): CaseScene[] {
	return casePartIds
		.filter((part) => part === 'person' || (part !== 'title' && told[part].trim() !== ''))
		.flatMap((part) => {
			const pieces = piecesOf(told[part].trim())
			return pieces.map((words, i) => ({ part, words, piece: i + 1, of: pieces.length }))
		})
}

/** So many words a minute are read aloud to a hall. */
const pace = 120

/** How long it takes to read a case aloud, in whole minutes. */
export function minutesToRead(told: Readonly<Record<CasePart, string>>): number {
	const words = scenesOf(told).reduce((sum, scene) => sum + scene.words.split(/\s+/u).length, 0)
	return Math.max(1, Math.round(words / pace))
}

/** Whole sentences as long as they are legible together; a longer one breaks between words, a longer word stays whole. */
function piecesOf(words: string): string[] {
	const sentences = words.split(/(?<=[.!?][“”"»]?)\s+/u)
	const parts = sentences.flatMap((sentence) => (sentence.length > legible ? sentence.split(/\s+/u) : [sentence]))
	const pieces: string[] = []
	for (const part of parts) {
		const last = pieces.at(-1)
		if (last !== undefined && last.length + 1 + part.length <= legible) pieces[pieces.length - 1] = `${last} ${part}`
		else pieces.push(part)
	}
	return pieces
}
