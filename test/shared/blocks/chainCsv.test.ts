import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { chainTable } from '../../../shared/blocks/chain/csv.ts'
import {
	addBranch,
	addChainStep,
	chainPicture,
	copyToIdeal,
	createChain,
	goOn,
	passagesOf,
	personLane,
	stepsOf,
} from '../../../shared/blocks/chain/index.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { csvFile } from '../../../shared/registry/csv/cell.ts'
import {
	addActors,
	addNeed,
	addService,
	changeHandover,
	editPasses,
	removeActor,
} from '../../../shared/registry/index.ts'
import { editAtRandom } from '../../helpers/chainEdits.ts'

/** Antrag, then Platz anfragen, from where it goes on to Eingewöhnung, or back. */
function daycareWay() {
	const doc = new Y.Doc()
	const [jobcentre = '', daycare = ''] = addActors(doc, [{ name: 'Jobcenter' }, { name: 'Kita' }])
	const need = addNeed(doc, { label: 'Betreuung' })
	const service = addService(doc, { name: 'Kita-Platz', needs: [need] })
	const chain = createChain(doc, { method: 'service-chain', locale: 'de', person: 'Nadine Rehbein' })
	const at = { state: 'actual', phase: 'access' } as const
	const apply = addChainStep(doc, chain, { ...at, lane: jobcentre, text: 'Antrag' })
	const ask = addChainStep(doc, chain, { ...at, lane: daycare, text: 'Platz anfragen', service, needs: [need] })
	const wait = addChainStep(doc, chain, { ...at, text: '=1+1', outcome: 'waitingList' })
	addChainStep(doc, chain, { ...at, lane: personLane, text: 'Welche Tür?', burden: true })
	addBranch(doc, chain, ask, apply, 'Unterlagen fehlen')
	changeHandover(doc, `${ask}>${apply}`, { form: 'none', consent: false, rating: 'break', responsible: jobcentre })
	changeHandover(doc, `${apply}>${ask}`, { form: 'oral', feedback: 'person' })
	editPasses(doc, `${apply}>${ask}`, 'Ein Zettel')
	return { doc, chain, jobcentre, apply, ask, wait }
}

it('[CHAIN19] a chain goes to a spreadsheet: a row for each step and where it leads to', () => {
	const { doc, chain } = daycareWay()
	const [heading = [], ...rows] = chainTable(doc, chain, 'de')
	expect(heading.slice(0, 5)).toEqual(['Weg', 'Nr.', 'Phase', 'Schritt', 'Einrichtung'])
	expect(rows.map((row) => row.join('|'))).toEqual([
		'Ist||Zugang|Welche Tür?|Nadine Rehbein|||belastet die Person||||||||||',
		'Ist|1|Zugang|Antrag|Jobcenter|||||2|nächster Schritt||mündlich|Ein Zettel||durch die Person selbst||',
		'Ist|2|Zugang|Platz anfragen|Kita|Kita-Platz|Betreuung|||3|nächster Schritt|||||||',
		'Ist|2|Zugang|Platz anfragen|Kita|Kita-Platz|Betreuung|||1|Rückweg|Unterlagen fehlen|keine||nein||Jobcenter|Bruch',
		'Ist|3|Zugang|=1+1|Noch niemand|||Warteliste||||||||||',
	])
	expect(csvFile([heading, ...rows])).toContain(";'=1+1;")
})

it('[CHAIN19] the ideal way says which current step each stands for; what leads nowhere and who is gone stay empty', () => {
	const { doc, chain, jobcentre, apply } = daycareWay()
	copyToIdeal(doc, chain)
	goOn(doc, chain, apply, false)
	removeActor(doc, jobcentre)
	const rows = chainTable(doc, chain, 'en')
	expect(rows.filter(([way]) => way === 'Ideal').map((row) => row[8])).toEqual(['1', '2', '2', '3'])
	expect(rows[2]).toEqual(['Current', '1', 'Zugang', 'Antrag', ...Array.from({ length: 14 }, () => '')])
})

it('[CHAIN19] every step and passage of a random chain has its row, and every row a cell under each heading', () => {
	for (let seed = 1; seed <= 20; seed++) {
		const doc = new Y.Doc()
		const chain = createChain(doc, { method: 'service-chain', locale: 'de' }, seededRandom(seed))
		editAtRandom(doc, 150, seededRandom(seed))
		const [heading = [], ...rows] = chainTable(doc, chain, 'de')
		for (const row of rows) expect(row).toHaveLength(heading.length)
		const expected = (['actual', 'ideal'] as const).map((state) => {
			const { steps, experiences } = chainPicture(doc, chain, state)
			const passages = passagesOf(steps)
			const leadsNowhere = stepsOf(doc, chain, state).filter(({ id }) => passages.every(({ from }) => from.id !== id))
			return passages.length + leadsNowhere.length + experiences.length
		})
		expect(rows.length).toBe(expected.reduce((sum, each) => sum + each, 0))
	}
})
