import { expect } from 'vitest'
import { addAgendaStep, findAgendaStep, startStep } from '../../shared/agenda/index.ts'
import type { FoundAnswer } from '../../shared/protocol/api.ts'
import { join, openDevice } from '../helpers/device.ts'
import { until } from '../helpers/runningServer.ts'

interface Check {
	readonly origin: string
	readonly workshop: FoundAnswer
	/** id of the board on which its result lies */
	readonly board: string
	/** what all are asked to carry */
	readonly words: string
	readonly stances: readonly {
		readonly organisation: string
		readonly stance: 'agree' | 'concern'
		readonly reason: string
	}[]
}

/** Organisations say on their phones where they stand; the moderation reveals it. */
export async function holdConsensus({ origin, workshop, board, words, stances }: Check): Promise<void> {
	const moderator = await join(origin, workshop, 'moderator', 'Mona Reiter')
	const stage = openDevice(origin, moderator, 'stage')
	await until(() => stage.ready.get())
	const options = [{ id: 'words', label: words }]
	const round = { kind: 'consensus', attribution: 'organisation', options } as const
	const step = addAgendaStep(stage.doc, { title: 'Tragen alle das mit?', board, round })
	startStep(stage.doc, step, Date.now())
	await until(() => stage.saving.get().kind === 'saved')
	const path = `${origin}/api/rounds/${findAgendaStep(stage.doc, step)?.roundId}`
	const send = async (method: string, to: string, token: string, body?: object) => {
		const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) }
		const answer = await fetch(to, { method, headers, ...(body && { body: JSON.stringify(body) }) })
		expect(answer.ok, `${to}: ${answer.status}`).toBe(true)
		return answer.json()
	}
	const secret = new URL(workshop.links.participant).hash.slice(1)
	for (const { organisation, stance, reason } of stances) {
		const who = { workshop: workshop.id, secret, name: 'Eine Person', organisation }
		const { token } = await send('POST', `${origin}/api/join`, '', who)
		const marks = { kind: 'consensus', stances: { words: { stance, reason } } }
		await send('PUT', `${path}/ballot`, token, { marks, attribution: 'organisation' })
	}
	await send('POST', `${path}/reveal`, moderator.token)
	await stage.close()
}
