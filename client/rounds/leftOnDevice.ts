import { draftsOnDevice } from './outbox/drafts.ts'
import type { DeviceStorage } from './outbox/itemStore.ts'
import { itemsOnDevice } from './outbox/keptItems.ts'

/** Something that was entered on a device and that the server does not have. */
export type Left =
	| { readonly is: 'words'; readonly text: string }
	/** `about`: the question it answers */
	| { readonly is: 'ballot'; readonly about: string }
	| { readonly is: 'photo'; readonly alt: string | undefined }

/** What was entered for a workshop on this device and never handed in, by whomever and under whatever session. */
export function leftOnDevice(storage: DeviceStorage | undefined, workshop: string): Left[] {
	const items = itemsOnDevice(storage, workshop).flatMap(({ entry, delivery, withdrawn }): Left[] => {
		if (delivery.is === 'handedIn' || withdrawn) return []
		switch (entry.what) {
			case 'card':
			case 'parked':
				return [{ is: 'words', text: entry.text }]
			case 'ballot':
				return [{ is: 'ballot', about: entry.about }]
			case 'photo':
				return [{ is: 'photo', alt: entry.photo.alt }]
			default:
				return []
		}
	})
	const drafts = draftsOnDevice(storage, workshop).filter(({ text }) => text.trim() !== '')
	return [...items, ...drafts.map(({ text }): Left => ({ is: 'words', text }))]
}
