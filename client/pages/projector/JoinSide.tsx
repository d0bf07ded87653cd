import { useNowOf } from '../../agenda/now.ts'
import { useTexts } from '../../texts/texts.ts'
import { QrCode } from '../../ui/QrCode.tsx'
import { codeUrl } from '../joinCode/codeSigns.ts'
import { projectorTexts } from './texts.ts'
import { useWallScale } from './useWallScale.ts'

/**
 * How one gets in: the participants' link as a picture, or the code where this device does not know the link; address and
 * code in words for those without a camera. `side` at 1280 × 720.
 */
export function JoinSide({ link, side }: { link: string | undefined; side: number }) {
	const texts = useTexts(projectorTexts)
	const scale = useWallScale()
	const code = useNowOf((now) => now.code)
	const url = link ?? (code && codeUrl(code))
	return (
		<div className="projector-join">
			{url && <QrCode text={url} side={Math.floor(side * scale)} label={texts.qrLabel} />}
			<div className="projector-way">
				<p>{code ? texts.joinAt : texts.join}</p>
				{code && <p className="projector-host">{location.host}</p>}
				{!code && !url && <p>{texts.askForLink}</p>}
				{code && <p>{texts.withCode}</p>}
				{code && <b className="projector-code">{code}</b>}
			</div>
		</div>
	)
}
