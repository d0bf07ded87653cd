import { useState } from 'react'
import { useNow } from '../../agenda/now.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { phoneTexts } from './texts.ts'

/** One sentence of the moderation for everybody; whoever has read it can put it away. */
export function Announcement() {
	const texts = useTexts(phoneTexts)
	const { announcement } = useNow()
	const [read, setRead] = useState<string>()
	if (!announcement || announcement === read) return null
	return (
		<section className="phone-announcement" role="alert" aria-label={texts.announcement}>
			<Icon name="announce" />
			<p>{announcement}</p>
			<Button kind="icon" icon="close" aria-label={texts.closeAnnouncement} onClick={() => setRead(announcement)} />
		</section>
	)
}
