import type { IconName } from '../../ui/icon.tsx'
import type { ToolSentences } from './texts.ts'

/** A tool in the tray. `id` is tldraw's name of it; `key` the letter that takes it up. */
export interface Tool {
	id: string
	name: keyof ToolSentences['tools']
	icon: IconName
	key?: string
}

const writer: readonly Tool[] = [
	{ id: 'select', name: 'select', icon: 'select', key: 'V' },
	{ id: 'hand', name: 'hand', icon: 'hand', key: 'H' },
]
const writing: readonly Tool[] = [
	{ id: 'card', name: 'card', icon: 'card', key: 'N' },
	{ id: 'text', name: 'text', icon: 'text', key: 'T' },
]
const drawing: readonly Tool[] = [
	{ id: 'arrow', name: 'arrow', icon: 'arrow', key: 'A' },
	{ id: 'draw', name: 'pen', icon: 'pen', key: 'D' },
	{ id: 'dot', name: 'dot', icon: 'dot' },
]
const seldom: readonly Tool[] = [
	{ id: 'area', name: 'area', icon: 'question' },
	{ id: 'frame', name: 'frame', icon: 'frame', key: 'F' },
	{ id: 'geo', name: 'shape', icon: 'shape', key: 'R' },
	{ id: 'line', name: 'line', icon: 'line', key: 'L' },
	{ id: 'eraser', name: 'eraser', icon: 'eraser', key: 'E' },
]
const pointer: Tool = { id: 'laser', name: 'laser', icon: 'laser', key: 'K' }

/** What lies in the tray, in groups parted by lines, and what stands behind "Mehr". */
export interface Tray {
	groups: readonly (readonly Tool[])[]
	more: readonly (readonly Tool[])[]
}

export const wideTray: Tray = { groups: [writer, [...writing, ...drawing]], more: [seldom] }
/** A phone shows what most people need and no more than fits beside each other. */
export const phoneTray: Tray = { groups: [writer, writing], more: [drawing, seldom] }
/** Where a block brings tools of its own, they and the card stand in the middle; what else one draws with is behind "Mehr". */
const [card, ...otherWriting] = writing
export const blockTray: Tray = {
	groups: [writer, card ? [card] : []],
	more: [[...otherWriting, ...drawing], seldom],
}

/** With the pointer for those whom others may see pointing; whoever may not write has hardly anything else. */
export function trayFor(tray: Tray, { mayWrite, mayPoint }: { mayWrite: boolean; mayPoint: boolean }): Tray {
	if (!mayWrite) return { groups: [writer, mayPoint ? [pointer] : []], more: [] }
	return mayPoint ? { ...tray, more: [...tray.more.slice(0, -1), [...(tray.more.at(-1) ?? []), pointer]] } : tray
}
