import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { copyChain } from '../../../shared/blocks/chain/copyChain.ts'
import { readChainFile, writeChainFile } from '../../../shared/blocks/chain/file.ts'
import {
	addBranch,
	addChainStep,
	allStepsOf,
	chainBlock,
	chainsMap,
	conditionText,
	copyToIdeal,
	createChain,
	editCondition,
	findChainStep,
	goOn,
	handoversOf,
	mostBranches,
	moveChainStep,
	passagesOf,
	personLane,
	removeBranch,
	removeChainStep,
	stepsOf,
	turnBranch,
} from '../../../shared/blocks/chain/index.ts'
import { plenumMaps } from '../../../shared/board/plenum.ts'
import { ownChange } from '../../../shared/lib/change.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { addActors, changeHandover, editPasses, passesText } from '../../../shared/registry/index.ts'
import { eraseFromTrash } from '../../../shared/trash/erase.ts'
import { restoreFromTrash } from '../../../shared/trash/restore.ts'
import { bothHear, twoPeople } from '../../helpers/twoPeople.ts'

/** The way of one who asks for a daycare place: free, or a waiting list; and papers that may be missing. */
function daycareWay(doc: Y.Doc = new Y.Doc()) {
	const [jobcentre = '', daycare = '', childminder = ''] = addActors(
		doc,
		['Jobcenter', 'Kita-Verbund', 'Tagespflege'].map((name) => ({ name })),
	)
	const chain = createChain(doc, { method: 'service-chain', locale: 'de' })
	const told = [
		[jobcentre, 'Antrag'],
		[daycare, 'Platz anfragen'],
		[daycare, 'Eingewöhnung'],
		[childminder, 'Tagespflege suchen'],
		[jobcentre, 'Kurs'],
	] as const
	const steps = told.map(([lane, text]) => addChainStep(doc, chain, { state: 'actual', phase: 'access', lane, text }))
	const [apply = '', ask = '', settleIn = '', search = '', course = ''] = steps
	return { doc, chain, apply, ask, settleIn, search, course }
}

/** "Platz anfragen > Tagespflege suchen (branch): Warteliste" */
const told = (doc: Y.Doc, chain: string, state: 'actual' | 'ideal' = 'actual') =>
	passagesOf(stepsOf(doc, chain, state)).map(
		({ from, to, kind, condition }) => `${from.text} > ${to.text} (${kind})${condition && `: ${condition}`}`,
	)
const handovers = (doc: Y.Doc, chain: string, state: 'actual' | 'ideal' = 'actual') =>
	handoversOf(doc, chain, state).map(({ from, to }) =>
		[from, to].map((id) => findChainStep(doc, chain, id)?.text).join(' > '),
	)

/** It divides at the daycare, and turns back where papers are missing. */
function divided() {
	const way = daycareWay()
	const { doc, chain, apply, ask, settleIn, search, course } = way
	editCondition(doc, chain, ask, undefined, 'Platz frei')
	addBranch(doc, chain, ask, search, 'Warteliste')
	addBranch(doc, chain, ask, apply, 'kommt mit Unterlagen wieder')
	goOn(doc, chain, settleIn, false)
	addBranch(doc, chain, settleIn, course)
	return way
}

const wholeWay = [
	'Antrag > Platz anfragen (onward)',
	'Platz anfragen > Eingewöhnung (onward): Platz frei',
	'Platz anfragen > Antrag (return): kommt mit Unterlagen wieder',
	'Platz anfragen > Tagespflege suchen (branch): Warteliste',
	'Eingewöhnung > Kurs (branch)',
	'Tagespflege suchen > Kurs (onward)',
]

it('[CHAIN18] a way divides after a step, in words, and turns back to an earlier one', () => {
	const { doc, chain } = divided()
	expect(told(doc, chain)).toEqual(wholeWay)
})

it('[CHAIN18] without any, a way goes on from each step to the next, and its steps say nothing else', () => {
	const { doc, chain, ask } = daycareWay()
	expect(told(doc, chain)).toEqual([
		'Antrag > Platz anfragen (onward)',
		'Platz anfragen > Eingewöhnung (onward)',
		'Eingewöhnung > Tagespflege suchen (onward)',
		'Tagespflege suchen > Kurs (onward)',
	])
	const stored = (chainsMap(doc).get(chain) as Y.Map<Y.Map<Y.Map<unknown>>>).get('steps')?.get(ask)
	expect([...(stored?.keys() ?? [])].sort()).toEqual(['at', 'lane', 'state', 'text', 'v'])
})

it('[CHAIN18] what is put between two steps comes into the way; a branch keeps leading where it led', () => {
	const { doc, chain, ask, settleIn, search } = divided()
	addChainStep(doc, chain, { state: 'actual', phase: 'access', text: 'Zusage', before: settleIn })
	expect(told(doc, chain)).toContain('Platz anfragen > Zusage (onward): Platz frei')
	expect(told(doc, chain)).toContain('Platz anfragen > Tagespflege suchen (branch): Warteliste')
	moveChainStep(doc, chain, search, { before: ask })
	expect(told(doc, chain)).toContain('Platz anfragen > Tagespflege suchen (return): Warteliste')
})

it('[CHAIN18] a branch to the step that comes next anyway is the passage to it', () => {
	const { doc, chain, ask, settleIn, search } = divided()
	removeChainStep(doc, chain, settleIn)
	expect(told(doc, chain)).toContain('Platz anfragen > Tagespflege suchen (onward): Warteliste')
	goOn(doc, chain, ask, false)
	expect(told(doc, chain)).toContain('Platz anfragen > Tagespflege suchen (onward): Warteliste')
	editCondition(doc, chain, ask, search, ' ')
	expect(told(doc, chain)).toContain('Platz anfragen > Tagespflege suchen (onward): Platz frei')
})

it('[CHAIN18] a branch leads within its state, from a station to another one, and a few of them', () => {
	const { doc, chain, apply, ask } = daycareWay()
	const ideal = addChainStep(doc, chain, { state: 'ideal', text: 'Erstgespräch' })
	const said = addChainStep(doc, chain, { state: 'actual', lane: personLane, text: 'Wohin jetzt?' })
	let updates = 0
	doc.on('update', () => updates++)
	for (const to of [ideal, said, ask, 'gone', '']) addBranch(doc, chain, ask, to, 'x')
	for (const from of [said, 'gone', '']) {
		addBranch(doc, chain, from, apply)
		goOn(doc, chain, from, false)
		editCondition(doc, chain, from, apply, 'x')
		removeBranch(doc, chain, from, apply)
		turnBranch(doc, chain, from, apply, ask)
	}
	goOn(doc, chain, ask, true)
	editCondition(doc, chain, 'gone', undefined, 'x')
	expect(updates).toBe(0)
	const many = Array.from({ length: mostBranches + 3 }, (_, i) =>
		addChainStep(doc, chain, { state: 'actual', phase: 'planning', text: `Angebot ${i}` }),
	)
	for (const to of many) addBranch(doc, chain, ask, to)
	expect(findChainStep(doc, chain, ask)?.branches.map(({ to }) => to)).toEqual(many.slice(0, mostBranches))
})

it('[CHAIN18] a branch can lead elsewhere, its words go along; one that is there stays as it is', () => {
	const { doc, chain, apply, ask, search, course } = divided()
	turnBranch(doc, chain, ask, search, course)
	turnBranch(doc, chain, ask, course, apply)
	addBranch(doc, chain, ask, course, 'etwas anderes')
	expect(findChainStep(doc, chain, ask)?.branches).toEqual([
		{ to: apply, condition: 'kommt mit Unterlagen wieder' },
		{ to: course, condition: 'Warteliste' },
	])
})

it('[CHAIN2] along branches and returns there are handovers, too, each with a text', () => {
	const { doc, chain, ask, settleIn } = divided()
	expect(handovers(doc, chain)).toEqual([
		'Antrag > Platz anfragen',
		'Platz anfragen > Antrag',
		'Platz anfragen > Tagespflege suchen',
		'Eingewöhnung > Kurs',
		'Tagespflege suchen > Kurs',
	])
	for (const { key } of handoversOf(doc, chain, 'actual')) expect(passesText(doc, key)).toBeInstanceOf(Y.Text)
	moveChainStep(doc, chain, ask, { lane: undefined })
	expect(handovers(doc, chain)).toContain('Platz anfragen > Eingewöhnung')
	goOn(doc, chain, settleIn, true)
	expect(handovers(doc, chain)).toContain('Eingewöhnung > Tagespflege suchen')
	for (const { key } of handoversOf(doc, chain, 'actual')) expect(passesText(doc, key)).toBeInstanceOf(Y.Text)
})

it('[CHAIN3] what is known of a handover along a branch is known again when the branch is', () => {
	const { doc, chain, ask, apply } = divided()
	const back = () => handoversOf(doc, chain, 'actual').find(({ from, to }) => from === ask && to === apply)
	editPasses(doc, back()?.key ?? '', 'Liste der fehlenden Unterlagen')
	removeBranch(doc, chain, ask, apply)
	expect(back()).toBeUndefined()
	addBranch(doc, chain, ask, apply)
	expect(back()?.passes).toBe('Liste der fehlenden Unterlagen')
})

it('[CHAIN8] the ideal way begins with the branches and returns of the current one', () => {
	const { doc, chain } = divided()
	changeHandover(doc, handoversOf(doc, chain, 'actual')[1]?.key ?? '', { rating: 'break' })
	copyToIdeal(doc, chain)
	expect(told(doc, chain, 'ideal')).toEqual(wholeWay)
	expect(handoversOf(doc, chain, 'ideal').map(({ rating }) => rating)).toEqual(
		handoversOf(doc, chain, 'actual').map(({ rating }) => rating),
	)
})

it('[CHAIN8] a copied chain has branches of its own', () => {
	const { doc, chain, ask, apply } = divided()
	editPasses(doc, `${ask}>${apply}`, 'Liste')
	const copy = copyChain(doc, chain, seededRandom(4))
	expect(told(doc, copy)).toEqual(wholeWay)
	expect(handoversOf(doc, copy, 'actual').map(({ passes }) => passes)).toEqual(['', 'Liste', '', '', ''])
	removeBranch(doc, chain, ask, apply)
	expect(told(doc, copy)).toEqual(wholeWay)
})

it('[CHAIN9] undo brings a branch back with its words, and a step with those that lead from and to it', () => {
	const { doc, chain, ask, search } = divided()
	const history = new Y.UndoManager(
		plenumMaps.map((name) => doc.getMap(name)),
		{ trackedOrigins: new Set([ownChange]), captureTimeout: 0 },
	)
	removeBranch(doc, chain, ask, search)
	history.undo()
	expect(told(doc, chain)).toEqual(wholeWay)
	for (const step of [ask, search]) {
		removeChainStep(doc, chain, step)
		expect(told(doc, chain).join()).not.toContain('Warteliste')
		history.undo()
		expect(told(doc, chain)).toEqual(wholeWay)
	}
})

it('[CHAIN9] a step comes back from the trash with those that lead from and to it', () => {
	const { doc, chain, ask, search } = divided()
	for (const step of [ask, search]) {
		removeChainStep(doc, chain, step, { by: 'Anna', at: 1 })
		expect(told(doc, chain).join()).not.toContain('Warteliste')
		restoreFromTrash(doc, [['chains', chain, 'steps', step]])
		expect(told(doc, chain)).toEqual(wholeWay)
	}
	removeChainStep(doc, chain, search, { by: 'Anna', at: 1 })
	eraseFromTrash(doc, [['chains', chain, 'steps', search]])
	expect(told(doc, chain)).toEqual([...wholeWay.slice(0, 3), 'Eingewöhnung > Kurs (onward)'])
})

describe('[CHAIN4] Anna and Ben at once', () => {
	it('write in one condition and both keep their letters', () => {
		const { anna, ben } = twoPeople()
		const { chain, ask, search } = daycareWay(anna)
		addBranch(anna, chain, ask, search, 'Warteliste')
		bothHear(anna, ben)
		editCondition(anna, chain, ask, search, 'lange Warteliste')
		editCondition(ben, chain, ask, search, 'Warteliste bis Sommer')
		bothHear(anna, ben)
		for (const doc of [anna, ben])
			expect(conditionText(doc, chain, ask, search)?.toString()).toBe('lange Warteliste bis Sommer')
	})

	it('add branches to one step, and all are there', () => {
		const { anna, ben } = twoPeople()
		const { chain, apply, ask, search, course } = daycareWay(anna)
		bothHear(anna, ben)
		addBranch(anna, chain, ask, search, 'Warteliste')
		addBranch(ben, chain, ask, apply, 'Unterlagen fehlen')
		goOn(ben, chain, ask, false)
		bothHear(anna, ben)
		removeChainStep(anna, chain, search)
		addBranch(ben, chain, search, course, 'im Sommer')
		bothHear(anna, ben)
		expect(told(anna, chain)).toEqual(told(ben, chain))
		expect(told(anna, chain)).toContain('Platz anfragen > Antrag (return): Unterlagen fehlen')
		expect(allStepsOf(anna, chain)).toEqual(allStepsOf(ben, chain))
	})
})

it('[CHAIN12] damaged branches are passed over, and the rest of the step is read', () => {
	const { doc, chain, ask, search } = divided()
	const stored = (chainsMap(doc).get(chain) as Y.Map<Y.Map<Y.Map<unknown>>>).get('steps')
	const step = stored?.get(ask)
	for (const [key, value] of [
		['branch.', new Y.Map()],
		['branch.__proto__', new Y.Map()],
		[`branch.${ask}`, new Y.Map()],
		['branch.nowhere', new Y.Map()],
		['condition', 7],
		['onward', 'perhaps'],
	] as const)
		step?.set(key, value)
	step?.set(`branch.${search}`, 'Warteliste')
	expect(told(doc, chain).slice(0, 3)).toEqual([
		'Antrag > Platz anfragen (onward)',
		'Platz anfragen > Eingewöhnung (onward)',
		'Platz anfragen > Antrag (return): kommt mit Unterlagen wieder',
	])
	step?.set(`branch.${search}`, new Y.Map([['condition', new Y.Array()]]))
	expect(told(doc, chain)).toContain('Platz anfragen > Tagespflege suchen (branch)')
	editCondition(doc, chain, ask, search, 'Warteliste')
	expect(told(doc, chain)).toContain('Platz anfragen > Tagespflege suchen (branch): Warteliste')
	for (let i = 0; i < 5000; i++) step?.set(`branch.forged ${i}`, new Y.Map())
	expect(findChainStep(doc, chain, ask)?.branches).toHaveLength(2)
})

it('[CHAIN15] a condition is found at the step from which the way leads', () => {
	const { doc, chain, ask } = divided()
	for (const text of ['Platz frei', 'Warteliste', 'kommt mit Unterlagen wieder'])
		expect(chainBlock.words(doc, chain)).toContainEqual({ element: `step:${ask}`, text })
})

it('[CHAIN18] a file brings branches and returns back, with what is settled along them', () => {
	const { doc, chain, ask, apply } = divided()
	changeHandover(doc, `${ask}>${apply}`, { form: 'oral', rating: 'break' })
	editPasses(doc, `${ask}>${apply}`, 'Liste der fehlenden Unterlagen')
	const file = writeChainFile(doc, chain, (_, id) => id)
	const copy = new Y.Doc()
	const idOf = (_: string, name: unknown) => String(name)
	const id = readChainFile(file)?.(copy, 'service-chain', { idOf, random: seededRandom(2) }) ?? ''
	expect(told(copy, id)).toEqual(wholeWay)
	expect(handoversOf(copy, id, 'actual')[1]).toMatchObject({
		form: 'oral',
		rating: 'break',
		passes: 'Liste der fehlenden Unterlagen',
	})
	expect(writeChainFile(copy, id, (_, name) => name)).toEqual(file)
})

it('[CHAIN18] places in a file that name no step lead nowhere', () => {
	const { doc, chain } = divided()
	const file = writeChainFile(doc, chain, (_, id) => id) as { actual: { steps: object[] } }
	const steps = [{ ...file.actual.steps[0], branches: [0, 7, 99].map((to) => ({ to, condition: 'x' })) }]
	const broken = { ...file, actual: { ...file.actual, steps } }
	const copy = new Y.Doc()
	const reading = { idOf: (_: string, name: unknown) => String(name), random: seededRandom(2) }
	const id = readChainFile(broken)?.(copy, 'service-chain', reading) ?? ''
	expect(stepsOf(copy, id, 'actual').map(({ branches }) => branches)).toEqual([[]])
})

it('[CHAIN16] a chain of the first version with branches', () => {
	const doc = new Y.Doc()
	const map = (entries: Record<string, unknown>) => new Y.Map<unknown>(Object.entries(entries))
	const step = (order: string, more: Record<string, unknown> = {}) =>
		map({ v: 1, state: 'actual', at: { phase: 'access', order }, text: new Y.Text(order), ...more })
	chainsMap(doc).set(
		'one',
		map({
			v: 1,
			method: 'service-chain',
			person: new Y.Text(),
			targetGroup: new Y.Text(),
			phases: map({ access: map({ order: 'a0', label: new Y.Text('Zugang') }) }),
			'lanes.actual': map({}),
			'lanes.ideal': map({}),
			steps: map({
				first: step('a0', {
					condition: new Y.Text('Platz frei'),
					'branch.third': map({ condition: new Y.Text('Warteliste') }),
				}),
				second: step('a1', { onward: false }),
				third: step('a2', { 'branch.first': map({ condition: new Y.Text('Unterlagen fehlen') }) }),
			}),
		}),
	)
	expect(told(doc, 'one')).toEqual([
		'a0 > a1 (onward): Platz frei',
		'a0 > a2 (branch): Warteliste',
		'a2 > a0 (return): Unterlagen fehlen',
	])
})
