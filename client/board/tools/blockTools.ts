import { useEffect } from 'react'
import { type BlockTool, useBoardServices } from '../canvas/services.ts'

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
