import type { Editor, TLArrowBinding, TLShape, TLShapeId } from 'tldraw'
import { clusterShapeType } from '../../../shared/board/cards/index.ts'
import { currentLocale } from '../../texts/locale.ts'
import type { ShowsElements } from '../canvas/showsElements.ts'
import type { ClusterShape } from '../cards/ClusterShapeUtil.tsx'
import { lyingIn } from './order.ts'
import { keyboardTexts } from './texts.ts'

/** Words of a neighbour that are said in passing. In letters. */
const inPassing = 60

/** What a shape is and says, in the reader's language: what a screen reader finds in its place. */
export function nameOf(editor: Editor, shape: TLShape): string {
	const texts = keyboardTexts[currentLocale()]
	const util = editor.getShapeUtil(shape)
	const words = (util.getAriaDescriptor(shape) || util.getText(shape) || '').trim()
	// Blocks and questions say themselves what they are.
	if (isBlockOnBoard(editor, shape) || isArea(shape)) return words || texts.anything
	const kind = kindOf(shape)
	const ends = shape.type === 'arrow' ? endsOf(editor, shape) : ''
	const said = [words, ends].filter(Boolean).join(', ')
	const marks = shape.isLocked ? `, ${texts.pinned}` : ''
	return said ? `${kind}: ${said}${marks}` : `${kind}${marks}`
}

/** The same with its place: what is said when one comes to it. */
export function saidOf(editor: Editor, shape: TLShape): string {
	const texts = keyboardTexts[currentLocale()]
	const siblings = lyingIn(editor, shape.parentId)
	const around = editor.getShapeParent(shape)
	const at = siblings.findIndex(({ id }) => id === shape.id) + 1
	const place = texts.place(at, siblings.length, around && wordsInPassing(editor, around.id))
	return `${nameOf(editor, shape)}. ${place}`
}

export const isBlockOnBoard = (editor: Editor, shape: TLShape): boolean =>
	(editor.getShapeUtil(shape) as Partial<ShowsElements>).whenDrawn !== undefined

const isArea = (shape: TLShape) => shape.type === clusterShapeType && (shape as ClusterShape).props.kind === 'area'

function kindOf(shape: TLShape): string {
	const { kinds, anything } = keyboardTexts[currentLocale()]
	return (isArea(shape) ? kinds.area : kinds[shape.type]) ?? anything
}

function endsOf(editor: Editor, arrow: TLShape): string {
	const ties = editor.getBindingsFromShape<TLArrowBinding>(arrow.id, 'arrow')
	const wordsAt = (terminal: 'start' | 'end') => {
		const tie = ties.find(({ props }) => props.terminal === terminal)
		return tie && wordsInPassing(editor, tie.toId)
	}
	return keyboardTexts[currentLocale()].arrow(wordsAt('start'), wordsAt('end'))
}

function wordsInPassing(editor: Editor, id: TLShapeId): string | undefined {
	const shape = editor.getShape(id)
	if (!shape) return undefined
	const words = editor.getShapeUtil(shape).getText(shape)?.trim().replace(/\s+/gu, ' ')
	if (!words) return kindOf(shape)
	return words.length > inPassing ? `${words.slice(0, inPassing)} …` : words
}
