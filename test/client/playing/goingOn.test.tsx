import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { readPlay } from '../../../shared/blocks/scenes/index.ts'
import { sceneOf } from '../../../shared/playing/index.ts'
import { furnish } from '../furnish.ts'
import { press } from '../keyboard.ts'
import { type Hall, openHall } from './hall.tsx'

let hall: Hall
beforeEach(() => furnish())
afterEach(async () => {
	await hall.leave()
	vi.unstubAllGlobals()
})

const minute = 60_000

it('[PLAYED10] back and on again, or a step too far: the scene that was played goes on, and is not begun once more', async () => {
	hall = await openHall()
	const { screen, stage, plenum, play, clock, now } = hall
	await hall.give('Katrin', 'person', 'Mareike Sandvoss')
	for (let n = 0; n < 3; n++) await press('n')
	await screen.shows('Szene 1 beginnen')
	await screen.click('Szene 1 beginnen: Jobcenter Mitte')
	const [round, began] = [sceneOf(stage)?.round, clock.now()]
	clock.advance(2 * minute)

	await screen.click('Zurück: Den Fall lesen')
	expect(now().step?.title).toBe('Den Fall lesen')
	clock.advance(minute)
	await press('n')
	await screen.shows('Szene beenden, Beobachtende fragen')
	expect(sceneOf(stage)).toMatchObject({ round, timer: { ends: began + 12 * minute } })
	expect(now().timer).toMatchObject({ is: 'running', ends: began + 75 * minute })

	await screen.click('Spiel beenden, weiter mit: Pause')
	expect(now().step?.title).toBe('Pause')
	expect(readPlay(plenum, play)?.ended).toBeDefined()
	clock.advance(5 * minute)
	await screen.click('Zurück: Szenen spielen')
	await screen.shows('Szene beenden, Beobachtende fragen')
	expect(readPlay(plenum, play)?.ended).toBeUndefined()
	expect(sceneOf(stage)).toMatchObject({ round, timer: { ends: began + 17 * minute } })
	expect(now().timer).toMatchObject({ ends: began + 80 * minute })
	expect(hall.scenes().map((scene) => scene.round)).toEqual([round, undefined])
})
