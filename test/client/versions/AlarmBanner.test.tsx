import { act } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { AlarmBanner } from '../../../client/versions/alarm/AlarmBanner.tsx'
import { failed } from '../../../shared/lib/result.ts'
import type { Alarm } from '../../../shared/protocol/api.ts'
import { readAlarms } from '../../../shared/versions/alarms.ts'
import { furnish } from '../furnish.ts'
import type { Screen } from '../render.tsx'
import { atTheVersions, fivePastTwo, minute } from './atTheVersions.tsx'

let here: ReturnType<typeof atTheVersions>
let screen: Screen

beforeEach(() => {
	furnish()
	here = atTheVersions()
})
afterEach(async () => {
	await here.leave()
	vi.unstubAllGlobals()
})

const raise = (id: string, details: Partial<Alarm> = {}) =>
	here.desk.getMap('alarms').set(id, {
		time: fivePastTwo + 2 * minute,
		participant: 'jonas',
		name: 'Jonas Weidlich',
		what: 'removed',
		count: 240,
		board: here.board,
		version: 'v',
		state: 'braked',
		...details,
	} satisfies Alarm)
const enter = async (role?: 'participant') => {
	screen = await here.enter(<AlarmBanner plenum={here.doc} />, role)
}
const aloud = () => document.querySelector('[role=alert]')?.textContent

test('[ALERT1] the moderation reads what a device did, where and whose it is, once aloud', async () => {
	await enter()
	expect(screen.text).toBe('')
	await act(async () => raise('a'))
	expect(screen.text).toContain('Ein Gerät hat 240 Karten gelöscht.')
	expect(screen.text).toContain(
		'Um 14:07 Uhr auf dem Board „Zukunftskonferenz“, Gerät von Jonas Weidlich. Es kann bis auf Weiteres nur lesen. Kein Wort ist verloren.',
	)
	expect(aloud()).toBe('Ein Gerät hat 240 Karten gelöscht.')
	await act(async () => raise('b', { time: fivePastTwo + 3 * minute, name: '', count: 300 }))
	expect(screen.text).toContain('Gerät von jemandem ohne Namen')
	expect(aloud()).toBe('Ein Gerät hat 300 Karten gelöscht.')
	await screen.click('Gerät freigeben')
	expect(screen.text).toContain('Jonas Weidlich')
	expect(aloud()).toBe('')
})

test('[ALERT1] nobody else hears of it, and what is no alarm harms nobody', async () => {
	raise('a')
	here.desk.getMap('alarms').set('broken', { time: 'gestern', state: 'braked' })
	here.desk.getMap('alarms').set('broken too', 7)
	await enter('participant')
	expect(screen.text).toBe('')
	await here.leave()
	await enter()
	expect(screen.text).toContain('Jonas Weidlich')
	expect(screen.text).not.toContain('weitere')
})

test('[ALERT2] one click brings everything back that was deleted; the device still only reads', async () => {
	raise('a')
	await enter()
	await screen.click('240 Karten zurückholen')
	await screen.shows('240 Einträge sind wieder da.')
	expect(here.restored).toEqual([['v', { missing: true }]])
	expect(screen.text).toContain('kann weiter nur lesen, bis Sie es freigeben')
	expect(screen.has('240 Karten zurückholen')).toBe(false)
	await screen.click('Ansehen')
	expect(here.went).toEqual([{ to: 'board', board: here.board }])
	expect(readAlarms(here.desk)).toMatchObject([{ state: 'braked' }])
})

test('[ALERT2] letting the device write ends the alarm and keeps everything else it says', async () => {
	raise('a')
	await enter()
	await screen.click('Gerät freigeben')
	expect(readAlarms(here.desk)).toMatchObject([{ id: 'a', state: 'released', count: 240, version: 'v' }])
	expect(screen.text).toBe('')
})

test('[ALERT2] several alarms are counted, and each can be answered', async () => {
	raise('a')
	raise('b', { time: fivePastTwo + 4 * minute, name: 'Aylin Demirtas', what: 'written', count: 500 })
	raise('c', { time: fivePastTwo + 3 * minute, name: 'Roswitha Brandtner', state: 'released' })
	await enter()
	expect(screen.text).toContain('Ein Gerät hat 500 neue Karten geschrieben.')
	expect(screen.text).not.toContain('Jonas Weidlich')
	await screen.click('Mit vorher vergleichen')
	expect(here.went).toEqual([{ to: 'versions', version: 'v', board: here.board }])
	await screen.click('Noch eine Meldung')
	expect(screen.text).toContain('Jonas Weidlich')
	expect(screen.text).not.toContain('Roswitha Brandtner')
})

test('[ALERT2] what the server refuses is said in the banner, and can be tried again', async () => {
	raise('a')
	const { restore } = here.server
	here.server.restore = async () => failed({ id: 'storageAway' })
	await enter()
	await screen.click('240 Karten zurückholen')
	await screen.shows('Der Server kann gerade nicht speichern.')
	here.server.restore = restore
	await screen.click('240 Karten zurückholen')
	await screen.shows('240 Einträge sind wieder da.')
})

test('[ALERT4] what a device holds back can be discarded, after it was said what that means', async () => {
	raise('a')
	await enter()
	await screen.click('Zurückgehaltenes verwerfen …')
	expect(screen.text).toContain('lässt sich nicht zurückholen. Danach kann es wieder schreiben.')
	await screen.click('Abbrechen')
	expect(readAlarms(here.desk)).toMatchObject([{ state: 'braked' }])
	await screen.click('Zurückgehaltenes verwerfen …')
	await screen.click('Verwerfen und freigeben')
	expect(readAlarms(here.desk)).toMatchObject([{ id: 'a', state: 'discarded', count: 240, version: 'v' }])
	expect(screen.text).toBe('')
})
