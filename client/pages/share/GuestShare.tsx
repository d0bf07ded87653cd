import { useTexts } from '../../texts/texts.ts'
import { QrCode } from '../../ui/QrCode.tsx'
import type { Admission } from '../admission.ts'
import { shareTexts } from './texts.ts'

/** A participant passes on the link they came by; who came by code has none. */
export function GuestShare({ admission: { workshop, secret, role } }: { admission: Admission }) {
	const { guest, qrLabel, links } = useTexts(shareTexts)
	if (!secret || role !== 'participant') return <p className="share-guest">{guest.none}</p>
	return (
		<div className="share-guest">
			<QrCode text={`${location.origin}/w/${workshop}#${secret}`} side={270} label={qrLabel(links.participant.name)} />
			<p>{guest.lead}</p>
		</div>
	)
}
