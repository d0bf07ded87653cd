import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { compare, slotsIn } from '../../../client/comparing/compare.ts'
import { changedDetails } from '../../../client/comparing/details.ts'
import { asState, readState } from '../../../client/comparing/keptSections.ts'
import { readBlock } from '../../../client/comparing/readBlock.ts'
import { inLocale } from '../../../client/comparing/words.ts'
import {
	addBranch,
	agreedOn,
	changeAgreed,
	changeChainStep,
	editAgreed,
	editCondition,
	goOn,
	handoversOf,
	stepsOf,
} from '../../../shared/blocks/chain/index.ts'
import { type BlockRef, placedBlocks } from '../../../shared/blocks/index.ts'
import { shownIn } from '../../../shared/blocks/map/index.ts'
import { boardsOf } from '../../../shared/board/boards.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { goalSystem } from '../../../shared/methods/goal-system/index.ts'
import {
	changeHandover,
	changeTask,
	changeTie,
	listActors,
	listGoals,
	listRelations,
	listTasks,
	markGoal,
	removeGoal,
	renameActor,
	setTaskGoal,
} from '../../../shared/registry/index.ts'
import { auenbrueck } from '../../helpers/auenbrueck.ts'
import { copyOf } from '../../helpers/boardPerson.ts'

/** What differs between then and now, a line each; then is read as it was kept: as plain data. */
function told(then: Y.Doc, now: Y.Doc, ref: BlockRef): string[] {
	const kept = readState(JSON.parse(JSON.stringify(asState(readBlock(then, ref)))))
	if (!kept) throw new Error('a state that was just kept cannot be read')
	return compare(kept, readBlock(now, ref)).sections.flatMap((section) =>
		slotsIn(section).flatMap(({ difference, before, now }) => {
			if (!difference) return []
			const details = before && now ? changedDetails(before, now, 'de') : []
			const text = (now ?? before)?.text ?? ''
			return [[difference, inLocale(text, 'de'), ...details].join(' | ')]
		}),
	)
}
/** The one on the first board that has such a block. */
const placed = (doc: Y.Doc, block: string): BlockRef => {
	const refs = placedBlocks(doc).filter((each) => each.block === block)
	const ref = boardsOf(doc).flatMap(({ id }) => refs.find(({ board }) => board === id) ?? [])[0]
	if (!ref) throw new Error(`the sample has no ${block}`)
	return { block, id: ref.id }
}

test('[STAND5] a map tells which relations have become another kind or degree since', () => {
	const then = auenbrueck()
	const now = copyOf(then)
	const map = placed(then, 'map')
	expect(told(then, now, map)).toEqual([])
	const relation = listRelations(now).find(({ actual }) => actual?.kind === 'exchange')
	changeTie(now, relation?.id ?? '', 'actual', { kind: 'coordination', intensity: 3 })
	const actor = listActors(now).find(({ id }) => id === relation?.from)
	const [line = ''] = told(then, now, map)
	expect(line).toContain(`${actor?.name} – `)
	expect(line).toContain('Art: Informationsaustausch, jetzt Koordination')
})

test('[STAND5] a chain tells how its handovers have changed, called by the steps they lie between', () => {
	const then = auenbrueck()
	const now = copyOf(then)
	const chain = placed(then, 'chain')
	const broken = handoversOf(now, chain.id, 'actual').find(({ rating }) => rating === 'break')
	changeHandover(now, broken?.key ?? '', { rating: 'smooth', form: 'accompanied' })
	const [line = ''] = told(then, now, chain)
	expect(line).toMatch(/^changed \| .+ → .+ \| /u)
	expect(line).toContain('Bewertung: Bruch, jetzt reibungslos')
	expect(line).toMatch(/Form: .+, jetzt Begleitung/u)
})

test('[STAND5] a chain tells which steps are reached now, who steers it and when it is reviewed', () => {
	const then = auenbrueck()
	const now = copyOf(then)
	const chain = placed(then, 'chain')
	const waiting = stepsOf(now, chain.id, 'actual').find(({ outcome }) => outcome === 'waitingList')
	changeChainStep(now, chain.id, waiting?.id ?? '', { outcome: undefined })
	const [actor] = listActors(now)
	const { steering } = agreedOn(then, chain.id)
	changeAgreed(now, chain.id, { steeredBy: actor?.id, review: '2027-03-31' })
	editAgreed(now, chain.id, 'access', 'Mit Termin')
	expect(told(then, now, chain)).toEqual([
		`changed | ${waiting?.text} | Ausgang: Warteliste, jetzt erreicht`,
		`changed | ${steering} | Wer: Familienzentrum Kastanienhof, jetzt ${actor?.name}`,
		'changed | Mit Termin',
		'changed | Überprüfung: 31. März 2027',
	])
})

test('[STAND5] a chain tells where the way divides and turns back now, as words of the step it leads from', () => {
	const then = auenbrueck()
	const now = copyOf(then)
	const chain = placed(then, 'chain')
	const [first, second, third, fourth] = stepsOf(now, chain.id, 'ideal')
	addBranch(now, chain.id, second?.id ?? '', first?.id ?? '', 'Unterlagen fehlen')
	addBranch(now, chain.id, second?.id ?? '', fourth?.id ?? '')
	editCondition(now, chain.id, third?.id ?? '', undefined, 'Platz frei')
	goOn(now, chain.id, fourth?.id ?? '', false)
	const lines = told(then, now, chain).filter((line) => !line.includes('→'))
	expect(lines).toEqual([
		`changed | ${second?.text} | Weiter zu „${first?.text}“, wenn: nicht, jetzt Unterlagen fehlen | Weiter zu „${fourth?.text}“, wenn: nicht, jetzt in jedem Fall`,
		`changed | ${third?.text} | Weiter, wenn: in jedem Fall, jetzt Platz frei`,
		`changed | ${fourth?.text} | Weiter zum nächsten Schritt: ja, jetzt nein`,
	])
	editCondition(then, chain.id, third?.id ?? '', undefined, 'Platz frei')
	expect(told(then, now, chain).join()).not.toContain('Platz frei')
})

test('[STAND5] a day of review that was kept as it is stored is the same day told in words', () => {
	const then = auenbrueck()
	const chain = placed(then, 'chain')
	changeAgreed(then, chain.id, { review: '2027-03-31' })
	const kept = JSON.stringify(asState(readBlock(then, chain)))
	const plain = kept.replace(/\{[^{}]*"key":"2027-03-31"[^{}]*\}/u, '"2027-03-31"')
	expect(plain).not.toBe(kept)
	const before = readState(JSON.parse(plain))
	if (!before) throw new Error('a state that was kept cannot be read')
	const slots = compare(before, readBlock(then, chain)).sections.flatMap(slotsIn)
	expect(slots.filter(({ difference }) => difference)).toEqual([])
})

test('[STAND5] a goal system tells how far organisations see a goal now, what was done, and what is gone', () => {
	const then = new Y.Doc()
	const ref = goalSystem.sample(then, 'de', seededRandom(5))
	const now = copyOf(then)
	const [first, second] = listGoals(now).filter(({ level }) => level === 'partial')
	const [actor] = listActors(now)
	markGoal(now, first?.id ?? '', actor?.id ?? '', { at: 4, why: 'Die Plätze sind da.' })
	removeGoal(now, second?.id ?? '', { by: 'Mona', at: 1 })
	const task = listTasks(now).find(({ state, goals = [] }) => state === 'open' && !goals.includes(second?.id ?? ''))
	changeTask(now, task?.id ?? '', { state: 'done' })
	setTaskGoal(now, task?.id ?? '', first?.id ?? '', true)
	const lines = told(then, now, ref)
	expect(lines.find((line) => line.startsWith(`changed | ${first?.text.trim()}`))).toContain(`${actor?.name}: `)
	expect(lines.find((line) => line.startsWith(`changed | ${first?.text.trim()}`))).toContain('jetzt erreicht')
	expect(lines).toContain(`missing | ${second?.text.trim()}`)
	expect(lines.find((line) => line.includes(`${task?.text.trim()}`))).toContain('Status: offen, jetzt erledigt')
})

test('[STAND5] a name that has changed since is told as it was', () => {
	const then = auenbrueck()
	const now = copyOf(then)
	const map = placed(then, 'map')
	const shown = shownIn(now, map.id).nodes.map(({ actor }) => actor)
	const one = shown.find(({ id }) => listRelations(now).every(({ from, to }) => from !== id && to !== id)) ?? shown[0]
	renameActor(now, one?.id ?? '', 'Ganz neuer Name')
	expect(told(then, now, map)).toContain('changed | Ganz neuer Name')
})

test('[STAND6] a forged state is not read, an honest one is', () => {
	const then = auenbrueck()
	const honest = asState(readBlock(then, placed(then, 'map')))
	expect(readState(honest)).toEqual(readBlock(then, placed(then, 'map')))
	const item = { id: 'a', kind: 'entry', text: 'A' }
	for (const forged of [
		undefined,
		7,
		{},
		{ sections: 'all of them' },
		{ sections: [{ id: 'x', kind: '__proto__', items: [] }] },
		{ sections: [{ id: 'x', kind: 'network', items: [{ ...item, kind: 'constructor' }] }] },
		{ sections: [{ id: 'x', kind: 'network', items: [{ ...item, text: { deep: [] } }] }] },
		{ sections: [{ id: 'x', kind: 'network', items: [{ ...item, details: { rating: 3 } }] }] },
		{ sections: Array.from({ length: 5_001 }, (_, i) => ({ id: `${i}`, kind: 'network', items: [] })) },
	])
		expect(readState(forged)).toBeUndefined()
})
