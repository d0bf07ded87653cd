const rowsIn = (list: Element | null) => [...(list?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]

/** What a key goes to from one line of a play's list: the next or the one before, whatever it is about. */
export function rowBeside(from: HTMLElement, by: 1 | -1): HTMLElement | undefined {
	const all = rowsIn(from.closest('.scenes-page'))
	return all[all.indexOf(from) + by]
}

/** Where one is when this line goes: at the next one of the same list, or at the one before. */
export function rowLeft(from: HTMLElement): HTMLElement | undefined {
	const own = rowsIn(from.closest('ol, ul'))
	const at = own.indexOf(from)
	return own[at + 1] ?? own[at - 1]
}
