import type { TLShape } from 'tldraw'

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
