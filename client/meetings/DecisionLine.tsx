import { useEffect, useRef } from 'react'
import type { Actor, Decision } from '../../shared/registry/index.ts'
import { AgreementFacts } from '../agreement/AgreementFacts.tsx'
import { useTexts } from '../texts/texts.ts'
import { StateSign } from './StateSign.tsx'
import { meetingTexts } from './texts.ts'

interface DecisionLineProps {
	decision: Decision
	/** words of the rules it adopted */
	adopted: readonly string[]
	actors: readonly Actor[]
	/** whether a person was sent to it */
	isSent: boolean
	/** absent for those who may only read */
	onEdit: (() => void) | undefined
}

/** One decision: what became of it, and who stands behind it. */
export function DecisionLine({ decision, adopted, actors, isSent, onEdit }: DecisionLineProps) {
	const texts = useTexts(meetingTexts)
	const line = useRef<HTMLLIElement>(null)
	useEffect(() => {
		if (!isSent) return
		line.current?.scrollIntoView({ block: 'center' })
		line.current?.querySelector<HTMLElement>('button')?.focus()
	}, [isSent])
	const words = decision.text.trim() || texts.noText
	const isFromRound = decision.origin !== undefined
	return (
		<li ref={line} data-sent={isSent || undefined}>
			<h4>
				{onEdit ? (
					<button type="button" onClick={onEdit}>
						{words}
					</button>
				) : (
					words
				)}
			</h4>
			<p>
				<StateSign state={decision.state} />
				{isFromRound && <span className="ui-caption">{texts.fromRound}</span>}
				{adopted.length > 0 && <span className="ui-caption">{texts.adopts(adopted.join(' · '))}</span>}
			</p>
			<dl>
				<AgreementFacts
					agreement={decision}
					others={decision.agreedElse}
					reservedOthers={decision.reservedElse}
					actors={actors}
				/>
			</dl>
		</li>
	)
}
