import { Suspense, useState } from 'react'
import { useStage } from '../../agenda/stage.ts'
import { server } from '../../api/server.ts'
import type { OpenRoom } from '../../sync/room.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import type { Admission } from '../entrance/admission.ts'
import { latePage } from '../latePage.ts'
import { lateVault, useLinkKeeper } from '../share/useLinkKeeper.ts'
import { workshopTexts } from './texts.ts'

const loadDialog = () => import('../share/ShareDialog.tsx').then((module) => module.ShareDialog)
/** Fetches the dialog ahead: without a connection it still has the links. */
export const fetchShare = () => void loadDialog().catch(() => {})
/** For the moderation with what keeps its links: one that is made meanwhile would be lost. */
const ModerationDialog = latePage(async () => (await Promise.all([loadDialog(), lateVault.fetch()]))[0])
const ParticipantDialog = latePage(loadDialog)

/** The page's main action: how others come in. Readers have nothing to share. */
export function Share({ admission, desk }: { admission: Admission; desk: OpenRoom | undefined }) {
	const texts = useTexts(workshopTexts)
	const { token } = useStage()
	const [open, setOpen] = useState(false)
	const keeper = useLinkKeeper(admission, desk, server)
	if (admission.role === 'reader') return null
	const ShareDialog = desk ? ModerationDialog : ParticipantDialog
	return (
		<>
			<Button kind="main" icon="share" onClick={() => setOpen(true)}>
				{texts.share}
			</Button>
			{/* Its own boundary: the board stays in sight while the dialog loads. */}
			<Suspense>
				{open && (
					<ShareDialog
						admission={{ ...admission, token: token() }}
						server={server}
						keeper={keeper}
						open
						onClose={() => setOpen(false)}
					/>
				)}
			</Suspense>
		</>
	)
}
