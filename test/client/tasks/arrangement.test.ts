import { expect, it } from 'vitest'
import { dayInWords, daysBetween } from '../../../client/days/days.ts'
import { arranged, everything, grouped, peopleOf, type TaskFacts } from '../../../client/tasks/arrangement.ts'
import { dayOf } from '../../../shared/lib/day.ts'

const task = (id: string, facts: Partial<TaskFacts> = {}): TaskFacts => ({
	id,
	who: [],
	whoElse: [],
	state: 'open',
	...facts,
})
const today = '2026-03-09'
const plan = [
	task('spät', { until: '2026-05-01', who: ['a'] }),
	task('überfällig', { until: '2026-03-01', who: ['a', 'b'], state: 'inProgress' }),
	task('erledigt', { until: '2026-02-01', whoElse: ['Frau Wirth'], state: 'done' }),
	task('ohne Tag', { state: 'dropped' }),
	task('heute', { until: today, who: ['b'], whoElse: ['Frau Wirth'] }),
]
const ids = (tasks: readonly TaskFacts[]) => tasks.map(({ id }) => id)
const actors = [
	{ id: 'b', name: 'Bildungswerk' },
	{ id: 'a', name: 'Jugendamt' },
	{ id: 'c', name: 'Volkshochschule' },
]

it('[PLAN2] filters by person, state and overdue hold together', () => {
	expect(ids(arranged(plan, everything, today))).toEqual(ids(plan))
	expect(ids(arranged(plan, { order: 'own', person: { actor: 'a' } }, today))).toEqual(['spät', 'überfällig'])
	expect(ids(arranged(plan, { order: 'own', person: { name: 'Frau Wirth' } }, today))).toEqual(['erledigt', 'heute'])
	expect(ids(arranged(plan, { order: 'own', person: 'nobody' }, today))).toEqual(['ohne Tag'])
	expect(ids(arranged(plan, { order: 'own', state: 'pending' }, today))).toEqual(['spät', 'überfällig', 'heute'])
	expect(ids(arranged(plan, { order: 'own', overdue: true }, today))).toEqual(['überfällig'])
	expect(ids(arranged(plan, { order: 'own', overdue: true, person: { name: 'Frau Wirth' } }, today))).toEqual([])
})

it('[PLAN2] sorted by date what has no day comes last, by state what is settled', () => {
	const sorted = (order: 'date' | 'state') => ids(arranged(plan, { order }, today))
	expect(sorted('date')).toEqual(['erledigt', 'überfällig', 'heute', 'spät', 'ohne Tag'])
	expect(sorted('state')).toEqual(['spät', 'heute', 'überfällig', 'erledigt', 'ohne Tag'])
	expect(ids(plan)[0]).toBe('spät')
})

it('[PLAN2] in groups by person a shared task stands with each, and what nobody has stands last', () => {
	const groups = grouped(plan, 'person', actors).map(({ of, tasks }) => [of, ids(tasks)])
	expect(groups).toEqual([
		[{ person: { actor: 'b' } }, ['überfällig', 'heute']],
		[{ person: { actor: 'a' } }, ['spät', 'überfällig']],
		[{ person: { name: 'Frau Wirth' } }, ['erledigt', 'heute']],
		[{ person: 'nobody' }, ['ohne Tag']],
	])
	expect(grouped(plan, 'state', actors).map(({ key }) => key)).toEqual(['open', 'inProgress', 'done', 'dropped'])
	expect(grouped([], 'none', actors)).toEqual([])
})

it('[PLAN2] a task of an actor who has left the registry is still in a group', () => {
	const orphan = task('verwaist', { who: ['gegangen'] })
	expect(grouped([orphan], 'person', actors).flatMap(({ tasks }) => ids(tasks))).toEqual(['verwaist'])
	expect(peopleOf([orphan], actors)).toHaveLength(1)
})

it('days are days of the calendar, wherever the clock stands', () => {
	expect(dayOf(new Date(2026, 2, 9, 0, 0, 1).getTime())).toBe('2026-03-09')
	expect(dayOf(new Date(2026, 2, 9, 23, 59, 59).getTime())).toBe('2026-03-09')
	expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
	expect(dayInWords('2026-03-09', 'de')).toBe('9. März 2026')
	expect(dayInWords('2026-03-09', 'en')).toBe('9 March 2026')
})
