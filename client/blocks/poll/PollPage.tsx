import { useEffect, useRef } from 'react'
import { useShownElement } from '../../navigation/navigation.ts'
import { usePoll } from '../../rounds/results/usePoll.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { takeOver, takingActionTexts } from '../../taking/ask.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import type { BlockPageProps } from '../blockView.ts'
import { useKeepDecision } from './KeepDecision.tsx'
import { PollSheet } from './PollSheet.tsx'
import { partOf } from './partOf.ts'

/** A result without a canvas around it. */
export function PollPage({ id }: Pick<BlockPageProps, 'id'>) {
	const { doc, mayWrite } = useRoom()
	const { take } = useTexts(takingActionTexts)
	const page = useRef<HTMLDivElement>(null)
	const result = usePoll(doc, id)
	const actionFor = useKeepDecision(result)
	const shown = useShownElement({ block: 'poll', id })
	useEffect(() => {
		const part = shown && page.current && partOf(page.current, shown.element)
		if (!part) return
		part.scrollIntoView({ block: 'center' })
		part.dataset.shown = 'true'
		return () => {
			delete part.dataset.shown
		}
	}, [shown])
	return (
		<div className="poll-page" ref={page}>
			<PollSheet result={result} actionFor={actionFor} />
			{mayWrite && result && result.kind !== 'position' && (
				<Button icon="link" onClick={() => takeOver([{ block: 'poll', id }])}>
					{take}
				</Button>
			)}
		</div>
	)
}
