import { chainText } from '../../../../shared/blocks/chain/index.ts'
import { textFields } from '../../../../shared/text/fields.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useTexts } from '../../../texts/texts.ts'
import { chainTexts } from '../texts/chainTexts.ts'
import { useChainEditing } from './board.ts'
import { Written } from './Written.tsx'

export const targetGroupElement = 'targetGroup'

/** Whom the person of the chain stands for, beside its title. */
export function TargetGroup({ isStop, isWritten }: { isStop: boolean; isWritten: boolean }) {
	const { doc } = useRoom()
	const texts = useTexts(chainTexts)
	const { chain } = useChainEditing()
	return (
		// biome-ignore lint/a11y/useSemanticElements: a button could not hold the field
		<span
			role="button"
			className="chain-target"
			data-element={targetGroupElement}
			data-written={isWritten || undefined}
			tabIndex={isStop ? 0 : -1}
			aria-label={texts.targetGroup}
		>
			<span>{texts.targetGroup}:</span>
			<Written
				element={targetGroupElement}
				field={textFields.chainTargetGroup}
				text={chainText(doc, chain, 'targetGroup')}
				label={texts.targetGroup}
				placeholder={texts.targetGroupEmpty}
				isWritten={isWritten}
			/>
		</span>
	)
}
