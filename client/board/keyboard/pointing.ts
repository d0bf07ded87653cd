import type { BoxLike, Editor } from 'tldraw'
import { mostPointed } from '../../sync/whereabouts.ts'
import { currentLocale } from '../../texts/locale.ts'
import { servicesOf } from '../canvas/services.ts'
import { pointingTexts } from './pointingTexts.ts'

/** Air around what is pointed at, in board units. */
const air = 16

/** Umschalt+K points at what is selected or has the focus, for those who have no mouse: a ring is drawn around it. */
export function point(editor: Editor) {
	const services = servicesOf(editor)
	if (!services.mayPoint()) return sayNoPointing(editor)
	const part = pointedAt(editor)
	if (part) services.pointAlong(ringAround(part))
	say(editor, part ? 'pointed' : 'nothingToPointAt')
}

export const sayNoPointing = (editor: Editor) => say(editor, 'mayNotPoint')

/** Umschalt+N shows the names of all whose cursors are in sight, or only those asked for. */
export function switchNames(editor: Editor) {
	const { areAll } = servicesOf(editor).names
	areAll.update((are) => !are)
	say(editor, areAll.get() ? 'allNames' : 'fewNames')
}

const say = (editor: Editor, what: keyof (typeof pointingTexts)['de']) =>
	servicesOf(editor).say(pointingTexts[currentLocale()][what])

/** What is selected, or else has the focus on the canvas. */
function pointedAt(editor: Editor): BoxLike | undefined {
	const selected = editor.getSelectionPageBounds()
	if (selected) return selected
	const focused = document.activeElement
	const canvas = editor.getContainer()
	if (!focused || focused === canvas || !canvas.contains(focused)) return undefined
	const { left, top, right, bottom } = focused.getBoundingClientRect()
	const [from, to] = [editor.screenToPage({ x: left, y: top }), editor.screenToPage({ x: right, y: bottom })]
	return { x: from.x, y: from.y, w: to.x - from.x, h: to.y - from.y }
}

function ringAround({ x, y, w, h }: BoxLike): (readonly [x: number, y: number])[] {
	const [a, b] = [w / 2 + air, h / 2 + air].map((half) => half * Math.SQRT2) as [number, number]
	return Array.from({ length: mostPointed }, (_, i) => {
		const angle = (i / (mostPointed - 1)) * 2 * Math.PI - Math.PI / 2
		return [Math.round(x + w / 2 + a * Math.cos(angle)), Math.round(y + h / 2 + b * Math.sin(angle))] as const
	})
}
