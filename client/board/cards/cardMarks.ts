import type { Editor, TLShape } from 'tldraw'
import { servicesOf } from '../canvas/services.ts'

/**
 * What a round or a small group left on a card: who wrote it, as far as that was promised to be told, the dots it won, and the
 * number of the group it comes from; 0 if it comes from none.
 */
export interface CardMarks {
	readonly by: string
	readonly dots: number
	readonly group: number
}

export function cardMarks({ meta }: Pick<TLShape, 'meta'>): CardMarks {
	const { by, dots, group } = meta
	return {
		by: typeof by === 'string' ? by : '',
		dots: counted(dots),
		group: counted(group),
	}
}

const counted = (value: unknown): number =>
	typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : 0

/** The dots a card or cluster won: as they were counted; without a ballot about it, as the board says. */
export const cardDots = (editor: Editor, shape: Pick<TLShape, 'id' | 'meta'>): number =>
	servicesOf(editor).givenDots.get().get(shape.id) ?? cardMarks(shape).dots

/** The numbers of the small groups a card comes from, or what lies in a cluster, the lowest first. */
export function originsIn(editor: Editor, shape: Pick<TLShape, 'id' | 'meta'>): readonly number[] {
	const found = new Set([cardMarks(shape).group])
	editor.visitDescendants(shape.id, (id) => {
		const within = editor.getShape(id)
		if (within) found.add(cardMarks(within).group)
	})
	found.delete(0)
	return [...found].sort((a, b) => a - b)
}
