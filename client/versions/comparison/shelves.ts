import type { ComparedSection, Slot } from '../../comparing/compare.ts'
import type { SectionKind } from '../../comparing/section.ts'

/** As many things of a section stand in each column before the rest is counted. */
const shownAtFirst = 6
/** Of those, so many places go to what is new or changed further below. */
const keptForNews = 2

/** Sections that stand for a whole board or page. */
const wholes: ReadonlySet<SectionKind> = new Set(['board', 'actors', 'groups', 'meetings', 'cases', 'tasks', 'parked'])

/** Sections side by side, as many as there are columns: one line of both panes. */
export function onShelves(sections: readonly ComparedSection[], columns: number): ComparedSection[][] {
	const shelves: ComparedSection[][] = []
	for (const section of sections) {
		const last = shelves.at(-1)
		if (last && last.length < columns) last.push(section)
		else shelves.push([section])
	}
	return shelves
}

/**
 * The slots of a section that are drawn: all of them, or the first ones with some of what is new or changed below; none of
 * a whole board or page on which nothing has changed.
 */
export function drawnSlots(
	{ kind, slots }: Pick<ComparedSection, 'kind' | 'slots'>,
	isUnfolded: boolean,
	columns: number,
): readonly Slot[] {
	if (!isUnfolded && wholes.has(kind) && slots.every(({ difference }) => !difference)) return []
	const room = shownAtFirst * columns
	// One more is no longer to look at than the line that counts it.
	if (isUnfolded || slots.length <= room + 1) return slots
	const isNews = ({ difference }: Slot) => difference === 'added' || difference === 'changed'
	const below = slots.slice(room - keptForNews).filter(isNews)
	const news = below.slice(0, keptForNews)
	return [...slots.slice(0, room - news.length), ...news.filter((slot) => slots.indexOf(slot) >= room - news.length)]
}
