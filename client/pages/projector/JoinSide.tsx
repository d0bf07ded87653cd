import { useTexts } from '../../texts/texts.ts'
import { QrCode } from '../../ui/QrCode.tsx'
import { projectorTexts } from './texts.ts'
import type { Invitation } from './useInvitation.ts'
import { useWallScale } from './useWallScale.ts'

/** How one gets in: the link as a picture, and address and code for those without a camera. `side` at 1280 × 720. */
export function JoinSide({ invitation: { url, code }, side }: { invitation: Invitation; side: number }) {
	const texts = useTexts(projectorTexts)
	const scale = useWallScale()
	return (
		<div className="projector-join">
			{url && <QrCode text={url} side={Math.floor(side * scale)} label={texts.qrLabel} />}
			<div className="projector-way">
				<p>{url && !code ? texts.join : texts.joinAt}</p>
				{(code || !url) && <p className="projector-host">{location.host}</p>}
				{code && <p>{texts.withCode}</p>}
				{code && <b className="projector-code">{code}</b>}
			</div>
		</div>
	)
}
