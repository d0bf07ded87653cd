import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { QrCode } from '../../ui/QrCode.tsx'
import { RefusalNotice } from '../refusal/RefusalNotice.tsx'
import { OnlyHere } from './OnlyHere.tsx'
import { shareTexts } from './texts.ts'
import type { JoinCode } from './useJoinCode.ts'

/** What a hall needs: the participants' link as a picture, and the short code while the door is open. */
export function JoinPanel({
	url,
	joinCode,
	onFullSize,
}: {
	url: string | undefined
	joinCode: JoinCode
	onFullSize: () => void
}) {
	const texts = useTexts(shareTexts)
	const { door, failure } = joinCode
	return (
		<section className="share-join">
			{url ? (
				<div className="share-qr">
					<QrCode text={url} side={270} label={texts.qrLabel(texts.links.participant.name)} />
				</div>
			) : (
				<p className="ui-quiet">{texts.unknown}</p>
			)}
			<OnlyHere />
			{door?.open && (
				<>
					<p className="ui-quiet">
						{texts.code.beforeHost}
						<b>{location.host}</b>
						{texts.code.afterHost}
					</p>
					<p className="share-code">
						<span className="ui-hidden-text">{texts.code.label}: </span>
						{door.code}
					</p>
					<Button wide kind="bare" icon="closedDoor" onClick={() => void joinCode.close()}>
						{texts.code.close}
					</Button>
				</>
			)}
			{door && !door.open && <p className="ui-quiet">{texts.code.closed}</p>}
			{failure && <RefusalNotice failure={failure} />}
			{door && !door.open && (
				<Button wide icon="door" onClick={() => void joinCode.open()}>
					{texts.code.open}
				</Button>
			)}
			{url && (
				<Button wide icon="fit" onClick={onFullSize}>
					{texts.fullSize}
				</Button>
			)}
			{url && (
				<Button wide kind="bare" icon="print" onClick={() => window.print()}>
					{texts.print}
				</Button>
			)}
		</section>
	)
}
