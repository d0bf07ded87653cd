import { Suspense, useState } from 'react'
import type { Role } from '../../../shared/links/roles.ts'
import { server } from '../../api/server.ts'
import type { Person } from '../../sync/presence.ts'
import type { OpenRoom } from '../../sync/room.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import type { Admission } from '../admission.ts'
import { latePage } from '../latePage.ts'
import { workshopTexts } from './texts.ts'
import { useLinkKeeper } from './useLinkKeeper.ts'

const ShareDialog = latePage(() => import('../share/ShareDialog.tsx').then((module) => module.ShareDialog))

/** The page's main action: how others come in. Readers have nothing to share. */
export function Share({
	admission,
	desk,
	people,
}: {
	admission: Admission
	desk: OpenRoom | undefined
	people: readonly Person[]
}) {
	const texts = useTexts(workshopTexts)
	const [open, setOpen] = useState(false)
	const keeper = useLinkKeeper(admission, desk, server)
	if (admission.role === 'reader') return null
	const present: Record<Role, number> = { moderator: 0, participant: 0, reader: 0 }
	for (const person of people) present[person.role] += 1
	return (
		<>
			<Button kind="main" icon="share" onClick={() => setOpen(true)}>
				{texts.share}
			</Button>
			{/* Its own boundary: the board stays in sight while the dialog loads. */}
			<Suspense>
				{open && (
					<ShareDialog
						admission={admission}
						server={server}
						keeper={keeper}
						present={present}
						open
						onClose={() => setOpen(false)}
					/>
				)}
			</Suspense>
		</>
	)
}
