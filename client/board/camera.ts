import type { BoxLike, Editor, TLCameraMoveOptions, VecModel } from 'tldraw'

/** Below this zoom the words of cards and tables cannot be read. */
const legible = 0.5
/** tldraw goes no farther away. */
const farthest = 0.05
/** Air between the content and the edges of the canvas, in pixels; less of it on small screens. */
const air = 40

/** A canvas in pixels, and how much of its lower edge the tools lie on. */
export interface Stage {
	w: number
	h: number
	covered: number
}

/** Where the camera stands to show all of `content`, as large as it fits between the edges and the tools, at most at 100 %. */
export function wholeInView(content: BoxLike, stage: Stage): Required<VecModel> {
	const room = roomOf(stage)
	const z = Math.max(farthest, Math.min(1, room.w / content.w, room.h / content.h))
	return {
		x: (room.x + (room.w - content.w * z) / 2) / z - content.x,
		y: (room.y + (room.h - content.h * z) / 2) / z - content.y,
		z,
	}
}

/** The first look: everything if it can be read then; of something tall, such as a long table, the top in full width. */
export function firstLook(content: BoxLike, stage: Stage): Required<VecModel> {
	const whole = wholeInView(content, stage)
	const room = roomOf(stage)
	const z = Math.min(1, room.w / content.w)
	if (whole.z >= legible || z < legible) return whole
	return { x: (room.x + (room.w - content.w * z) / 2) / z - content.x, y: room.y / z - content.y, z }
}

function roomOf({ w, h, covered }: Stage) {
	const edge = Math.min(air, w / 32)
	return { x: edge, y: edge, w: w - 2 * edge, h: Math.max(h / 4, h - 2 * edge - covered) }
}

/** Brings everything on the board into view, clear of the tools. */
export function showAll(editor: Editor) {
	const bounds = editor.getCurrentPageBounds()
	if (bounds) editor.setCamera(wholeInView(bounds, stageOf(editor)), calmly(editor))
}

export function showFirst(editor: Editor) {
	const bounds = editor.getCurrentPageBounds()
	if (bounds) editor.setCamera(firstLook(bounds, stageOf(editor)), { immediate: true })
}

/** How the camera moves when a person asked it to: in the time of panels, or at once for who wants no motion. */
export const calmly = (editor: Editor): TLCameraMoveOptions => ({
	animation: { duration: editor.user.getAnimationSpeed() * 220 },
})

function stageOf(editor: Editor): Stage {
	const { w, h } = editor.getViewportScreenBounds()
	const tools = editor.getContainer().closest('.board')?.querySelector<HTMLElement>('.board-bottom')
	return { w, h, covered: tools?.offsetHeight ?? 0 }
}
