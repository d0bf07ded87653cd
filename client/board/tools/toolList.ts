import type { IconName } from '../../ui/icon.tsx'
import type { BoardSentences } from '../texts.ts'

/** A tool in the tray. `id` is tldraw's name of it; `key` the letter that takes it up. */
export interface Tool {
	id: string
	name: keyof BoardSentences['tools']
	icon: IconName
	key?: string
}

/** Three groups, parted by lines, and what stands behind "Mehr". */
export const toolGroups: readonly (readonly Tool[])[] = [
	[
		{ id: 'select', name: 'select', icon: 'select', key: 'V' },
		{ id: 'hand', name: 'hand', icon: 'hand', key: 'H' },
	],
	[
		{ id: 'note', name: 'card', icon: 'card', key: 'N' },
		{ id: 'text', name: 'text', icon: 'text', key: 'T' },
		{ id: 'arrow', name: 'arrow', icon: 'arrow', key: 'A' },
		{ id: 'draw', name: 'pen', icon: 'pen', key: 'D' },
		{ id: 'dot', name: 'dot', icon: 'dot' },
	],
]

export const moreTools: readonly Tool[] = [
	{ id: 'frame', name: 'frame', icon: 'frame', key: 'F' },
	{ id: 'geo', name: 'shape', icon: 'shape', key: 'R' },
	{ id: 'line', name: 'line', icon: 'line', key: 'L' },
	{ id: 'eraser', name: 'eraser', icon: 'eraser', key: 'E' },
	{ id: 'laser', name: 'laser', icon: 'laser', key: 'K' },
]
