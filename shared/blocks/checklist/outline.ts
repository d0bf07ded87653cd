import type { Term } from '../../registry/index.ts'
import type { Checklist } from './checklist.ts'
import type { ChecklistItem } from './item.ts'
import type { ChecklistMethod, ChecklistSection, ChecklistState } from './method.ts'

/** Some questions are none of a network's: that can be said of every one. */
export const notApplicable = {
	id: 'notApplicable',
	name: { de: 'trifft nicht zu', en: 'does not apply' },
	tone: 'aside',
} as const satisfies ChecklistState

const open: ChecklistState = { id: 'open', name: { de: 'offen', en: 'open' }, tone: 'open' }

/** A question as it is shown: its words, what it means how far it is, and all that is said to it. */
export interface ShownItem extends Omit<ChecklistItem, 'state'> {
	readonly state: ChecklistState
	/** people's own have the same words in all languages */
	readonly question: Term
}

/** A section as it is shown. */
export interface ShownSection {
	readonly id: string
	readonly title: Term
	/** the words that offer it; absent for one that is always there */
	readonly offer?: Term
	/** an optional one that nobody has taken up has questions and is not asked */
	readonly isShown: boolean
	/** its answers make one page of their own */
	readonly isDocument?: true
	readonly items: readonly ShownItem[]
}

/** The states of a method's questions, in the order of their keys. */
export const statesOf = (method: ChecklistMethod | undefined): readonly ChecklistState[] => [
	...(method?.states ?? [open]),
	notApplicable,
]

/** The questions of a method in their order, behind those of a section people's own. Without its method a checklist shows these alone. */
export function outlineOf(
	{ items, shown }: Pick<Checklist, 'items' | 'shown'>,
	method: ChecklistMethod | undefined,
): ShownSection[] {
	const stored = new Map(items.map((item) => [item.id, item]))
	const states = statesOf(method)
	const [first = open] = states
	const show = (item: ChecklistItem, question: Term): ShownItem => ({
		...item,
		question,
		state: states.find(({ id }) => id === item.state) ?? first,
	})
	const ownOf = (section: string) =>
		items.flatMap((item) => (item.own?.section === section ? [show(item, said(item.own.label))] : []))
	const sections = (method?.sections ?? strange(items)).map(
		({ id, title, offer, isDocument, items: asked }): ShownSection => {
			const own = ownOf(id)
			return {
				...{ id, title, ...(offer && { offer }), ...(isDocument && { isDocument }) },
				isShown: !offer || shown.includes(id),
				items: [...asked.map((each) => show(stored.get(each.id) ?? blank(each.id), each.question)), ...own],
			}
		},
	)
	return sections
}

/** All questions that are asked, section by section. */
export const askedIn = (sections: readonly ShownSection[]): ShownItem[] =>
	sections.flatMap(({ isShown, items }) => (isShown ? items : []))

/** How many questions are in each state, those nobody is in left out. */
export const countStates = (
	items: readonly ShownItem[],
	states: readonly ChecklistState[],
): { readonly state: ChecklistState; readonly n: number }[] =>
	states.flatMap((state) => {
		const n = items.filter((item) => item.state.id === state.id).length
		return n > 0 ? [{ state, n }] : []
	})

/** Whether somebody still has to do something for it. */
export const isUnsettled = ({ state }: Pick<ShownItem, 'state'>): boolean =>
	state.tone === 'open' || state.tone === 'begun'

const blank = (id: string): ChecklistItem => ({ id, order: '', answer: '', who: [], whoElse: [] })
const said = (words: string): Term => ({ de: words, en: words })

/** The sections of a method this version does not know: as far as people's own questions name them. */
const strange = (items: readonly ChecklistItem[]): ChecklistSection[] =>
	[...new Set(items.flatMap(({ own }) => own?.section ?? []))].map((id) => ({ id, title: said(id), items: [] }))
