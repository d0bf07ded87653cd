import { useLayoutEffect, useState } from 'react'
import { TablePage } from '../../blocks/table/TablePage.tsx'

/** What the tools of a table need beside each other, in rem. */
const widthOfTools = 48

/** A board's table without a canvas; its tools stand in the bar of the page where there is room, else above the rows. */
export function TableStage({ table, toolbarIn }: { table: string; toolbarIn: HTMLElement | null }) {
	return <TablePage tableId={table} toolbarIn={useRoomFor(widthOfTools, toolbarIn) ? toolbarIn : undefined} />
}

/** Whether `place` is at least so many rem wide; it must not depend on what is put there. */
function useRoomFor(width: number, place: HTMLElement | null): boolean {
	const [hasRoom, tell] = useState(false)
	useLayoutEffect(() => {
		if (!place) return
		const measure = () => {
			const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
			tell(place.clientWidth >= width * rem)
		}
		measure()
		const observer = new ResizeObserver(measure)
		observer.observe(place)
		return () => observer.disconnect()
	}, [width, place])
	return hasRoom
}
