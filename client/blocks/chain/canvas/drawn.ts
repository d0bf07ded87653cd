import { type Atom, atom, type Editor } from 'tldraw'
import type { ChainScene } from '../drawing/scene.ts'

/**
 * How each chain is drawn here. It follows from this person's view and letters, so nobody writes its size into the
 * document: two devices would correct each other for ever.
 */
const drawn = new WeakMap<Editor, Map<string, Atom<ChainScene | undefined>>>()

export function drawnIn(editor: Editor, shape: string): Atom<ChainScene | undefined> {
	const shapes = drawn.get(editor) ?? new Map<string, Atom<ChainScene | undefined>>()
	drawn.set(editor, shapes)
	const known = shapes.get(shape) ?? atom<ChainScene | undefined>('drawn service chain', undefined)
	shapes.set(shape, known)
	return known
}
