import { useLayoutEffect, useRef } from 'react'
import { usePoll } from '../../rounds/results/usePoll.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { useKeepDecision } from './KeepDecision.tsx'
import type { DrawnPoll } from './PollShape.tsx'
import { PollSheet } from './PollSheet.tsx'

/** A result as it lies on the board; says what is drawn, and how high that is in board units whatever the zoom. */
export function BoardPoll({ pollId, onDrawn }: { pollId: string; onDrawn: (drawn: DrawnPoll) => void }) {
	const { doc } = useRoom()
	const result = usePoll(doc, pollId)
	const actionFor = useKeepDecision(result)
	const sheet = useRef<HTMLElement>(null)
	const tell = useRef(onDrawn)
	tell.current = onDrawn
	useLayoutEffect(() => {
		const element = sheet.current
		if (!element) return
		// A culled shape is not laid out: nothing was learnt then.
		const measure = () => element.offsetHeight > 0 && tell.current({ height: element.offsetHeight, result })
		measure()
		const observer = new ResizeObserver(measure)
		observer.observe(element)
		return () => observer.disconnect()
	}, [result])
	return <PollSheet ref={sheet} result={result} actionFor={actionFor} />
}
