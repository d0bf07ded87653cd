import { act } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { listChains, stepsOf } from '../../../shared/blocks/chain/index.ts'
import { changePlay, changeScene } from '../../../shared/blocks/scenes/index.ts'
import { furnish } from '../furnish.ts'
import { type Hall, openHall } from './hall.tsx'

let hall: Hall
beforeEach(() => furnish())
afterEach(async () => {
	await hall.leave()
	vi.unstubAllGlobals()
})

it('[PLAYCHAIN9] scenes that were not played stand there unticked, with a word why', async () => {
	hall = await openHall()
	const { plenum, play, screen, scenes } = hall
	await act(async () => {
		changeScene(plenum, play, scenes()[0]?.id ?? '', { played: 11 })
		changePlay(plenum, play, { ended: 1 })
	})
	await screen.shows('Szenen als Ist-Kette übernehmen')
	await screen.click('Szenen als Ist-Kette übernehmen')
	await screen.shows('1 Szene wird ein Schritt · 0 Übergaben')
	const boxes = () => [...document.querySelectorAll<HTMLInputElement>('.chain-of-play input')]
	expect(boxes().map(({ checked }) => checked)).toEqual([true, false])
	expect(boxes()[0]?.closest('tr')?.textContent).not.toContain('nicht gespielt')
	expect(boxes()[1]?.closest('tr')?.textContent).toContain('nicht gespielt')
	await act(async () => boxes()[1]?.click())
	await screen.shows('2 Szenen werden Schritte · 1 Übergabe')
	await act(async () => boxes()[1]?.click())
	await screen.click('Als Ist-Kette übernehmen')
	const chain = listChains(plenum).at(-1)?.id ?? ''
	expect(stepsOf(plenum, chain, 'actual').map(({ text }) => text)).toEqual(['Sie gibt ihren Antrag ab.'])
})
