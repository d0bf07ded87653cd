import { useEffect } from 'react'
import type { Editor } from 'tldraw'
import { createValue, type WritableValue } from '../../sync/value.ts'
import type { IconName } from '../../ui/icon.tsx'

/** What a block on the board adds to the tray as long as it lies there, with its own words. */
export interface BlockTool {
	readonly id: string
	readonly label: string
	readonly icon: IconName
	readonly isOn?: boolean
	onSelect(): void
}

const none: readonly BlockTool[] = []
const trays = new WeakMap<Editor, WritableValue<readonly BlockTool[]>>()

/** The tools of the block on this canvas; of several blocks the one that came last has the tray. */
export function blockToolsOf(editor: Editor): WritableValue<readonly BlockTool[]> {
	const tray = trays.get(editor) ?? createValue(none)
	trays.set(editor, tray)
	return tray
}

/** Lays these tools into the tray while the caller is on the board. Give the same array until something changes. */
export function useBlockTools(editor: Editor, tools: readonly BlockTool[]) {
	useEffect(() => {
		const tray = blockToolsOf(editor)
		tray.set(tools)
		return () => {
			if (tray.get() === tools) tray.set(none)
		}
	}, [editor, tools])
}
