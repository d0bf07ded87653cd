import { useMemo } from 'react'
import {
	addOwnItem,
	beginItem,
	changeItem,
	findItem,
	itemElement,
	moveOwnItem,
	readChecklist,
	removeOwnItem,
	type ShownItem,
	setChecklistDay,
	setItemWho,
	showSection,
} from '../../../shared/blocks/checklist/index.ts'
import { change } from '../../../shared/lib/change.ts'
import { addActors, addTask, type Day, type Taker } from '../../../shared/registry/index.ts'
import { type RoomView, useRoom } from '../../sync/RoomContext.ts'
import { trashedNow } from '../../sync/trashedNow.ts'
import type { Locale } from '../../texts/locale.ts'
import { changePersonal, writeNew } from './personal.ts'

/** What people do with a checklist as a whole gesture: each is one step of undo. */
export type ChecklistActions = ReturnType<typeof checklistActions>

export function useChecklistActions(checklist: string): ChecklistActions {
	const room = useRoom()
	return useMemo(() => checklistActions(room, checklist), [room, checklist])
}

/** The task a question became: made once, however often and by however many people. */
export const taskOfItem = (checklist: string, item: string): string => `item/${checklist}/${item}`

function checklistActions({ doc, history, presence }: Pick<RoomView, 'doc' | 'history' | 'presence'>, id: string) {
	const asOneStep = <Answer>(work: () => Answer): Answer => history.step(() => change(doc, work))
	return {
		setDay: (day: Day | undefined) => asOneStep(() => setChecklistDay(doc, id, day)),
		setState: (item: string, state: string) => asOneStep(() => changeItem(doc, id, item, { state })),
		setUntil: (item: string, until: Day | undefined) => asOneStep(() => changeItem(doc, id, item, { until })),
		setWho: (item: string, taker: Taker, seesToIt: boolean) =>
			asOneStep(() => setItemWho(doc, id, item, taker, seesToIt)),
		/** Enters somebody in the registry who sees to it. */
		enterActor: (item: string, name: string) =>
			asOneStep(() => {
				for (const actor of addActors(doc, [{ name }])) setItemWho(doc, id, item, { actor }, true)
			}),
		/** Makes the place for an answer where there is none yet. */
		begin: (item: string) => asOneStep(() => beginItem(doc, id, item)),
		showSection: (section: string, isShown: boolean) => asOneStep(() => showSection(doc, id, section, isShown)),
		/** Adds a question of people's own to a section, and wants it to be written. */
		add(section: string) {
			writeNew(
				id,
				asOneStep(() => addOwnItem(doc, id, { section, label: '' })),
			)
		},
		/** Moves a question of people's own before the one ahead of it in its section, or behind the next; nothing beyond the ends. */
		shift(item: string, by: 1 | -1) {
			const section = findItem(doc, id, item)?.own?.section
			const beside = readChecklist(doc, id)?.items.filter(({ own }) => own && own.section === section) ?? []
			const at = beside.findIndex((each) => each.id === item)
			const to = beside[at + by]
			if (to) asOneStep(() => moveOwnItem(doc, id, item, by < 0 ? to.id : beside[at + 2]?.id))
		},
		/** Lays a question of people's own into the trash. */
		remove(item: string) {
			asOneStep(() => removeOwnItem(doc, id, item, trashedNow(presence)))
			changePersonal(id, { chosen: undefined })
		},
		/** Makes a task of a question, for those who see to it; gives the task's id. */
		takeAsTask({ id: item, question, who, whoElse, until }: ShownItem, words: string, locale: Locale): string {
			const method = readChecklist(doc, id)?.method ?? ''
			const text = question[locale].trim() || words
			const origin = { method, place: { block: 'checklist', id, element: itemElement(item) } }
			const said = { text, who, whoElse, ...(until !== undefined && { until }), origin }
			return asOneStep(() => addTask(doc, said, { id: taskOfItem(id, item) }))
		},
	}
}
