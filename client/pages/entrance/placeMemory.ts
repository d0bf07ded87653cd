import { addressOf, type Place, readAddress } from './placeAddress.ts'

/** Where somebody was lies in the tab's own storage, for addresses that name a workshop and no place in it. */
const keyOf = (workshop: string) => `netzwerkstatt.place.${workshop}`

export function rememberPlace(workshop: string, place: Place) {
	try {
		sessionStorage.setItem(keyOf(workshop), addressOf(workshop, { place }))
	} catch {
		// storage is blocked: whoever comes back begins at the first board
	}
}

/** Who has to join first may come in by another address, such as that of the code. */
export function rememberAddressedPlace(workshop: string) {
	const place = readAddress(workshop, location)?.place
	if (place) rememberPlace(workshop, place)
}

export function recallPlace(workshop: string): Place | undefined {
	try {
		return readAddress(workshop, { pathname: sessionStorage.getItem(keyOf(workshop)) ?? '', search: '' })?.place
	} catch {
		return undefined
	}
}
