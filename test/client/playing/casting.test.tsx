import { act } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { SessionStateContext } from '../../../client/agenda/now.ts'
import { sessionStateOf } from '../../../client/agenda/sessionStateOf.ts'
import { StageContext } from '../../../client/agenda/stage.ts'
import { PlayPlace } from '../../../client/playing/conduct/PlayPlace.tsx'
import { createHistory } from '../../../client/sync/history.ts'
import { createPresence, type Person } from '../../../client/sync/presence.ts'
import { RoomContext, type RoomView } from '../../../client/sync/RoomContext.ts'
import { createValue } from '../../../client/sync/value.ts'
import { addPart, createPlay, personRole } from '../../../shared/blocks/scenes/index.ts'
import { plenumMaps } from '../../../shared/board/plenum.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { castPerson } from '../../../shared/playing/index.ts'
import { addActors, addCase } from '../../../shared/registry/index.ts'
import { fakeServer } from '../fakeServer.ts'
import { render, type Screen } from '../render.tsx'

let screen: Screen
let stage: Y.Doc
let people: ReturnType<typeof createValue<readonly Person[]>>
let play: string
let person: string

beforeEach(async () => {
	vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }))
	const plenum = new Y.Doc()
	stage = new Y.Doc()
	people = createValue<readonly Person[]>([])
	const [jobcenter = '', kita = ''] = addActors(plenum, [{ name: 'Jobcenter Süd' }, { name: 'Kita-Verbund' }])
	const about = addCase(plenum, { person: 'Mareike Sandvoss, 24' })
	play = createPlay(plenum, { method: 'simulation-game', case: about })
	const part = (draft: Parameters<typeof addPart>[2]) => addPart(plenum, play, draft) ?? ''
	person = part({ group: 'acting', role: personRole })
	for (const role of [jobcenter, kita]) part({ group: 'acting', role })
	part({ group: 'advising' })
	part({ group: 'observing' })
	const room: RoomView = {
		doc: plenum,
		history: createHistory(plenum, plenumMaps),
		presence: createPresence(new Awareness(plenum)),
		role: 'moderator',
		mayWrite: true,
	}
	const view = { doc: stage, mayModerate: true, people, server: fakeServer(), token: () => 'token' }
	screen = await render(
		<RoomContext value={room}>
			<SessionStateContext value={{ now: sessionStateOf(stage, ''), time: { now: () => 0 } }}>
				<StageContext value={view}>
					<PlayPlace play={play} random={seededRandom(7)} />
				</StageContext>
			</SessionStateContext>
		</RoomContext>,
	)
})
afterEach(async () => {
	await screen.leave()
	vi.unstubAllGlobals()
})

const arrive = (...names: readonly string[]) =>
	act(async () =>
		people.set(
			names.map((name, i) => ({
				...{ participant: name, name, organisation: 'Jugendamt', role: 'participant' },
				...{ colour: i + 1, client: i, self: false, whereabouts: {} },
			})),
		),
	)
const needs = () => document.querySelector('.play-needed')?.textContent ?? ''
const without = () => [...document.querySelectorAll('.ui-notice')].map((each) => each.textContent ?? '').join()
const give = (name: string, part: string, as: string) =>
	act(async () =>
		castPerson(stage, {
			...{ participant: name, name, organisation: '', hasDevice: true },
			...{ play, part, group: 'acting', role: personRole, as },
		}),
	)

test('[PLAYED8] before the game it is said which parts are to be played, how many people that takes, and whether they are here', async () => {
	expect(needs()).toContain('mindestens 6 Personen: 3 spielen (Mareike Sandvoss, Jobcenter Süd, Kita-Verbund), 1 berät')
	expect(needs()).toContain('Noch ist niemand da, es fehlen noch 6.')
	await arrive('Ada', 'Ben', 'Cem', 'Dora', 'Elif')
	expect(needs()).toContain('5 Personen sind da, es fehlt noch 1.')
	expect(needs()).toContain('Aus diesen Organisationen ist niemand da: Jobcenter Süd, Kita-Verbund.')
	await arrive('Ada', 'Ben', 'Cem', 'Dora', 'Elif', 'Finn')
	expect(needs()).toContain('6 Personen sind da: Das reicht.')
})

test('[PLAYED6] the moderation sees who has no part, and lets them watch with one action', async () => {
	await arrive('Ada', 'Ben', 'Cem')
	expect(without()).not.toContain('Noch ohne Rolle')
	await give('Ada', person, 'Mareike Sandvoss')
	expect(without()).toContain('Noch ohne Rolle: Ben, Cem.')
	await screen.click('2 Personen ohne Rolle beobachten')
	expect(without()).not.toContain('Noch ohne Rolle')
})

test('[PLAYED8] who comes for no organisation is said to', async () => {
	await give('Gerd', person, 'Mareike Sandvoss')
	expect(document.querySelector('.play-cast li')?.textContent).toContain('Gerdohne Organisation')
})
