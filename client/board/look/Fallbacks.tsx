import { useTexts } from '../../texts/texts.ts'
import { lookTexts } from './texts.ts'

export function Loading() {
	return <p className="board-loading">{useTexts(lookTexts).loading}</p>
}

/** In the place of a shape whose drawing failed; the others go on. */
export function BrokenShape() {
	return <div className="board-broken">{useTexts(lookTexts).brokenShape}</div>
}

/** tldraw would show a page of its own, which offers to delete everything: the page around the board knows better. */
export function PassOn({ error }: { error: unknown }): never {
	throw error
}
