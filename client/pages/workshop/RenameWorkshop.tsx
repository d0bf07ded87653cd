import { Suspense, useState } from 'react'
import type { Server } from '../../api/server.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Tooltip } from '../../ui/Tooltip.tsx'
import { latePage } from '../latePage.ts'
import { workshopTexts } from './texts.ts'

const loadForm = () => import('./NewTitle.tsx').then((module) => module.NewTitle)
const NewTitle = latePage(loadForm)
/** Fetches the form ahead. */
export const fetchNewTitle = () => void loadForm().catch(() => {})

export interface RenameWorkshopProps {
	title: string
	/** the session's token of the moment */
	token: () => string
	server: Pick<Server, 'renameWorkshop'>
}

/** For the moderation: another title, for everybody and everywhere it stands. */
export function RenameWorkshop({ inWords = false, ...props }: RenameWorkshopProps & { inWords?: boolean }) {
	const action = useTexts(workshopTexts).renameWorkshop
	const [asking, ask] = useState(false)
	return (
		<>
			{inWords ? (
				<Button kind="bare" icon="edit" className="rename-in-words" onClick={() => ask(true)}>
					{action}
				</Button>
			) : (
				<Tooltip label={action}>
					<Button kind="icon" size="small" icon="edit" aria-label={action} onClick={() => ask(true)} />
				</Tooltip>
			)}
			<Dialog open={asking} title={action} onClose={() => ask(false)}>
				<Suspense>
					<NewTitle {...props} onClose={() => ask(false)} />
				</Suspense>
			</Dialog>
		</>
	)
}
