/**
 * Takes tools out of a bar, the least needed first (`data-rank`, the highest goes first), until the rest stands in one
 * line without a title or label cut off. Returns the names of those taken, in the order in which they stood.
 */
export function fold(bar: HTMLElement): string[] {
	const tools = [...bar.querySelectorAll<HTMLElement>('[data-tool]')]
	for (const tool of tools) tool.removeAttribute('data-folded')
	// While measuring nothing gives way, so that what does not fit shows.
	bar.setAttribute('data-folds', 'measuring')
	bar.removeAttribute('data-more')
	if (!fits(bar)) {
		bar.setAttribute('data-more', '')
		for (const tool of byNeed(tools)) {
			tool.setAttribute('data-folded', '')
			if (fits(bar)) break
		}
	}
	bar.setAttribute('data-folds', 'measured')
	const folded = tools.filter((tool) => tool.hasAttribute('data-folded'))
	if (folded.length === 0) bar.removeAttribute('data-more')
	return folded.flatMap((tool) => tool.dataset.tool ?? [])
}

const byNeed = (tools: readonly HTMLElement[]) =>
	tools.toSorted((one, other) => Number(other.dataset.rank) - Number(one.dataset.rank))

/** Where a bar may go on in further lines, it has so many. */
const linesAtMost = 2

/**
 * Whether nothing reaches into the padding at its ends; a bar that does not scroll would not tell by its scroll width. Where it goes on
 * in a next line, whether there are few of them.
 */
function fits(bar: HTMLElement): boolean {
	const { left, right } = bar.getBoundingClientRect()
	const { paddingLeft, paddingRight, flexWrap } = getComputedStyle(bar)
	if (flexWrap === 'wrap') return linesOf(bar) <= linesAtMost
	const begin = left + Number.parseFloat(paddingLeft || '0') - 0.5
	const end = right - Number.parseFloat(paddingRight || '0') + 0.5
	return [...bar.children]
		.map((part) => part.getBoundingClientRect())
		.every((part) => part.width === 0 || (part.left >= begin && part.right <= end))
}

function linesOf(bar: HTMLElement): number {
	const parts = [...bar.children].map((part) => part.getBoundingClientRect()).filter(({ width }) => width > 1)
	let lines = 0
	let end = Number.NEGATIVE_INFINITY
	for (const { top, bottom } of parts.sort((one, other) => one.top - other.top)) {
		if (top >= end - 1) lines++
		end = Math.max(end, bottom)
	}
	return lines
}
