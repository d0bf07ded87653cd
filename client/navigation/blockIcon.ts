import type { BlockId } from '../../shared/blocks/index.ts'
import type { IconName } from '../ui/icon.tsx'

const icons: Readonly<Record<BlockId, IconName>> = {
	chain: 'chain',
	checklist: 'checklist',
	circles: 'rings',
	document: 'doc',
	map: 'map',
	poll: 'dot',
	rulebook: 'rules',
	scenes: 'scenes',
	table: 'table',
	tree: 'goals',
}

/** The sign of a building block wherever a way leads to one; one of a later version stands under that of a board. */
export const blockIcon = (block: string): IconName => (icons as Readonly<Record<string, IconName>>)[block] ?? 'frame'
