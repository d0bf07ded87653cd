import { useEffect } from 'react'
import type { IconName } from '../../ui/icon.tsx'
import { useBoardServices } from '../services.ts'

/** What a block on the board adds to the tray as long as it lies there, with its own words. */
export interface BlockTool {
	readonly id: string
	readonly label: string
	readonly icon: IconName
	readonly isOn?: boolean
	onSelect(): void
}

const none: readonly BlockTool[] = []

/** Lays these tools into the tray while the caller is on the board. Give the same array until something changes. */
export function useBlockTools(tools: readonly BlockTool[]) {
	const { tray } = useBoardServices()
	useEffect(() => {
		tray.set(tools)
		return () => {
			if (tray.get() === tools) tray.set(none)
		}
	}, [tray, tools])
}
