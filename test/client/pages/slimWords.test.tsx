import { afterEach, describe, expect, it } from 'vitest'
import { accessTexts } from '../../../client/access/texts.ts'
import { SlimWord, slimTexts } from '../../../client/pages/workshop/nav/SlimWord.tsx'
import { workshopTexts } from '../../../client/pages/workshop/texts.ts'
import { methodHeads } from '../../../shared/methods/heads.ts'
import { render, type Screen } from '../render.tsx'

const locales = ['de', 'en'] as const

let screen: Screen | undefined
afterEach(async () => {
	await screen?.leave()
	screen = undefined
})

/** What is read, without the places at which it may be broken. */
async function read(label: string): Promise<string> {
	screen = await render(<SlimWord of={undefined} label={label} />)
	const words = screen.text.replaceAll('\u00ad', '')
	await screen.leave()
	screen = undefined
	return words
}

describe('[ROAD20] the words of the slim bar', () => {
	it.each(locales)('are a part of what the ways are called (%s)', (locale) => {
		const called: Readonly<Record<string, unknown>> = {
			...workshopTexts[locale].nav,
			addHidden: accessTexts[locale].addHidden,
		}
		for (const [way, word] of Object.entries(slimTexts[locale])) {
			expect(String(called[way]).toLowerCase()).toContain(word.toLowerCase())
		}
	})

	it.each(locales)('are a part of the name of every method, each unlike the others (%s)', async (locale) => {
		const words: string[] = []
		for (const { name } of methodHeads) {
			const word = await read(name[locale])
			expect(name[locale].toLowerCase()).toContain(word.toLowerCase())
			words.push(word)
		}
		expect(new Set(words).size).toBe(methodHeads.length)
		expect(words).not.toEqual(methodHeads.map(({ name }) => name[locale]))
	})

	it('say a name that was given later as it is', async () => {
		expect(await read('Beteiligtenanalyse Nordstadt')).toBe('Beteiligtenanalyse Nordstadt')
	})
})
