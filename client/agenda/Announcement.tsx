import { useState } from 'react'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/icon.tsx'
import { announcementTexts } from './announcementTexts.ts'
import { useNow } from './now.ts'
import './announcement.css'

/** What the moderation announces, until the person hides it or another announcement takes its place. */
export function Announcement() {
	const texts = useTexts(announcementTexts)
	const { announcement } = useNow()
	const [hidden, hide] = useState<string>()
	return (
		<div role="status">
			{announcement !== undefined && announcement !== hidden && (
				<div className="announcement">
					<Icon name="announce" label={texts.label} />
					<p>{announcement}</p>
					<Button kind="icon" icon="close" aria-label={texts.hide} onClick={() => hide(announcement)} />
				</div>
			)}
		</div>
	)
}
