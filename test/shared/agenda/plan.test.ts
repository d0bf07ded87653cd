import { expect, it } from 'vitest'
import {
	extendTimer,
	listSteps,
	pauseTimer,
	planFrom,
	planOf,
	readNow,
	startStep,
} from '../../../shared/agenda/index.ts'
import { agendaRoom, evening, minutes } from './agendaRoom.ts'

const ends = ({ steps }: ReturnType<typeof planOf>) => steps.map((step) => (step.ends - evening) / minutes(1))

it('[READY1] steps follow one another as long as they were planned', () => {
	const { stage, ids } = agendaRoom()
	const plan = planOf(listSteps(stage), evening)
	expect(plan).toMatchObject({ minutes: 50, begins: evening, ends: evening + minutes(50) })
	expect(plan.steps.map(({ id }) => id)).toEqual(ids)
	expect(ends(plan)).toEqual([10, 30, 35, 50])
	expect(planOf([], evening)).toEqual({ steps: [], minutes: 0, begins: evening, ends: evening })
})

it('[READY2] the end moves with what really happens: late, extended, in a pause, skipped', () => {
	const { stage, second, third } = agendaRoom()
	const endAt = (time: number) => (planFrom(listSteps(stage), readNow(stage), time).ends - evening) / minutes(1)
	expect(endAt(evening + minutes(7))).toBe(57)
	startStep(stage, second, evening + minutes(10))
	expect(endAt(evening + minutes(10))).toBe(50)
	expect(endAt(evening + minutes(29))).toBe(50)
	// Time is up, and nobody goes on: everything moves.
	expect(endAt(evening + minutes(33))).toBe(53)
	extendTimer(stage, 5, evening + minutes(33))
	expect(endAt(evening + minutes(34))).toBe(58)
	pauseTimer(stage, evening + minutes(34))
	expect(endAt(evening + minutes(44))).toBe(68)
	startStep(stage, third, evening + minutes(44))
	expect(endAt(evening + minutes(44))).toBe(64)
})

it('[READY2] what is still to come begins with the running step', () => {
	const { stage, second, third, fourth } = agendaRoom()
	startStep(stage, second, evening)
	const plan = planFrom(listSteps(stage), readNow(stage), evening + minutes(5))
	expect(plan.steps.map(({ id }) => id)).toEqual([second, third, fourth])
	expect(ends(plan)).toEqual([20, 25, 40])
	expect(plan).toMatchObject({ begins: evening + minutes(5), minutes: 35 })
})
