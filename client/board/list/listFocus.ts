import { type FocusEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type * as Y from 'yjs'
import { estimatedSize, placeOnBoard } from '../../../shared/board/cards/index.ts'
import { readAllRecords } from '../../../shared/board/records.ts'
import { type Destination, type Part, useNavigation } from '../../navigation/navigation.ts'
import { useRoom, useValue } from '../../sync/RoomContext.ts'
import { lineOf } from './useListDesk.ts'

/** Where the list has led already: one that is shown anew does not go to a place shown long ago. */
const answered = new WeakSet<Destination>()

/** Leads to the line of a shape a person was sent to, or to the first one in a part of the board; answers with its shape. */
export function useListArrival(board: string, page: RefObject<HTMLElement | null>): string | undefined {
	const { doc } = useRoom()
	const destination = useValue(useNavigation().arrived)
	const [shown, show] = useState<string>()
	useEffect(() => {
		if (destination?.to !== 'board' || destination.board !== board || answered.has(destination)) return
		answered.add(destination)
		const { shape, part } = destination
		const line = shape === undefined ? part && firstLineIn(doc, page.current, part) : lineOf(page.current, shape)
		show(line?.dataset.shape)
		line?.focus({ preventScroll: true })
		line?.scrollIntoView({ block: 'center' })
	}, [doc, destination, board, page])
	return shown
}

function firstLineIn(doc: Y.Doc, page: HTMLElement | null, part: Part): HTMLElement | undefined {
	const records = readAllRecords(doc)
	return [...(page?.querySelectorAll<HTMLElement>('[data-shape]') ?? [])].find((line) => {
		const record = records.get(line.dataset.shape ?? '')
		if (!record) return false
		const [{ x, y }, { w, h }] = [placeOnBoard(records, record.id), estimatedSize(record)]
		const [across, down] = [x + w / 2 - part.x, y + h / 2 - part.y]
		return across >= 0 && across <= part.w && down >= 0 && down <= part.h
	})
}

/** Lets somebody go on writing on a card that others have just moved to another place of the list: its field is a new one there. */
export function useSteadyWriting(page: RefObject<HTMLElement | null>) {
	const writing = useRef<{ field: HTMLTextAreaElement; shape: string }>(undefined)
	useLayoutEffect(() => {
		const { field, shape } = writing.current ?? {}
		if (!field || shape === undefined || field.isConnected) return
		writing.current = undefined
		const next = lineOf(page.current, shape)?.querySelector('textarea')
		if (!next || document.activeElement !== document.body) return
		next.focus({ preventScroll: true })
		next.setSelectionRange(field.selectionStart, field.selectionEnd)
	})
	return {
		onFocus({ target }: FocusEvent) {
			const shape = target.closest<HTMLElement>('[data-shape]')?.dataset.shape
			const isField = target instanceof HTMLTextAreaElement && shape !== undefined
			writing.current = isField ? { field: target, shape } : undefined
		},
		onBlur({ target }: FocusEvent) {
			if (target.isConnected) writing.current = undefined
		},
	}
}
