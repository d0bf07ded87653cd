import { type Atom, atom, type Editor } from 'tldraw'
import type { LegendWish } from '../drawing/legend.ts'
import type { Drawings, DrawingsWish } from '../picture/pictures.ts'

/** A map as it is drawn here, and what to draw it anew from for a picture that leaves the board. */
export interface Drawn extends Drawings {
	readonly wish: DrawingsWish
	readonly title: string
	readonly captions: readonly string[]
	readonly legend: Omit<LegendWish, 'scenes' | 'paint'>
}

/**
 * How large each map is drawn here follows from where people put the nodes and from this person's view. So nobody writes
 * it into the document: two devices would correct each other for ever.
 */
const drawn = new WeakMap<Editor, Map<string, Atom<Drawn | undefined>>>()

export function drawnIn(editor: Editor, shape: string): Atom<Drawn | undefined> {
	const shapes = drawn.get(editor) ?? new Map<string, Atom<Drawn | undefined>>()
	drawn.set(editor, shapes)
	const known = shapes.get(shape) ?? atom<Drawn | undefined>('drawn network map', undefined)
	shapes.set(shape, known)
	return known
}
