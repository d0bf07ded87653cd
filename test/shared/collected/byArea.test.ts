import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { addSteps, areasShownIn, lookAt, lookedAt, readNow, startStep } from '../../../shared/agenda/index.ts'
import { byArea } from '../../../shared/collected/byArea.ts'

it('[LEVELS1] what groups wrote below one heading stands below it together, area by area; what lies elsewhere is left out', () => {
	const groups = [
		{ heading: 'Notizen', cards: ['x'] },
		{ area: 'game', heading: 'Das Spiel', cards: ['lose'] },
		{ area: 'game', heading: 'Das ist geschehen', cards: ['eins'] },
		{ area: 'game', heading: 'So erklären wir es', cards: [] },
		{ area: 'game', heading: 'Das ist geschehen', cards: ['zwei'] },
		{ area: 'transfer', heading: 'Der Transfer', cards: [] },
	]
	expect(byArea(groups, ['transfer', 'game', 'gone'])).toEqual([
		{ area: 'transfer', heading: 'Der Transfer', parts: [], count: 0 },
		{
			area: 'game',
			heading: 'Das Spiel',
			parts: [
				{ heading: '', cards: ['lose'] },
				{ heading: 'Das ist geschehen', cards: ['eins', 'zwei'] },
			],
			count: 3,
		},
	])
})

it('[LEVELS2] a step of the plenary shows the areas it works with, one that was worked on in groups its own once they are back; what is looked at goes with the step', () => {
	const stage = new Y.Doc()
	const [plenary = '', groups = '', vote = ''] = addSteps(stage, [
		{ board: 'page:spiel', phone: 'outline', material: ['game', 'transfer'] },
		{ board: 'page:spiel', inGroups: true, area: 'game' },
		{
			board: 'page:spiel',
			material: ['game'],
			round: { kind: 'position', attribution: 'anonymous', from: 'a', to: 'b' },
		},
	])
	startStep(stage, plenary, 1_000)
	expect(areasShownIn(readNow(stage))).toEqual(['game', 'transfer'])
	lookAt(stage, { area: 'transfer', heading: 'Das ändern wir' })
	expect(lookedAt(stage)).toEqual({ area: 'transfer', heading: 'Das ändern wir' })
	startStep(stage, groups, 2_000)
	expect(lookedAt(stage)).toBeUndefined()
	expect(areasShownIn(readNow(stage))).toEqual([])
	expect(areasShownIn({ ...readNow(stage), groupsAreBack: true })).toEqual(['game'])
	startStep(stage, vote, 3_000)
	expect(areasShownIn(readNow(stage))).toEqual([])
})
