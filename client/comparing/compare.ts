import type { Item, Section, SectionKind } from './section.ts'
import { sameWords } from './words.ts'

/** What became of something since a version. */
export type Difference = 'missing' | 'added' | 'changed'
export const differences = ['missing', 'added', 'changed'] as const satisfies readonly Difference[]

/** The place of one thing on both sides. What has moved to another section has a slot in each: the later one tells of it. */
export interface Slot {
	readonly id: string
	readonly before?: Item
	readonly now?: Item
	readonly difference?: Difference
}

export interface ComparedSection {
	readonly id: string
	readonly kind: SectionKind
	readonly heading?: Slot
	readonly slots: readonly Slot[]
}

/** A version and today, section by section. The figures add up: `before - missing + added = now`. */
export interface Comparison {
	readonly sections: readonly ComparedSection[]
	readonly counts: Readonly<Record<Difference | 'before' | 'now', number>>
	/** whether it is about cards only, so that they may be called by that name */
	readonly areCards: boolean
}

export function compare(then: readonly Section[], now: readonly Section[]): Comparison {
	const [sectionsThen, sectionsNow] = [sectionsById(then), sectionsById(now)]
	const [placedThen, placedNow] = [placesIn(then), placesIn(now)]
	const ids = new Set([...sectionsThen.keys(), ...sectionsNow.keys()])

	const sections = [...ids].flatMap((id): ComparedSection[] => {
		const [old, present] = [sectionsThen.get(id), sectionsNow.get(id)]
		const kind = (present ?? old)?.kind
		if (!kind) return []
		const heading = slotOf(old?.heading, present?.heading)
		const here = new Map(present?.items.map((item) => [item.id, item]))
		const kept = (old?.items ?? []).flatMap((item): Slot[] => {
			const same = here.get(item.id)
			// Elsewhere by now: the other section tells of it.
			if (!same && placedNow.has(item.id)) return [{ id: item.id, before: item }]
			const slot = slotOf(item, same)
			return slot ? [slot] : []
		})
		const come = (present?.items ?? []).flatMap((item): Slot[] => {
			const was = placedThen.get(item.id)
			if (was === id) return []
			return [{ id: item.id, now: item, difference: was === undefined ? 'added' : 'changed' }]
		})
		return [{ id, kind, ...(heading && { heading }), slots: [...kept, ...come] }]
	})

	const all = sections.flatMap(slotsIn)
	const areCards = sections.every(
		({ heading, slots }) => !heading?.difference && slots.every((slot) => (slot.now ?? slot.before)?.kind === 'card'),
	)
	// Headings that stand as they stood are not counted among cards.
	const counted = areCards ? sections.flatMap(({ slots }) => slots) : all
	const count = (holds: (slot: Slot) => boolean) => counted.filter(holds).length
	const counts = {
		missing: count(({ difference }) => difference === 'missing'),
		added: count(({ difference }) => difference === 'added'),
		changed: count(({ difference }) => difference === 'changed'),
		before: count((slot) => slot.before !== undefined),
		now: count((slot) => slot.now !== undefined),
	}
	return { sections, counts, areCards }
}

/** The heading of a section and what stands below it. */
export const slotsIn = ({ heading, slots }: ComparedSection): readonly Slot[] => (heading ? [heading, ...slots] : slots)

/** What a slot is called: as today, else as it was. */
export const wordsOfSlot = ({ now, before }: Slot): Item | undefined => now ?? before

function slotOf(before: Item | undefined, now: Item | undefined): Slot | undefined {
	if (before && now) {
		const isSame = sameWords(before.text, now.text) && before.paper === now.paper && haveSameDetails(before, now)
		return { id: now.id, before, now, ...(!isSame && { difference: 'changed' }) }
	}
	if (before) return { id: before.id, before, difference: 'missing' }
	return now && { id: now.id, now, difference: 'added' }
}

const sectionsById = (sections: readonly Section[]) => new Map(sections.map((section) => [section.id, section]))

/** Item id -> id of its section. */
const placesIn = (sections: readonly Section[]) =>
	new Map(sections.flatMap(({ id, items }) => items.map((item) => [item.id, id] as const)))

function haveSameDetails({ details: before = {} }: Item, { details: now = {} }: Item): boolean {
	const keys = new Set([...Object.keys(before), ...Object.keys(now)])
	return [...keys].every((key) => sameWords(before[key], now[key]))
}
