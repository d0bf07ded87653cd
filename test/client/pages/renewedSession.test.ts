import { beforeEach, expect, test, vi } from 'vitest'
import { type Admission, recallAdmission, rememberAdmission } from '../../../client/pages/entrance/admission.ts'
import { rejoin } from '../../../client/pages/entrance/rejoin.ts'
import { openPhoneSession } from '../../../client/pages/phone/usePhoneSession.ts'
import type { OpenRound } from '../../../client/rounds/outbox/item.ts'
import { failed } from '../../../shared/lib/result.ts'
import { virtualClock } from '../../helpers/virtualClock.ts'
import { fakeServer, secrets } from '../fakeServer.ts'
import { serverEnd } from '../sync/serverEnd.ts'

const rosa: Admission = {
	workshop: 'auenbrueck',
	title: 'Auenbrück',
	locale: 'de',
	token: 'outdated',
	participant: 'rosa',
	role: 'participant',
	rooms: ['plenum'],
	name: 'Rosa',
	secret: secrets.participant,
}

beforeEach(() => {
	localStorage.clear()
	rememberAdmission(rosa)
})

test('[LINE10] joining again keeps the name; a link that is over is final, a server that is away is not', async () => {
	const server = fakeServer()
	server.refuses = { id: 'serverAway' }
	await expect(rejoin(rosa, server)).rejects.toThrow('serverAway')
	server.refuses = { id: 'tooMany', waitMs: 1000 }
	await expect(rejoin(rosa, server)).rejects.toThrow('tooMany')
	expect(recallAdmission('auenbrueck')?.token).toBe('outdated')

	server.refuses = { id: 'linkRevoked' }
	expect(await rejoin(rosa, server)).toBeUndefined()

	server.refuses = undefined
	expect(await rejoin(rosa, server)).toMatchObject({ token: 'token-1', name: 'Rosa' })
	expect(recallAdmission('auenbrueck')?.token).toBe('token-1')
	expect(server.joined).toHaveLength(1)
})

test('[LINE10] a ballot refused with the outdated token after the socket has joined again joins nobody a second time', async () => {
	const relay = serverEnd()
	vi.stubGlobal('WebSocket', relay.Socket)
	const server = fakeServer()
	const putBallot = server.putBallot
	const answers: (() => void)[] = []
	// Sent before the session ended, answered after the socket has noticed and joined again.
	server.putBallot = (token, round, ballot) =>
		token === 'outdated'
			? new Promise((resolve) => answers.push(() => resolve(failed({ id: 'sessionUnknown' }))))
			: putBallot(token, round, ballot)
	const clock = virtualClock()
	const { session, close } = openPhoneSession(rosa, server, clock)
	session.outbox.ballot(dots, { kind: 'dots', dots: { hebammen: 1 } })
	await clock.pass(1_000)
	expect(answers).toHaveLength(1)
	relay.opens()
	relay.breaks(4401)
	await vi.waitUntil(() => session.token() === 'token-1')
	answers[0]?.()
	await vi.waitFor(() => expect(server.handed.has(dots.id)).toBe(true))
	expect(server.joined).toHaveLength(1)
	close()
	vi.unstubAllGlobals()
})

const dots: OpenRound = {
	id: 'runde',
	about: 'Womit fangen wir an?',
	settings: {
		kind: 'dots',
		attribution: 'anonymous',
		options: [{ id: 'hebammen', label: 'Hebammen' }],
		dots: 3,
		perOption: 1,
	},
}
