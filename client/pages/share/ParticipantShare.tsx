import { useNowOf } from '../../agenda/now.ts'
import { useTexts } from '../../texts/texts.ts'
import { QrCode } from '../../ui/QrCode.tsx'
import type { Admission } from '../entrance/admission.ts'
import { codeUrl } from '../joinCode/codeSigns.ts'
import { shareTexts } from './texts.ts'

/** A participant passes on the link they came by; who came by code passes on the code, as long as it holds. */
export function ParticipantShare({ admission: { workshop, secret, role } }: { admission: Admission }) {
	const { participant, qrLabel, links } = useTexts(shareTexts)
	const code = useNowOf((now) => now.code)
	const url = secret ? `${location.origin}/w/${workshop}#${secret}` : code && codeUrl(code)
	if (!url || role !== 'participant') return <p className="share-participant">{participant.none}</p>
	return (
		<div className="share-participant">
			<QrCode text={url} side={270} label={qrLabel(links.participant.name)} />
			<p>{participant.lead}</p>
		</div>
	)
}
