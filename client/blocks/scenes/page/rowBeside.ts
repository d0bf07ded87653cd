/** What a key goes to from one line of a play's list: the next or the one before, whatever it is about. */
export function rowBeside(from: HTMLElement, by: 1 | -1): HTMLElement | undefined {
	const all = [...(from.closest('.scenes-page')?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
	return all[all.indexOf(from) + by]
}
