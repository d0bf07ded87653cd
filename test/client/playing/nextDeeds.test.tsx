import { act } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { reportRound } from '../../../shared/agenda/index.ts'
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

const middle = () => document.querySelector<HTMLElement>('.console-running')
const next = () => middle()?.querySelector<HTMLElement>('[data-kind=main]')
/** Whether it stands above what grows: scenes, words, the cast. */
const isAbove = (what: string) => {
	const [deed, below] = [next(), middle()?.querySelector(what)]
	if (!deed || !below) throw new Error(`nothing to compare with ${what}`)
	return (deed.compareDocumentPosition(below) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
}

it('[PLAYED11] what comes next stands above scenes and cast, in every step of the game, always at the same place', async () => {
	hall = await openHall()
	const { screen, stage } = hall
	await press('n')
	await hall.give('Katrin', 'person', 'Mareike Sandvoss')
	await screen.shows('Rollen allen zeigen')
	expect(next()?.textContent).toBe('Rollen allen zeigen')
	expect(isAbove('.play-cast')).toBe(true)
	await press('n')
	await press('n')
	await screen.shows('Szene 1 beginnen')
	const says = async (words: string) => {
		await screen.shows(words)
		expect(next()?.textContent).toBe(words)
		expect(isAbove('.play-way')).toBe(true)
		await screen.click(words)
	}
	await says('Szene 1 beginnen: Jobcenter Mitte')
	await says('Szene beenden, Beobachtende fragen')
	const round = sceneOf(stage)?.round ?? ''
	await act(async () => reportRound(stage, round, { contributions: 2, people: 1 }))
	await says('Rückmeldungen aufdecken')
	await act(async () => reportRound(stage, round, { state: 'revealed' }))
	await says('Szene 2 beginnen: Kita Uferwiese')
	await says('Szene beenden, Beobachtende fragen')
	await says('Spiel beenden, weiter mit: Pause')
})

it('[PLAYED11] a double click on it does one thing', async () => {
	hall = await openHall()
	for (let n = 0; n < 3; n++) await press('n')
	await hall.screen.shows('Szene 1 beginnen')
	const click = (detail: number) => next()?.dispatchEvent(new MouseEvent('click', { bubbles: true, detail }))
	await act(async () => {
		click(1)
	})
	await hall.screen.shows('Szene beenden')
	await act(async () => {
		click(2)
	})
	expect(sceneOf(hall.stage)?.over).toBeUndefined()
})
