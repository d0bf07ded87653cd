import { memo } from 'react'
import { type Box, type Step, stepText } from '../../../../shared/blocks/chain/index.ts'
import { textFields } from '../../../../shared/text/fields.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useTexts } from '../../../texts/texts.ts'
import { stepElement } from '../elements.ts'
import { chainTexts } from '../texts/chainTexts.ts'
import { type Standing, useChainEditing } from './board.ts'
import { GuestFrame } from './GuestFrame.tsx'
import { ChosenActions, placed } from './StepBox.tsx'
import { Written } from './Written.tsx'

/** What the person experiences, in their words. */
export const Experience = memo(function Experience({
	step,
	box,
	phase,
	isChosen,
	isStop,
	isWritten,
}: Standing & { step: Step; box: Box; phase: string }) {
	const { doc, mayWrite } = useRoom()
	const texts = useTexts(chainTexts)
	const editing = useChainEditing()
	const element = stepElement(step.id)
	return (
		// biome-ignore lint/a11y/useSemanticElements: no set of fields, but words one can write on
		<div
			role="group"
			className="chain-pill"
			style={placed(box)}
			data-element={element}
			data-burden={step.burden || undefined}
			data-chosen={isChosen || undefined}
			data-written={isWritten || undefined}
			tabIndex={isStop ? 0 : -1}
			aria-label={texts.experienceLabel(phase, step.text)}
		>
			<Written
				element={element}
				field={textFields.chainStep}
				text={stepText(doc, editing.chain, step.id)}
				label={texts.details.experience}
				placeholder={texts.emptyExperience}
				isWritten={isWritten}
			/>
			{isChosen && !isWritten && mayWrite && <ChosenActions label={texts.details.moreExperience} element={element} />}
			<GuestFrame element={element} isWritten={isWritten} />
		</div>
	)
})
