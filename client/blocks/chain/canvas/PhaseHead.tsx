import { memo } from 'react'
import { type Phase, phaseText } from '../../../../shared/blocks/chain/index.ts'
import { textFields } from '../../../../shared/text/fields.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useTexts } from '../../../texts/texts.ts'
import { PhaseMenu } from '../menus/PhaseMenu.tsx'
import { chainTexts } from '../texts/chainTexts.ts'
import { useChainEditing } from './board.ts'
import { Written } from './Written.tsx'

export const phaseElement = (id: string) => `phase:${id}`

/** The name of a phase over both states. */
export const PhaseHead = memo(function PhaseHead({
	phases,
	index,
	x,
	w,
	isStop,
	isWritten,
}: {
	phases: readonly Phase[]
	index: number
	x: number
	w: number
	isStop: boolean
	isWritten: boolean
}) {
	const { doc, mayWrite } = useRoom()
	const texts = useTexts(chainTexts)
	const { chain, actions, write } = useChainEditing()
	const phase = phases[index]
	if (!phase) return null
	const element = phaseElement(phase.id)
	return (
		// biome-ignore lint/a11y/useSemanticElements: no set of fields, but words one can write on
		<div
			role="group"
			className="chain-phase"
			style={{ left: x, width: w }}
			data-element={element}
			data-written={isWritten || undefined}
			tabIndex={isStop ? 0 : -1}
			aria-label={texts.phaseLabel(index + 1, phase.label)}
		>
			<Written
				element={element}
				field={textFields.chainPhase}
				text={phaseText(doc, chain, phase.id)}
				label={texts.phases.label(index + 1)}
				placeholder={texts.emptyPhase}
				isWritten={isWritten}
			/>
			{mayWrite && !isWritten && (
				<PhaseMenu
					chain={chain}
					actions={actions}
					phases={phases}
					index={index}
					across
					onRename={() => write(element)}
				/>
			)}
		</div>
	)
})
