import { chainText } from '../../../../shared/blocks/chain/index.ts'
import { textFields } from '../../../../shared/text/fields.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useText } from '../../../sync/useText.ts'
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
	const written = chainText(doc, chain, 'targetGroup')
	const words = useText(written)
	return (
		// biome-ignore lint/a11y/useSemanticElements: no set of fields, but words one can write on
		<span
			role="group"
			className="chain-target"
			data-element={targetGroupElement}
			data-written={isWritten || undefined}
			tabIndex={isStop ? 0 : -1}
			aria-label={texts.wordsOf(texts.targetGroup, words)}
		>
			<span>{texts.targetGroup}:</span>
			<Written
				element={targetGroupElement}
				field={textFields.chainTargetGroup}
				text={written}
				label={texts.targetGroup}
				placeholder={texts.targetGroupEmpty}
				isWritten={isWritten}
			/>
		</span>
	)
}
