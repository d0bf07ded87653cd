import { type RefObject, useEffect, useLayoutEffect, useReducer, useRef, useState } from 'react'
import type * as Y from 'yjs'
import type { ShownResult } from '../../../shared/blocks/poll/index.ts'
import { RoundResults } from '../../rounds/results/RoundResults.tsx'
import { usePoll } from '../../rounds/results/usePoll.ts'
import { useTexts } from '../../texts/texts.ts'
import { mostLines } from './cardColumns.ts'
import { projectorTexts } from './texts.ts'

/** What came of a ballot, once the house has laid it. */
export function ResultScene({ doc, round }: { doc: Y.Doc; round: string }) {
	const { noResult } = useTexts(projectorTexts)
	const result = usePoll(doc, round)
	return result ? <Result result={result} /> : <p className="projector-quiet">{noResult}</p>
}

/** As much of it as has room: long proposals and many reasons leave less to the rest, which is counted. */
function Result({ result }: { result: ShownResult }) {
	const [place, lines] = useLines<HTMLDivElement>(result, mostLines)
	return (
		<div className="projector-result" ref={place}>
			<RoundResults result={result} size="projector" lines={lines} />
		</div>
	)
}

/** How many lines of something, at most `most`, have room as a whole in the place it lies in. */
function useLines<Place extends HTMLElement>(
	what: unknown,
	most: number,
): [place: RefObject<Place | null>, lines: number] {
	const place = useRef<Place>(null)
	const [fitted, refit] = useState({ what, height: 0, lines: most })
	const [, lookAgain] = useReducer((looks: number) => looks + 1, 0)
	useLayoutEffect(() => {
		if (!place.current) return
		const { clientHeight: height, scrollHeight } = place.current
		if (fitted.what !== what || fitted.height !== height) refit({ what, height, lines: most })
		else if (scrollHeight > height + 1 && fitted.lines > 1) refit({ ...fitted, lines: fitted.lines - 1 })
	})
	useEffect(() => {
		if (!place.current) return
		const observer = new ResizeObserver(lookAgain)
		observer.observe(place.current)
		return () => observer.disconnect()
	}, [])
	return [place, fitted.lines]
}
