import { afterEach, expect, test } from 'vitest'
import { RoundResults } from '../../../../client/rounds/results/RoundResults.tsx'
import type { RoundResult } from '../../../../shared/rounds/index.ts'
import { render, type Screen } from '../../render.tsx'

let screen: Screen
afterEach(() => screen.leave())

const counted = { id: 'round1', about: 'Wo fangen wir an?', attribution: 'anonymous', voters: 9, forOthers: 2 } as const

const dots = (list: [label: string, dots: number, heads: number][]): RoundResult => ({
	...counted,
	kind: 'dots',
	options: list.map(([label, dots, heads]) => ({ id: label, label, dots, heads })),
})
const items = (selector: string) => [...document.querySelectorAll(selector)].map((item) => item.textContent)

test('[RESULT1] what has most dots stands first, what has equally many in the order of the list', async () => {
	screen = await render(
		<RoundResults
			result={dots([
				['Kita', 2, 2],
				['Bus', 7, 4],
				['Kurs', 2, 1],
				['Amt', 0, 0],
			])}
		/>,
	)
	expect(items('.results-list > li')).toEqual([
		'Bus7 Punkte von 4 Personen',
		'Kita2 Punkte von 2 Personen',
		'Kurs2 Punkte von 1 Person',
		'Amt0 Punkte ',
	])
	expect(document.querySelectorAll('.results-list > li:first-child .results-dots > i')).toHaveLength(7)
})

test('[RESULT2] every result says how many took part, for whom the moderation entered it, and what was promised', async () => {
	screen = await render(<RoundResults result={dots([['Kita', 2, 2]])} />)
	expect(screen.text).toContain('9 Personen haben teilgenommen, davon 2 von der Moderation eingetragen.')
	expect(screen.text).toContain('Geheim. Gezeigt wird nur die Summe.')
})

test('[RESULT2] a ballot without votes is no table of noughts', async () => {
	screen = await render(<RoundResults result={{ ...dots([['Kita', 0, 0]]), voters: 0, forOthers: 0 }} />)
	expect(screen.text).toContain('Niemand hat abgestimmt.')
	expect(document.querySelectorAll('li, table')).toHaveLength(0)
})

const position = (counts: number[]): RoundResult => ({
	...counted,
	kind: 'position',
	from: 'noch am Anfang',
	to: 'kann losgehen',
	counts,
})

test('[RESULT3] a line says in words where its middle lies', async () => {
	screen = await render(<RoundResults result={position([1, 0, 0, 2, 0, 0, 1, 3, 2, 0, 0])} />)
	expect(screen.text).toContain('Die Mitte (Median) liegt bei 7 von 10, näher an „kann losgehen“.')
	expect(items('.results-line td')).toEqual(['1', '0', '0', '2', '0', '0', '1', '3', '2', '0', '0'])
})

test('[RESULT3] a middle between two marks is said as such', async () => {
	screen = await render(<RoundResults result={position([2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2])} />)
	expect(screen.text).toContain('liegt bei 5 von 10, genau zwischen beiden Seiten.')
})

test('[RESULT4] who has equally many points shares a place, and the next one is skipped', async () => {
	const options = [
		['Kita', 12, 2],
		['Bus', 12, 1],
		['Kurs', 5, 0],
	] as const
	const result: RoundResult = {
		...counted,
		kind: 'ranking',
		options: options.map(([label, points, firsts]) => ({ id: label, label, points, firsts })),
	}
	screen = await render(<RoundResults result={result} />)
	expect(items('tbody tr')).toEqual(['1Kita122', '1Bus121', '3Kurs50'])
})

test('[RESULT5] a proposal with a veto is not agreed, whatever its majority; concerns alone do not stop it', async () => {
	const proposal = (label: string, agree: number, concern: number, veto: number) => ({
		id: label,
		label,
		agree,
		concern,
		veto,
		reasons: veto > 0 ? [{ stance: 'veto' as const, text: 'Das dürfen wir nicht', by: 'Jugendamt' }] : [],
	})
	const result: RoundResult = {
		...counted,
		attribution: 'organisation',
		kind: 'consensus',
		options: [proposal('Daten teilen', 8, 0, 1), proposal('Treffen', 6, 3, 0), proposal('Fahrdienst', 0, 2, 0)],
	}
	screen = await render(<RoundResults result={result} />)
	expect(items('ul[aria-label="Vereinbart"] .results-label')).toEqual(['Treffen'])
	expect(items('ul[aria-label="Nicht vereinbart"] .results-label')).toEqual(['Daten teilen'])
	expect(items('ul[aria-label="Offen"] .results-label')).toEqual(['Fahrdienst'])
	expect(items('.results-reasons li')).toEqual(['Veto: Das dürfen wir nicht – Jugendamt'])
	expect(items('ul[aria-label="Vereinbart"] .results-stances > span')).toEqual(['6 Zustimmung', '3 Bedenken', '0 Veto'])
})

test('[RESULT6] on the wall a long list ends after seven lines and says how many more there are', async () => {
	const list = Array.from({ length: 12 }, (_, i): [string, number, number] => [`Vorschlag ${i + 1}`, 12 - i, 1])
	screen = await render(<RoundResults result={dots(list)} size="projector" />)
	expect(items('.results-list > li')).toHaveLength(7)
	expect(screen.text).toContain('und 5 weitere')
})
