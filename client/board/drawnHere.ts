import { type Atom, atom, type Editor } from 'tldraw'
import { servicesOf } from './services.ts'

/**
 * How shapes of one kind are drawn on this device, by their id: `undefined` until they are. It follows from letters, zoom and
 * this person's view, so nobody writes it into the document: two devices would correct each other for ever. It is measured,
 * and geometry and pictures follow.
 */
export const drawnHere =
	<Drawn>(name: string) =>
	(editor: Pick<Editor, 'store'>, shape: string): Atom<Drawn | undefined> => {
		const { drawn } = servicesOf(editor)
		const known = drawn.get(shape) ?? atom<unknown>(name, undefined)
		drawn.set(shape, known)
		// A shape has one kind, so only the block of that kind comes here with its id.
		return known as Atom<Drawn | undefined>
	}
