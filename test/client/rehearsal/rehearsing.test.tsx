import { act } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { SessionStateContext } from '../../../client/agenda/now.ts'
import { sessionStateOf } from '../../../client/agenda/sessionStateOf.ts'
import { nobody, StageContext } from '../../../client/agenda/stage.ts'
import type { Rehearsals } from '../../../client/api/rehearsals.ts'
import { forgetAdmissions, strongestAdmission } from '../../../client/pages/entrance/admission.ts'
import { handedOverLinks } from '../../../client/pages/entrance/handover.ts'
import { RehearsalOffer } from '../../../client/pages/rehearsal/RehearsalOffer.tsx'
import { beginAndEnter, endAndLeave, enterAgain } from '../../../client/pages/rehearsal/ways.ts'
import { CrowdList } from '../../../client/rehearsal/CrowdList.tsx'
import type { Crowd, Simulated } from '../../../client/rehearsal/crowd.ts'
import { openCrowdHere } from '../../../client/rehearsal/crowdHere.ts'
import type { Follow } from '../../../client/rehearsal/follow.ts'
import { keptCrowd } from '../../../client/rehearsal/keptCrowd.ts'
import { RehearsalBar } from '../../../client/rehearsal/RehearsalBar.tsx'
import { createValue } from '../../../client/sync/value.ts'
import { nowOf } from '../../../shared/agenda/index.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { failed, ok } from '../../../shared/lib/result.ts'
import { beginPlay, castPerson } from '../../../shared/playing/index.ts'
import type { JoinRequest, RehearsalSummary } from '../../../shared/protocol/api.ts'
import { isSimulated, simulatedPeople } from '../../../shared/rehearsal/index.ts'
import type { PlayGroup } from '../../../shared/rounds/playGroups.ts'
import { beginSitting } from '../../../shared/smallGroups/index.ts'
import { virtualClock } from '../../helpers/virtualClock.ts'
import { fakeServer } from '../fakeServer.ts'
import { furnish } from '../furnish.ts'
import { render } from '../render.tsx'

beforeEach(() => furnish())
afterEach(() => {
	sessionStorage.clear()
	localStorage.clear()
	vi.unstubAllGlobals()
})

const clock = virtualClock()
/** The routes for rehearsals of a server on which at most one is under way. */
function fakeRehearsals() {
	let running: RehearsalSummary | undefined
	const url = `http://auenbrueck.test/w/probe#${'m'.repeat(27)}`
	const server: Rehearsals = {
		look: async () => ok(running ? { running } : { of: 'auenbrueck' }),
		async begin() {
			if (running) return failed({ id: 'rehearsalRuns' })
			running = { id: 'probe', began: 0, ends: 9 }
			return ok({ ...running, links: { moderator: url, participant: url, reader: url } })
		},
		entrance: async () => ok(running ? { url } : {}),
		async end() {
			running = undefined
			return ok({})
		},
	}
	return server
}
/** A server that lets everybody in, and the one above. */
function ways() {
	const joined: JoinRequest[] = []
	const server = fakeServer()
	server.join = async (request) => {
		joined.push(request)
		const session = { token: `token-${joined.length}`, participant: `person-${joined.length}` }
		return ok({
			workshop: 'probe',
			title: 'Probelauf',
			locale: 'de',
			role: 'moderator',
			rooms: [],
			...session,
		} as const)
	}
	return { rehearsals: fakeRehearsals(), server, joined }
}
/** A line on which nothing is ever said. */
const silent: Follow = () => () => {}

/** What the moderation sees of it, in a workshop or in its rehearsal. */
async function shown(server: ReturnType<typeof fakeServer>, page: React.ReactNode, rehearsal?: number) {
	const stage = new Y.Doc()
	if (rehearsal !== undefined) nowOf(stage).set('rehearsal', rehearsal)
	const room = { doc: stage, mayModerate: true, people: nobody, server, token: () => 'token' }
	return render(
		<SessionStateContext value={{ now: sessionStateOf(stage, ''), time: clock }}>
			<StageContext value={room}>{page}</StageContext>
		</SessionStateContext>,
	)
}

test('[TRY1] whoever begins a rehearsal is in it as its moderation, with its links at hand; a second one is refused', async () => {
	const there = ways()
	expect(await beginAndEnter(there, 'token', 'Maren')).toEqual({ ok: true, value: 'probe' })
	expect(handedOverLinks('probe')?.participant).toContain('/w/probe#')
	expect(there.joined).toMatchObject([{ workshop: 'probe', name: 'Maren' }])
	expect(strongestAdmission('probe')?.role).toBe('moderator')
	expect(await beginAndEnter(there, 'token', 'Maren')).toMatchObject({ ok: false, failure: { id: 'rehearsalRuns' } })
})

test('[TRY1] a device that was in it goes straight in, another one by a link of its own, and nobody where there is none', async () => {
	const there = ways()
	const way = { id: 'probe', name: 'Maren' }
	forgetAdmissions('probe')
	expect(await enterAgain(there, 'token', way)).toMatchObject({ ok: false, failure: { id: 'notFound' } })
	await there.rehearsals.begin('token')
	expect(await enterAgain(there, 'token', way)).toEqual({ ok: true, value: 'probe' })
	expect(there.joined).toHaveLength(1)
	expect(await enterAgain(there, 'token', way)).toEqual({ ok: true, value: 'probe' })
	expect(there.joined).toHaveLength(1)
})

test('[TRY2] ended, the device forgets it and goes back to the workshop; what could not be ended is said', async () => {
	const { rehearsals } = ways()
	await beginAndEnter(ways(), 'token', 'Maren')
	const went: string[] = []
	const away: Rehearsals = { ...rehearsals, end: async () => failed({ id: 'storageAway' }) }
	expect(await endAndLeave({ rehearsals: away }, 'token', 'probe', (to) => went.push(to))).toEqual({
		id: 'storageAway',
	})
	expect(strongestAdmission('probe')).toBeDefined()
	expect(await endAndLeave({ rehearsals }, 'token', 'probe', (to) => went.push(to))).toBeUndefined()
	expect(went).toEqual(['/w/auenbrueck/ablauf'])
	expect(strongestAdmission('probe')).toBeUndefined()
})

test('[TRY1] the offer stands in the workshop, says what runs, and is not there in a rehearsal', async () => {
	const { rehearsals, server } = ways()
	const offer = <RehearsalOffer name="Maren" rehearsals={rehearsals} />
	const before = await shown(server, offer)
	expect(before.has('Probelauf öffnen')).toBe(true)
	await before.leave()
	await rehearsals.begin('token')
	const running = await shown(server, offer)
	await running.shows('läuft ein Probelauf')
	await running.click('Beenden und löschen')
	await running.shows('Der Probelauf ist gelöscht.')
	await running.leave()
	const inside = await shown(server, offer, 9)
	expect(inside.text).toBe('')
	await inside.leave()
})

test('[TRY3] simulated people come by a link of their own, and are the same ones after the page was loaded again', async () => {
	const server = fakeServer()
	const options = {
		...({
			workshop: 'auenbrueck',
			title: 'Probelauf',
			label: 'Simulierte Personen',
			locale: 'de',
			server,
			clock,
		} as const),
		...{ token: () => 'token', random: seededRandom(3), follow: silent },
	}
	const here = openCrowdHere(options)
	expect(await here.begin({ count: 6, organisations: ['Jugendamt'], tempo: 4 })).toBeUndefined()
	await clock.pass(60_000)
	const kept = keptCrowd('auenbrueck')
	expect(kept?.sessions).toHaveLength(6)
	expect(server.joined.every(({ name = '', organisation }) => isSimulated(name) && organisation === 'Jugendamt')).toBe(
		true,
	)
	const names = here.crowd
		.get()
		?.state.get()
		.people.map(({ person }) => person.name)
	here.close()

	const again = openCrowdHere(options)
	await clock.pass(60_000)
	expect(
		again.crowd
			.get()
			?.state.get()
			.people.map(({ person }) => person.name),
	).toEqual(names)
	expect(server.joined).toHaveLength(6)
	expect(await again.dismiss()).toBeUndefined()
	expect(keptCrowd('auenbrueck')).toBeUndefined()
	const links = await server.links('token')
	expect(links.ok && links.value.find(({ label }) => label === 'Simulierte Personen')?.revoked).toBeDefined()
})

test('[TRY4] the strip says what this is and how many are here, the list whose phone one can look at', async () => {
	const server = fakeServer()
	const looked: number[] = []
	vi.stubGlobal(
		'WebSocket',
		class {
			close() {}
		},
	)
	const screen = await shown(
		server,
		<RehearsalBar
			workshop="auenbrueck"
			title="Probelauf"
			organisations={() => ['Jugendamt', 'Jobcenter']}
			clock={clock}
			onLook={(number) => looked.push(number)}
			onEnd={async () => ({ id: 'storageAway' })}
		/>,
		Date.UTC(2026, 9, 1, 9),
	)
	expect(screen.text).toContain('Nichts davon kommt in die echte Werkstatt.')
	await screen.click('Personen simulieren')
	await screen.click('Personen hinzuholen')
	await act(() => clock.pass(20_000))
	expect(screen.text).toContain('0 von 12 simulierten Personen sind da')
	const [first] = document.querySelectorAll<HTMLElement>('[aria-label^="Telefon von"]')
	await act(async () => first?.click())
	expect(looked).toEqual([0])
	await screen.click('Probelauf beenden')
	await screen.click('Beenden und löschen')
	await act(async () => {})
	expect(document.body.textContent).toContain('Der Server kann gerade nicht speichern.')
	await screen.leave()
})

test('[TRY6] the list says who plays whom, who has no part, and later who sits in which group', async () => {
	const stage = new Y.Doc()
	const people = simulatedPeople({ count: 4, organisations: ['Jobcenter'], locale: 'de', seed: 3 })
	const state = createValue({
		isRunning: true,
		people: people.map((person, i): Simulated => {
			const session = { token: `t${i}`, participant: `p${i}` }
			return { person, is: 'here', session, done: 0 }
		}),
	})
	const crowd: Crowd = { state, start() {}, pause() {}, async rest() {}, actNow() {}, close() {} }
	const server = fakeServer()
	const screen = await render(
		<StageContext value={{ doc: stage, mayModerate: true, people: nobody, server, token: () => 'token' }}>
			<CrowdList crowd={crowd} onLook={() => {}} onDismiss={async () => undefined} />
		</StageContext>,
	)
	const parts = () =>
		[...document.querySelectorAll('.rehearsal-people > li')].map(
			(line) => line.querySelector('.rehearsal-part')?.textContent,
		)
	expect(parts()).toEqual([undefined, undefined, undefined, undefined])
	const cast = (participant: string, group: PlayGroup, as: string) =>
		castPerson(stage, {
			...{ participant, name: '', organisation: '', hasDevice: true },
			...{ play: 'g', part: as || group, group, role: '', as },
		})
	await act(async () => {
		beginPlay(stage, { id: 'g', title: 'Mareike Sandvoss', minutes: 0 }, 1)
		cast('p0', 'acting', 'Jobcenter')
		cast('p1', 'advising', '')
		cast('p2', 'observing', '')
	})
	expect(parts()).toEqual(['spielt Jobcenter', 'berät', 'beobachtet', 'ohne Rolle'])
	const rooms = ['group-1', 'group-2'] as const
	const seats = [0, 1, 1, 0].map((at, i) => ({
		...{ participant: `p${i}`, name: '', organisation: '', hasDevice: true },
		room: rooms[at] ?? 'group-1',
	}))
	const groups = rooms.map((room) => ({ room, name: '', boards: [] }))
	await act(async () => beginSitting(stage, { id: 's', question: '', isClosed: true, groups, seats }, 2))
	expect(parts()).toEqual(['Gruppe 1', 'Gruppe 2', 'Gruppe 2', 'Gruppe 1'])
	await screen.leave()
})
