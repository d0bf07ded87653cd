import * as Y from 'yjs'
import { agendasOf, stepsOf } from '../agenda/index.ts'
import { isObject } from '../lib/json.ts'
import { readOrder } from '../lib/order.ts'
import { trashedOf } from '../lib/trash.ts'
import { inOneLine, type TrashItem } from './trashItem.ts'

/** Steps of the agenda in the trash, those that went in one go as one line; and the moderation's own agendas. */
export function agendaTrash(stage: Y.Doc, desk: Y.Doc | undefined): TrashItem[] {
	const gestures = new Map<string, TrashItem>()
	const inTheirOrder = [...stepsOf(stage)]
		.flatMap(([id, step]) => (step instanceof Y.Map ? [{ id, step, order: readOrder(step.get('order')) }] : []))
		.sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
	for (const { id, step } of inTheirOrder) {
		const trashed = trashedOf(step)
		if (!trashed) continue
		const gesture = JSON.stringify(trashed)
		const before = gestures.get(gesture)
		gestures.set(gesture, {
			id: before?.id ?? `steps/${id}`,
			kind: 'agendaSteps',
			name: before?.name || inOneLine(textOf(step.get('title')) || textOf(step.get('question'))),
			counts: {
				steps: (before?.counts.steps ?? 0) + 1,
				minutes: (before?.counts.minutes ?? 0) + minutesOf(step.get('minutes')),
			},
			paths: [...(before?.paths ?? []), ['steps', id]],
			trashed,
		})
	}
	return [...gestures.values(), ...(desk ? savedAgendas(desk) : [])]
}

function savedAgendas(desk: Y.Doc): TrashItem[] {
	return [...agendasOf(desk)].flatMap(([id, agenda]): TrashItem[] => {
		const trashed = trashedOf(agenda)
		if (!trashed || !isObject(agenda)) return []
		const steps = Array.isArray(agenda.steps) ? agenda.steps.filter(isObject) : []
		const counts = { steps: steps.length, minutes: steps.reduce((sum, { minutes }) => sum + minutesOf(minutes), 0) }
		const name = inOneLine(textOf(agenda.title))
		return [{ id: `agendas/${id}`, kind: 'agenda', name, counts, paths: [['agendas', id]], trashed }]
	})
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const minutesOf = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0)
