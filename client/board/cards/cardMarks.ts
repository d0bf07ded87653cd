import type { Editor, TLShape } from 'tldraw'
import { servicesOf } from '../canvas/services.ts'

/** What a round left on a card: who wrote it, as far as that was promised to be told, and the dots it won. */
export interface CardMarks {
	readonly by: string
	readonly dots: number
}

export function cardMarks({ meta }: Pick<TLShape, 'meta'>): CardMarks {
	const { by, dots } = meta
	return {
		by: typeof by === 'string' ? by : '',
		dots: typeof dots === 'number' && Number.isInteger(dots) && dots > 0 ? dots : 0,
	}
}

/** The dots a card or cluster won: as they were counted; without a ballot about it, as the board says. */
export const cardDots = (editor: Editor, shape: Pick<TLShape, 'id' | 'meta'>): number =>
	servicesOf(editor).givenDots.get().get(shape.id) ?? cardMarks(shape).dots
