import { useEffect, useRef } from 'react'
import type { BlockBarProps } from './blockView.ts'

/**
 * Opens the board's panel whenever somebody asks for the details of another part of a block, and leaves it alone otherwise:
 * who closed it had a reason.
 *
 * @param details what is asked for now, a new value each time; undefined for nothing
 */
export function usePanelForDetails(details: unknown, panel: BlockBarProps['panel']): void {
	const now = useRef(panel)
	now.current = panel
	const seen = useRef(details)
	useEffect(() => {
		if (!details || details === seen.current) return
		seen.current = details
		if (!now.current.isOpen) now.current.toggle()
	}, [details])
}
