import { can } from '../../../shared/links/roles.ts'
import { isRehearsalTitle } from '../../../shared/rehearsal/title.ts'
import type { Server } from '../../api/server.ts'
import { useTexts } from '../../texts/texts.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Notice } from '../../ui/Notice.tsx'
import type { Admission } from '../entrance/admission.ts'
import { ModerationShare } from './ModerationShare.tsx'
import { ParticipantShare } from './ParticipantShare.tsx'
import { shareTexts } from './texts.ts'
import type { LinkKeeper } from './useLinks.ts'
import './share.css'

/**
 * How others come into this workshop. The moderation sees code and links and can replace them; participants see the QR
 * code of the link they came by; readers have nothing to share and get no dialog.
 */
export function ShareDialog({
	admission,
	server,
	keeper,
	open,
	onClose,
}: {
	admission: Admission
	server: Server
	/** the addresses this device knows; needed for the moderation only */
	keeper: LinkKeeper
	open: boolean
	onClose: () => void
}) {
	const texts = useTexts(shareTexts)
	const moderates = can(admission.role, { do: 'invite' })
	return (
		<Dialog title={texts.title} {...(moderates ? { size: 'wide' } : {})} open={open} onClose={onClose}>
			{isRehearsalTitle(admission.title) && (
				<Notice tone="care" title={texts.rehearsal.title}>
					{texts.rehearsal.body}
				</Notice>
			)}
			{moderates ? (
				<ModerationShare admission={admission} server={server} keeper={keeper} />
			) : (
				<ParticipantShare admission={admission} />
			)}
		</Dialog>
	)
}
