import { useNowOf } from '../../agenda/now.ts'
import { useTexts } from '../../texts/texts.ts'
import { QrCode } from '../../ui/QrCode.tsx'
import type { Admission } from '../admission.ts'
import { codeUrl } from './codeUrl.ts'
import { shareTexts } from './texts.ts'

/** A participant passes on the link they came by; who came by code passes on the code, as long as it holds. */
export function GuestShare({ admission: { workshop, secret, role } }: { admission: Admission }) {
	const { guest, qrLabel, links } = useTexts(shareTexts)
	const code = useNowOf((now) => now.code)
	const url = secret ? `${location.origin}/w/${workshop}#${secret}` : code && codeUrl(code)
	if (!url || role !== 'participant') return <p className="share-guest">{guest.none}</p>
	return (
		<div className="share-guest">
			<QrCode text={url} side={270} label={qrLabel(links.participant.name)} />
			<p>{guest.lead}</p>
		</div>
	)
}
