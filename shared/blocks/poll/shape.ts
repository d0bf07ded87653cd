import type { Size } from '../../board/cards/index.ts'
import { assertNever } from '../../lib/assertNever.ts'
import type { RoundResult } from '../../rounds/index.ts'

/** How a result lies on a board: as one tldraw shape that only refers to it. The data stand in `polls`. */
export const pollShapeType = 'poll'

export interface PollShapeProps {
	/** width in board units */
	w: number
	/** height in board units as long as nobody has drawn the result; each device then measures its own */
	h: number
	pollId: string
}

export const newPollProps = (pollId: string, { w, h }: Size = { w: 560, h: 320 }): PollShapeProps => ({ w, h, pollId })

/** Room for a result that nobody has drawn yet: rather too much than too little. */
export function pollSize(result: RoundResult): Size {
	const [head, row, line, width] = [112, 64, 24, 560]
	const linesOf = (text: string) => Math.max(1, Math.ceil(text.length / 52))
	const about = (linesOf(result.about) - 1) * 32
	switch (result.kind) {
		case 'position':
			return { w: width, h: head + about + 200 }
		case 'dots':
		case 'ranking':
		case 'consensus': {
			const rows = result.options.map((option) => {
				const reasons = 'reasons' in option ? option.reasons.map(({ text }) => linesOf(text) + 1) : []
				return row + [linesOf(option.label) - 1, ...reasons].reduce((sum, lines) => sum + lines * line, 0)
			})
			return { w: width, h: rows.reduce((sum, each) => sum + each, head + about) }
		}
		default:
			return assertNever(result)
	}
}
