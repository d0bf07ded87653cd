import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { saysSame } from '../../../shared/lib/keepSame.ts'

/** Set on a list while its things are measured: then those of the other pages are drawn, too. */
const measuring = 'data-measuring'

/**
 * How the things in a list come onto pages, so that none is cut by the place the list lies in: for each page the place of its first
 * thing. What lies in one row stays together. A row that is higher than the place has a page of its own.
 */
export function usePages<List extends HTMLElement>(
	things: readonly unknown[],
): [list: RefObject<List | null>, pages: readonly number[]] {
	const place = useRef<List>(null)
	const [pages, tell] = useState<readonly number[]>([0])
	// biome-ignore lint/correctness/useExhaustiveDependencies: other things are other heights
	useLayoutEffect(() => {
		const list = place.current
		const around = list?.parentElement
		if (!list || !around) return
		const measure = () => {
			list.setAttribute(measuring, '')
			const { top } = list.getBoundingClientRect()
			const rows = rowsOf([...list.children].map((child) => child.getBoundingClientRect()))
			const room = around.getBoundingClientRect().bottom - top
			list.removeAttribute(measuring)
			tell((before) => {
				const now = pagesOf(rows, room)
				return saysSame(before, now) ? before : now
			})
		}
		measure()
		const observer = new ResizeObserver(measure)
		observer.observe(around)
		return () => observer.disconnect()
	}, [things])
	return [place, pages]
}

/** Whether the thing at place `i` stands on this page; behind the last page there is the last one. */
export function isOnPage(pages: readonly number[], page: number, i: number): boolean {
	const shown = Math.min(page, pages.length - 1)
	return i >= (pages[shown] ?? 0) && i < (pages[shown + 1] ?? Number.POSITIVE_INFINITY)
}

interface Row {
	/** place of its first thing */
	readonly first: number
	readonly top: number
	bottom: number
}

/** Things whose upper edges lie on one line, from above. */
function rowsOf(boxes: readonly Pick<DOMRect, 'top' | 'bottom'>[]): Row[] {
	const rows: Row[] = []
	for (const [first, { top, bottom }] of boxes.entries()) {
		const row = rows.at(-1)
		if (row && Math.abs(row.top - top) < 1) row.bottom = Math.max(row.bottom, bottom)
		else rows.push({ first, top, bottom })
	}
	return rows
}

/** For each page of this height the place of its first thing. */
export function pagesOf(rows: readonly Row[], room: number): number[] {
	const pages: number[] = []
	let top = 0
	for (const row of rows) {
		if (pages.length > 0 && row.bottom - top <= room + 1) continue
		pages.push(row.first)
		top = row.top
	}
	return pages.length > 0 ? pages : [0]
}
