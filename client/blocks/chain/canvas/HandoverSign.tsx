import { memo } from 'react'
import type { Point } from '../../../../shared/blocks/chain/index.ts'
import { useTexts } from '../../../texts/texts.ts'
import type { Look } from '../drawing/ratings.ts'
import { Sign } from '../drawing/Sign.tsx'
import { handoverElement } from '../elements.ts'
import { chainTexts } from '../texts/chainTexts.ts'
import { useChainEditing } from './board.ts'
import { GuestFrame } from './GuestFrame.tsx'

/** The sign of a handover on its line; a press opens what is settled about it. */
export const HandoverSign = memo(function HandoverSign({
	handover,
	from,
	to,
	look,
	at,
	isChosen,
	isStop,
}: {
	handover: string
	/** numbers of the steps it leads from and to */
	from: number
	to: number
	look: Look
	at: Point
	isChosen: boolean
	isStop: boolean
}) {
	const texts = useTexts(chainTexts)
	const editing = useChainEditing()
	const element = handoverElement(handover)
	return (
		<button
			type="button"
			className="chain-sign"
			style={{ left: at.x - 14, top: at.y - 14 }}
			data-element={element}
			data-chosen={isChosen || undefined}
			tabIndex={isStop ? 0 : -1}
			aria-label={texts.handoverLabel(from, to, texts.ratings[look])}
			aria-haspopup="dialog"
			onClick={() => editing.open(element)}
		>
			<svg width="28" height="28" viewBox="-14 -14 28 28" aria-hidden="true">
				<Sign look={look} />
			</svg>
			<GuestFrame element={element} />
		</button>
	)
})
