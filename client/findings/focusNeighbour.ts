/** Before an entry leaves its list: the focus goes to the next one, the one before, or the list as a whole. */
export function focusNeighbour(item: HTMLElement | null) {
	const neighbour = item?.nextElementSibling ?? item?.previousElementSibling
	const place = neighbour?.querySelector<HTMLElement>('button') ?? item?.closest<HTMLElement>('[data-findings]')
	place?.focus()
}
