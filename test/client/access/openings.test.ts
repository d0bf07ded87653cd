import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { followOpenings } from '../../../client/access/openings.ts'
import type { Failure } from '../../../client/api/failure.ts'
import { type BoardAccess, listOpenings, planOpening } from '../../../shared/access/index.ts'
import { addAgendaStep, changeAgendaStep, endSteps, findAgendaStep, startStep } from '../../../shared/agenda/index.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { promisesSettled } from '../../helpers/virtualClock.ts'

const random = seededRandom(1)

/** The moderation at her device, with two steps and a board that waits for the second. */
function evening(refusal?: Failure) {
	const [stage, desk] = [new Y.Doc(), new Y.Doc()]
	const [arrival, missing] = ['Ankommen', 'Wer fehlt?'].map((title) =>
		addAgendaStep(stage, { title, minutes: 5 }, { random }),
	)
	if (!arrival || !missing) throw new Error('The agenda has no room for two steps')
	planOpening(desk, { board: 'page:analysis', step: missing, access: 'read' })
	const given: [board: string, access: BoardAccess][] = []
	const failures: Failure[] = []
	const server = {
		giveBoard: async (_token: string, board: string, access: BoardAccess) => {
			given.push([board, access])
			return refusal ? { ok: false as const, failure: refusal } : { ok: true as const, value: {} }
		},
	}
	const token = () => 'token'
	const onFailed = (failure: Failure) => failures.push(failure)
	const enter = () => followOpenings({ stage, desk, server, token, onFailed })
	const start = async (step: string) => {
		startStep(stage, step, 1_000, random)
		await promisesSettled()
	}
	return { stage, desk, arrival, missing, given, failures, enter, start }
}

test('[APART9] the board opens when its step begins, and not before', async () => {
	const { desk, arrival, missing, given, enter, start } = evening()
	enter()
	await start(arrival)
	expect(given).toEqual([])
	await start(missing)
	expect(given).toEqual([['page:analysis', 'read']])
	expect(listOpenings(desk)).toEqual([])
})

test('[APART9] the step shows the board it has opened, and names it to nobody before', async () => {
	const { stage, arrival, missing, enter, start } = evening()
	enter()
	await start(arrival)
	expect(findAgendaStep(stage, missing)?.board).toBeUndefined()
	await start(missing)
	expect(findAgendaStep(stage, missing)?.board).toBe('page:analysis')
})

test('[APART9] a step that shows something else keeps to that', async () => {
	const { stage, missing, enter, start } = evening()
	changeAgendaStep(stage, missing, { page: 'tasks' })
	enter()
	await start(missing)
	const { page, board } = findAgendaStep(stage, missing) ?? {}
	expect([page, board]).toEqual(['tasks', undefined])
})

test('[APART9] whoever goes back to the step, or comes later, opens nothing again', async () => {
	const { arrival, missing, given, enter, start } = evening()
	const leave = enter()
	await start(missing)
	await start(arrival)
	await start(missing)
	leave()
	enter()
	await promisesSettled()
	expect(given).toHaveLength(1)
})

test('[APART9] a step that began while nobody of the moderation was there opens its board when somebody comes', async () => {
	const { missing, given, enter, start } = evening()
	await start(missing)
	enter()
	await promisesSettled()
	expect(given).toHaveLength(1)
})

test('[APART9] what the server refuses for good is told, and not asked again', async () => {
	const { stage, desk, missing, given, failures, enter, start } = evening({ id: 'sharedContent' })
	enter()
	await start(missing)
	endSteps(stage, 2_000)
	await start(missing)
	expect(failures.map(({ id }) => id)).toEqual(['sharedContent'])
	expect(given).toHaveLength(1)
	expect(listOpenings(desk)).toEqual([])
})

test('[APART9] while the server is away the board goes on waiting', async () => {
	const { desk, missing, given, failures, enter, start } = evening({ id: 'serverAway' })
	const leave = enter()
	await start(missing)
	leave()
	expect(given).toHaveLength(1)
	expect(failures).toEqual([])
	expect(listOpenings(desk)).toHaveLength(1)
})
