import type { BoxLike, Editor, TLCameraMoveOptions, TLShapeId, VecModel } from 'tldraw'
import { servicesOf } from './services.ts'

/** Below this zoom the words of cards cannot be read. */
const legible = 0.5
/** tldraw goes no farther away. */
const farthest = 0.05
/** nor nearer */
const nearest = 8
/** Air between the content and the edges of the canvas, in pixels; less of it on small screens. */
const air = 40
/** Around a place somebody is taken to, in board units. */
const partAir = 56

/** A canvas in pixels, and how much of its lower edge the tools lie on, of its left edge a legend. */
export interface Stage {
	w: number
	h: number
	covered: number
	left?: number
}

/** Where the camera stands to show all of `content`, as large as it fits between the edges and the tools, at most at 100 %. */
export function wholeInView(content: BoxLike, stage: Stage): Required<VecModel> {
	const room = freeSpaceOf(stage)
	const z = Math.max(farthest, Math.min(1, room.w / content.w, room.h / content.h))
	return {
		x: (room.x + (room.w - content.w * z) / 2) / z - content.x,
		y: (room.y + (room.h - content.h * z) / 2) / z - content.y,
		z,
	}
}

/**
 * The first look: everything if it can be read then; of something tall, such as a long table, the top in full width. What
 * is `read` from a zoom of its own begins at its upper left corner where even its width is too much, as on a phone.
 */
export function firstLook(content: BoxLike, stage: Stage, read?: number): Required<VecModel> {
	const whole = wholeInView(content, stage)
	const room = freeSpaceOf(stage)
	const z = Math.min(1, room.w / content.w)
	if (whole.z >= (read ?? legible)) return whole
	if (read !== undefined && z < read) return { x: room.x / read - content.x, y: room.y / read - content.y, z: read }
	if (z < legible) return whole
	return { x: (room.x + (room.w - content.w * z) / 2) / z - content.x, y: room.y / z - content.y, z }
}

/**
 * The first look at a board of which a part comes first: with everything else on it, such as the question above a table,
 * if all of it can be read then from the zoom `read` on; otherwise at that part alone.
 */
export function firstOf(part: BoxLike, everything: BoxLike, stage: Stage, read: number): Required<VecModel> {
	const whole = wholeInView(everything, stage)
	return whole.z >= read ? whole : firstLook(part, stage, read)
}

/** Where the camera stands to show a part in the middle, from edge to edge. */
export function exactly(part: BoxLike, { w, h }: Pick<Stage, 'w' | 'h'>): Required<VecModel> {
	const z = Math.min(nearest, Math.max(farthest, Math.min(w / part.w, h / part.h)))
	return { x: w / 2 / z - (part.x + part.w / 2), y: h / 2 / z - (part.y + part.h / 2), z }
}

function freeSpaceOf({ w, h, covered, left = 0 }: Stage) {
	const edge = Math.min(air, w / 40)
	// What the tools take of the height they take with air of their own: half as much is enough here.
	const rim = Math.min(edge, h / 40)
	return {
		x: left + edge,
		y: rim,
		w: Math.max(w / 4, w - left - 2 * edge),
		h: Math.max(h / 4, h - 2 * rim - covered),
	}
}

/**
 * Brings what the board is about into view as far as it can be read then, as at the first look; from there, everything on
 * the board, however small.
 */
export function showAll(editor: Editor) {
	const bounds = editor.getCurrentPageBounds()
	if (!bounds) return
	const whole = () => wholeInView(bounds, stageOf(editor))
	const first = firstCamera(editor)
	const isRead = !first || comesFirst(editor).length === 0 || isAt(editor, first)
	look(editor, isRead ? whole : () => firstCamera(editor), calmly(editor))
}

/** Whether the camera stands there, but for what rounding does to it. */
function isAt(editor: Editor, { x, y, z = 1 }: VecModel): boolean {
	const now = editor.getCamera()
	return Math.abs(now.x - x) < 1 && Math.abs(now.y - y) < 1 && Math.abs(now.z - z) < 0.005
}

/** Brings a part of the board into view, with air around it, at most at 100 %. */
export function showPart(editor: Editor, { x, y, w, h }: BoxLike) {
	const around = { x: x - partAir, y: y - partAir, w: w + 2 * partAir, h: h + 2 * partAir }
	look(editor, () => wholeInView(around, stageOf(editor)), calmly(editor))
}

/** Brings all of one shape into view, clear of the tools, and keeps it there while the canvas changes its size. */
export function showWhole(editor: Editor, shape: TLShapeId) {
	const from = () => {
		const bounds = editor.getShapePageBounds(shape)
		return bounds && wholeInView(bounds, stageOf(editor))
	}
	look(editor, from, calmly(editor))
}

/** Brings just this part into view, as large as it fits: what somebody else's screen shows fills this one. */
export function showExactly(editor: Editor, part: BoxLike) {
	look(editor, () => exactly(part, editor.getViewportScreenBounds()), calmly(editor))
}

/** The same, again and again while that screen moves: from one to the next without a stop between. */
export function followExactly(editor: Editor, part: BoxLike) {
	const animation = { duration: editor.user.getAnimationSpeed() * 120, easing: (t: number) => t }
	look(editor, () => exactly(part, editor.getViewportScreenBounds()), { animation })
}

/** The first look at a board; once more when its blocks have been drawn and know their size, unless somebody moved on. */
export function showFirst(editor: Editor) {
	look(editor, () => firstCamera(editor), { immediate: true })
	editor.timers.requestAnimationFrame(() => editor.timers.requestAnimationFrame(() => lookAgain(editor)))
}

/** Takes the last look anew, for a canvas of another size, unless somebody has moved the camera since. A sheet of paper is no canvas. */
export function lookAgain(editor: Editor) {
	if (globalThis.matchMedia?.('print').matches) return
	const last = servicesOf(editor).lastLook
	const { x, y, z } = editor.getCamera()
	if (last?.page !== editor.getCurrentPageId()) return
	if (last.camera.x === x && last.camera.y === y && last.camera.z === z) last.again()
}

function look(editor: Editor, from: () => VecModel | undefined, move: TLCameraMoveOptions) {
	const camera = from()
	if (!camera) return
	editor.setCamera(camera, move)
	const again = () => look(editor, from, { immediate: true })
	servicesOf(editor).lastLook = { page: editor.getCurrentPageId(), camera, again }
}

/** How the camera moves when a person asked it to: in the time of panels, or at once for who wants no motion. */
export const calmly = (editor: Editor): TLCameraMoveOptions => ({
	animation: { duration: editor.user.getAnimationSpeed() * 220 },
})

/** What the canvas knows of shapes that are looked at first, whatever else lies beside them. */
export interface LookedAtFirst {
	/** enlarges its words for who looks from afar, so that it is shown whole; else the zoom at which all of it can be read */
	readonly legibleFrom: 'afar' | number
}

/** At what comes first on this board, with all that lies beside it where both can be read; at everything where nothing does. */
function firstCamera(editor: Editor): VecModel | undefined {
	const stage = stageOf(editor)
	const everything = editor.getCurrentPageBounds()
	if (!everything) return undefined
	const first = comesFirst(editor)
	const bounds = around(first.map((each) => each.bounds))
	if (!bounds) return firstLook(everything, stage)
	if (first.some(({ legibleFrom }) => legibleFrom === 'afar')) return wholeInView(bounds, stage)
	const zooms = first.flatMap(({ legibleFrom }) => (typeof legibleFrom === 'number' ? [legibleFrom] : []))
	return firstOf(bounds, everything, stage, Math.max(...zooms))
}

/** What is looked at first on this board, and from which zoom it can be read. */
const comesFirst = (editor: Editor) =>
	editor.getCurrentPageShapes().flatMap((shape) => {
		const util = editor.getShapeUtil(shape) as Partial<LookedAtFirst>
		const bounds = editor.getShapePageBounds(shape)
		return util.legibleFrom !== undefined && bounds ? [{ bounds, legibleFrom: util.legibleFrom }] : []
	})

function around(boxes: readonly BoxLike[]): BoxLike | undefined {
	if (boxes.length === 0) return undefined
	const x = Math.min(...boxes.map((box) => box.x))
	const y = Math.min(...boxes.map((box) => box.y))
	const right = Math.max(...boxes.map((box) => box.x + box.w))
	const bottom = Math.max(...boxes.map((box) => box.y + box.h))
	return { x, y, w: right - x, h: bottom - y }
}

/** The canvas as it stands now. */
export function stageOf(editor: Editor): Stage {
	const { w, h } = editor.getViewportScreenBounds()
	const board = editor.getContainer().closest('.board')
	const tools = board?.querySelector<HTMLElement>('.board-bottom')
	const legend = board?.querySelector<HTMLElement>('[data-covers="left"]')
	return { w, h, covered: tools?.offsetHeight ?? 0, left: legend ? legend.offsetLeft + legend.offsetWidth : 0 }
}
