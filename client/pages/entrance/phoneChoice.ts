import { useValue } from '../../sync/RoomContext.ts'
import { createValue } from '../../sync/value.ts'

/** What a phone shows of a workshop: the page made for it, or on the person's own wish the boards. */
type PhoneView = 'phone' | 'boards'

const storageKey = 'netzwerkstatt.phoneView'
/** For this window and until it is closed: next time a phone begins with its own page again. */
const chosen = createValue<PhoneView>(remembered())

export const usePhoneView = (): PhoneView => useValue(chosen)

export function choosePhoneView(view: PhoneView): void {
	chosen.set(view)
	try {
		sessionStorage.setItem(storageKey, view)
	} catch {
		// storage is blocked: the choice lasts until the page is loaded again
	}
}

/**
 * Whether this device is a phone: narrow, or a screen for fingers that is low because it is held across. It is asked once
 * when a workshop is entered; turning the phone must not open a board.
 */
export const isPhone = (): boolean =>
	matchMedia('(max-width: 43.74rem), (pointer: coarse) and (max-height: 31rem)').matches

function remembered(): PhoneView {
	try {
		return sessionStorage.getItem(storageKey) === 'boards' ? 'boards' : 'phone'
	} catch {
		return 'phone'
	}
}
