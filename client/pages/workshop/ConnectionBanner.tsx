import { useEffect, useState } from 'react'
import { opensOffline } from '../../serviceWorker/opensOffline.ts'
import { useValue } from '../../sync/RoomContext.ts'
import type { OpenRoom } from '../../sync/room.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { connectionTexts } from './connectionTexts.ts'

/** Only what lasts this long gets a banner; the state line has said it from the first moment. */
const lasting = 10_000

/** The banner for trouble that lasts, and for a device that only reads: what happened, what is safe, what to do. */
export function ConnectionBanner({ room }: { room: OpenRoom }) {
	const texts = useTexts(connectionTexts)
	const { kind } = useValue(room.saving)
	const isBraked = useValue(room.isBraked)
	const lasts = useLasting(kind === 'offline' || kind === 'failing' ? kind : undefined)
	if (lasts === 'offline') {
		return (
			<Notice
				tone="care"
				icon="offline"
				title={texts.offline.title}
				action={<Button onClick={room.connectNow}>{texts.offline.retry}</Button>}
			>
				{texts.offline.body} {!opensOffline() && texts.offline.keepOpen}
			</Notice>
		)
	}
	if (kind === 'failing') {
		return (
			<Notice tone="bad" title={texts.failing.title}>
				{texts.failing.body}
			</Notice>
		)
	}
	if (isBraked) {
		return (
			<Notice tone="care" icon="lock" title={texts.braked.title}>
				{texts.braked.body}
			</Notice>
		)
	}
	return null
}

function useLasting<Kind extends string>(kind: Kind | undefined): Kind | undefined {
	const [lasts, setLasts] = useState<Kind>()
	useEffect(() => {
		if (!kind) {
			setLasts(undefined)
			return
		}
		const timer = setTimeout(() => setLasts(kind), lasting)
		return () => clearTimeout(timer)
	}, [kind])
	return lasts === kind ? lasts : undefined
}
