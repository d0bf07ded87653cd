import { type Atom, atom, type Editor, type TLShape } from 'tldraw'
import { cardMarks } from './cardMarks.ts'

const given = new WeakMap<Editor, Atom<ReadonlyMap<string, number>>>()

function givenIn(editor: Editor): Atom<ReadonlyMap<string, number>> {
	const known = given.get(editor) ?? atom<ReadonlyMap<string, number>>('dots that were counted', new Map())
	given.set(editor, known)
	return known
}

/** Tells a canvas what was counted. */
export function setGivenDots(editor: Editor, dots: ReadonlyMap<string, number>): void {
	givenIn(editor).set(dots)
}

/** The dots a card or cluster won: as they were counted; without a ballot about it, as the board says. */
export function cardDots(editor: Editor, shape: Pick<TLShape, 'id' | 'meta'>): number {
	return givenIn(editor).get().get(shape.id) ?? cardMarks(shape).dots
}
