import { useSyncExternalStore } from 'react'
import { useTexts } from '../../texts/texts.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { QrCode } from '../../ui/QrCode.tsx'
import { shareTexts } from './texts.ts'

/** A QR code for the wall: as large as the window allows, with the code for those without a camera below. */
export function FullSizeCode({
	name,
	url,
	code,
	onClose,
}: {
	name: string
	url: string
	code: string | undefined
	onClose: () => void
}) {
	const texts = useTexts(shareTexts)
	const side = useWindow(() => Math.min(innerWidth - 64, innerHeight - (code ? 300 : 160)))
	return (
		<Dialog title={name} size="full" open onClose={onClose}>
			<div className="share-wall">
				<QrCode text={url} side={Math.max(180, side)} label={texts.qrLabel(name)} />
				{code && (
					<p>
						{texts.code.beforeHost}
						<b>{location.host}</b>
						{texts.code.afterHost}
					</p>
				)}
				{code && <p className="share-code">{code}</p>}
			</div>
		</Dialog>
	)
}

/** What `measure` makes of the window as it is now: beamers are plugged in and tablets turned. */
function useWindow(measure: () => number): number {
	return useSyncExternalStore((listener) => {
		addEventListener('resize', listener)
		return () => removeEventListener('resize', listener)
	}, measure)
}
