import { type CSSProperties, memo } from 'react'
import { type Box, type Step, type StepMark, stepText } from '../../../../shared/blocks/chain/index.ts'
import { textFields } from '../../../../shared/text/fields.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { useMedia } from '../../../ui/useMedia.ts'
import { OutcomeTag, outcomeInFull } from '../drawing/Outcome.tsx'
import { stepElement } from '../elements.ts'
import { chainTexts } from '../texts/chainTexts.ts'
import { type Standing, useChainEditing } from './board.ts'
import { GuestFrame } from './GuestFrame.tsx'
import { Written } from './Written.tsx'

export const placed = ({ x, y, w, h }: Box): CSSProperties => ({ left: x, top: y, width: w, height: h })

/** A station of the way: its number and what happens there. */
export const StepBox = memo(function StepBox({
	step,
	box,
	number,
	mark,
	lane,
	phase,
	leads,
	isChosen,
	isStop,
	isWritten,
}: Standing & {
	step: Step
	box: Box
	number: number
	mark: StepMark | undefined
	/** how lane and phase are called */
	lane: string
	phase: string
	/** where it leads, if not simply on */
	leads: string
}) {
	const { doc, mayWrite } = useRoom()
	const texts = useTexts(chainTexts)
	const locale = useLocale()
	const editing = useChainEditing()
	const element = stepElement(step.id)
	return (
		// biome-ignore lint/a11y/useSemanticElements: no set of fields, but words one can write on
		<div
			role="group"
			className="chain-box"
			style={placed(box)}
			data-element={element}
			data-mark={mark}
			data-outcome={step.outcome}
			data-chosen={isChosen || undefined}
			data-written={isWritten || undefined}
			tabIndex={isStop ? 0 : -1}
			aria-label={[
				texts.stepLabel(number, lane, phase, step.text),
				step.outcome && outcomeInFull(step.outcome, texts, locale),
				leads,
				mark && texts.marks[mark],
			]
				.filter(Boolean)
				.join(', ')}
		>
			<span className="chain-number">{number}</span>
			<Written
				element={element}
				field={textFields.chainStep}
				text={stepText(doc, editing.chain, step.id)}
				label={texts.page.words(number)}
				placeholder={texts.emptyStep}
				isWritten={isWritten}
			/>
			{step.outcome && <OutcomeTag outcome={step.outcome} isShort />}
			{mark && (
				<span className="chain-mark" data-mark={mark}>
					{texts.marks[mark]}
				</span>
			)}
			{isChosen && !isWritten && mayWrite && <ChosenActions label={texts.details.more(number)} element={element} />}
			<GuestFrame element={element} isWritten={isWritten} />
		</div>
	)
})

/** What can be done with the chosen one. Fingers have no double click: for them writing has a button, too. */
export function ChosenActions({ label, element }: { label: string; element: string }) {
	const texts = useTexts(chainTexts).details
	const editing = useChainEditing()
	const isTouched = useMedia('(pointer: coarse)')
	return (
		<>
			<Button
				kind="icon"
				size="small"
				icon="more"
				className="chain-more"
				tabIndex={-1}
				aria-label={label}
				onClick={() => editing.open(element)}
			/>
			{isTouched && (
				<Button size="small" icon="edit" className="chain-write" tabIndex={-1} onClick={() => editing.write(element)}>
					{texts.write}
				</Button>
			)}
		</>
	)
}
