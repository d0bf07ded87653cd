import type * as Y from 'yjs'
import type { RoundResult } from '../../rounds/index.ts'
import type { Block, BlockWords } from '../block.ts'
import { findResult, listPolls } from './poll.ts'
import { newPollProps, pollShapeType } from './shape.ts'

/** Elements are named `about` for the question, and `option:<id>` for what was decided about. */
export const pollBlock = {
	id: 'poll',
	shapeType: pollShapeType,
	idProp: 'pollId',
	isAside: true,
	newShapeProps: (id) => ({ ...newPollProps(id) }),
	list: (doc) => listPolls(doc).map(({ id }) => ({ id })),
	words: (doc: Y.Doc, id: string, results?: Y.Doc) => {
		const result = findResult(doc, results, id)
		return result ? wordsOf(result).filter(({ text }) => text.trim()) : []
	},
	mentions: () => [],
} as const satisfies Block

function wordsOf(result: RoundResult): BlockWords[] {
	const about = { element: 'about', text: result.about }
	if (result.kind === 'position') return [about, { element: 'about', text: `${result.from} – ${result.to}` }]
	const options = result.options.flatMap((option) => {
		const element = `option:${option.id}`
		const reasons = 'reasons' in option ? option.reasons : []
		return [option.label, ...reasons.map(({ text }) => text)].map((text) => ({ element, text }))
	})
	return [about, ...options]
}
