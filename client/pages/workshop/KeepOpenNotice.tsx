import { useState } from 'react'
import { opensOffline } from '../../serviceWorker/opensOffline.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { keepOpenTexts } from './keepOpenTexts.ts'

const storageKey = 'netzwerkstatt.keepOpenRead'

/** Says once on a device, before the connection is gone, that the browser may not keep the page here. */
export function KeepOpenNotice() {
	const texts = useTexts(keepOpenTexts)
	const [isRead, setRead] = useState(wasRead)
	if (isRead || opensOffline()) return null
	const understand = () => {
		setRead(true)
		try {
			localStorage.setItem(storageKey, 'yes')
		} catch {
			// storage is blocked: the sentence comes again with the next visit
		}
	}
	return (
		<Notice tone="care" title={texts.title} action={<Button onClick={understand}>{texts.understood}</Button>}>
			{texts.body} {!window.isSecureContext && texts.encryption}
		</Notice>
	)
}

function wasRead(): boolean {
	try {
		return localStorage.getItem(storageKey) !== null
	} catch {
		return false
	}
}
