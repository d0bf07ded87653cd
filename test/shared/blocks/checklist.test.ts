import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import {
	addOwnItem,
	askedIn,
	beginItem,
	type ChecklistMethod,
	changeItem,
	checklistBlock,
	checklistsOf,
	countStates,
	createChecklist,
	findItem,
	itemsMap,
	itemText,
	moveOwnItem,
	outlineOf,
	readChecklist,
	removeOwnItem,
	setChecklistDay,
	setItemWho,
	showSection,
	statesOf,
} from '../../../shared/blocks/checklist/index.ts'
import { duplicateBoard } from '../../../shared/blocks/duplicateBoard.ts'
import { boardsOf } from '../../../shared/board/boards.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { foundingChecklist } from '../../../shared/methods/founding-checklist/index.ts'
import { addMethodBoard } from '../../../shared/methods/methodBoard.ts'
import { addActors } from '../../../shared/registry/index.ts'
import { readTrash, restoreFromTrash } from '../../../shared/trash/index.ts'
import { bothHear, twoPeople } from '../../helpers/twoPeople.ts'

const term = (words: string) => ({ de: words, en: words })
const method: ChecklistMethod = {
	sections: [
		{ id: 'first', title: term('Erstes'), items: [{ id: 'first.place', question: term('Wo?') }] },
		{ id: 'more', title: term('Mehr'), offer: term('Fragen'), items: [{ id: 'more.why', question: term('Warum?') }] },
	],
	states: [
		{ id: 'open', name: term('offen'), tone: 'open' },
		{ id: 'agreed', name: term('vereinbart'), tone: 'settled' },
	],
}
const founded = (doc = new Y.Doc()) => {
	const items = { 'first.place': {}, 'more.why': {} }
	return { doc, id: createChecklist(doc, { method: 'm', items }, seededRandom(1)) }
}
const shownOf = (doc: Y.Doc, id: string) => {
	const checklist = readChecklist(doc, id)
	return checklist ? askedIn(outlineOf(checklist, method)) : []
}
const questions = (doc: Y.Doc, id: string) => shownOf(doc, id).map(({ question }) => question.de)

describe('a checklist', () => {
	it('[CHECK1] asks the questions of its method, behind those of a section people’s own; an optional section once it is taken up', () => {
		const { doc, id } = founded()
		const who = addOwnItem(doc, id, { section: 'first', label: 'Wer?' })
		const when = addOwnItem(doc, id, { section: 'first', label: 'Wann?' }, { before: who })
		expect(questions(doc, id)).toEqual(['Wo?', 'Wann?', 'Wer?'])
		showSection(doc, id, 'more', true)
		expect(questions(doc, id)).toEqual(['Wo?', 'Wann?', 'Wer?', 'Warum?'])
		moveOwnItem(doc, id, when)
		expect(questions(doc, id)).toEqual(['Wo?', 'Wer?', 'Wann?', 'Warum?'])
		changeItem(doc, id, 'more.why', { state: 'agreed' })
		showSection(doc, id, 'more', false)
		expect(questions(doc, id)).toEqual(['Wo?', 'Wer?', 'Wann?'])
		expect(findItem(doc, id, 'more.why')?.state).toBe('agreed')
	})

	it('[CHECK2] a question is in the first state until somebody sets another; any may not apply', () => {
		const { doc, id } = founded()
		const counts = () => countStates(shownOf(doc, id), statesOf(method)).map(({ state, n }) => `${n} ${state.name.de}`)
		expect(counts()).toEqual(['1 offen'])
		changeItem(doc, id, 'first.place', { state: 'notApplicable' })
		expect(counts()).toEqual(['1 trifft nicht zu'])
		changeItem(doc, id, 'first.place', { state: 'ofALaterVersion' })
		expect(counts()).toEqual(['1 offen'])
	})

	it('[CHECK3] two people who write, name and ask at once are both heard', () => {
		const { anna, ben } = twoPeople()
		const { id } = founded(anna)
		bothHear(anna, ben)
		const [office = ''] = addActors(anna, [{ name: 'Jugendamt' }])
		itemText(anna, id, 'first.place', 'answer')?.insert(0, 'Rathaus')
		setItemWho(anna, id, 'first.place', { actor: office }, true)
		addOwnItem(anna, id, { section: 'first', label: 'Wer?' }, { random: seededRandom(2) })
		itemText(ben, id, 'first.place', 'answer')?.insert(0, 'Kita')
		setItemWho(ben, id, 'first.place', { name: 'Frau Berger' }, true)
		addOwnItem(ben, id, { section: 'first', label: 'Wann?' }, { random: seededRandom(3) })
		bothHear(anna, ben)
		const item = findItem(ben, id, 'first.place')
		expect(item).toMatchObject({ who: [office], whoElse: ['Frau Berger'] })
		expect(['RathausKita', 'KitaRathaus']).toContain(item?.answer)
		expect(questions(anna, id)).toHaveLength(3)
		expect(questions(anna, id)).toEqual(questions(ben, id))
	})

	it('[CHECK4] one person in two spellings is one, and a person is no actor', () => {
		const { doc, id } = founded()
		setItemWho(doc, id, 'first.place', { name: 'Frau Berger' }, true)
		setItemWho(doc, id, 'first.place', { name: ' frau  berger ' }, true)
		expect(findItem(doc, id, 'first.place')).toMatchObject({ who: [], whoElse: ['Frau Berger'] })
		expect(checklistBlock.mentions(doc, id)).toEqual([])
		setItemWho(doc, id, 'first.place', { name: 'FRAU BERGER' }, false)
		expect(findItem(doc, id, 'first.place')?.whoElse).toEqual([])
	})

	it('[CHECK5] a question of a later version gets its place when somebody says something to it', () => {
		const { doc, id } = founded()
		expect(itemText(doc, id, 'first.later', 'answer')).toBeUndefined()
		beginItem(doc, id, 'first.later')
		itemText(doc, id, 'first.later', 'answer')?.insert(0, 'Doch')
		beginItem(doc, id, 'first.later')
		expect(findItem(doc, id, 'first.later')?.answer).toBe('Doch')
	})

	it('[CHECK6] its words are found, and who sees to it stands there', () => {
		const { doc, id } = founded()
		const [office = ''] = addActors(doc, [{ name: 'Jugendamt' }])
		setItemWho(doc, id, 'first.place', { actor: office }, true)
		const own = addOwnItem(doc, id, { section: 'first', label: 'Wer trägt es?', answer: 'Alle' })
		expect(checklistBlock.words(doc, id).map(({ text }) => text)).toEqual(['Wer trägt es?', 'Alle'])
		expect(checklistBlock.words(doc, id).every(({ element }) => element === `item:${own}`)).toBe(true)
		expect(checklistBlock.mentions(doc, id)).toEqual([{ element: 'item:first.place', actor: office }])
	})

	it('[CHECK7] a question of people’s own lies in the trash and comes back; those of the method stay', () => {
		const doc = new Y.Doc()
		addMethodBoard(doc, foundingChecklist, { locale: 'de', random: seededRandom(1) })
		const [{ id } = { id: '' }] = checklistBlock.list(doc)
		const own = addOwnItem(doc, id, { section: 'first', label: 'Wer trägt es?' })
		const before = readChecklist(doc, id)?.items.length
		const trashed = { by: 'Mona', at: 1 }
		removeOwnItem(doc, id, own, trashed)
		removeOwnItem(doc, id, 'first.date', trashed)
		expect(readChecklist(doc, id)?.items).toHaveLength((before ?? 0) - 1)
		changeItem(doc, id, own, { state: 'settled' })
		const [item] = readTrash(doc)
		expect(item).toMatchObject({ kind: 'checklistItem', name: 'Wer trägt es?' })
		restoreFromTrash(doc, item?.paths ?? [])
		expect(findItem(doc, id, own)?.own?.label).toBe('Wer trägt es?')
		expect(findItem(doc, id, own)?.state).toBeUndefined()
	})

	it('[CHECK8] the copy of a board has a checklist of its own that begins alike', () => {
		const doc = new Y.Doc()
		addMethodBoard(doc, foundingChecklist, { locale: 'de', filled: true, random: seededRandom(1) })
		const [board] = boardsOf(doc)
		duplicateBoard(doc, board?.id ?? '', 'Abschrift', seededRandom(2))
		const [one, other] = checklistBlock.list(doc).map(({ id }) => id)
		expect(readChecklist(doc, other ?? '')).toEqual(readChecklist(doc, one ?? ''))
		changeItem(doc, one ?? '', 'first.date', { state: 'open' })
		expect(findItem(doc, other ?? '', 'first.date')?.state).toBe('settled')
	})
})

describe('what a hostile guest writes into a checklist', () => {
	const nonsense: readonly unknown[] = [7, null, true, 'x', [], {}, new Y.Array(), Number.NaN]

	it('[CHECK9] is passed over, and what stands beside it is read as it was', () => {
		const { doc, id } = founded()
		changeItem(doc, id, 'first.place', { state: 'agreed', until: '2027-01-21' })
		const honest = findItem(doc, id, 'first.place')
		const items = itemsMap(doc, id)
		for (const [i, value] of nonsense.entries()) {
			items?.set(`bad${i}`, value)
			checklistsOf(doc).set(`bad${i}`, value instanceof Y.Array ? 1 : value)
			const strange = new Y.Map<unknown>()
			items?.set(`strange${i}`, strange)
			for (const key of ['answer', 'label', 'section', 'order', 'state', 'until', 'w.', 'e.', 'w.x', '__proto__'])
				strange.set(key, value instanceof Y.Array ? [] : value)
		}
		for (const key of ['s.', 's.__proto__', 's.more']) (checklistsOf(doc).get(id) as Y.Map<unknown>).set(key, 'yes')
		setChecklistDay(doc, id, '2027-13-45')
		changeItem(doc, id, '__proto__', { state: 'agreed' })
		changeItem(doc, id, 'first.place', { state: 'a'.repeat(500) })
		showSection(doc, id, 'not a section', true)
		addOwnItem(doc, id, { section: 'not a section', label: 'Was?' })
		expect(findItem(doc, id, 'first.place')).toEqual(honest)
		expect(readChecklist(doc, id)?.day).toBeUndefined()
		expect(readChecklist(doc, id)?.shown).toEqual([])
		expect(shownOf(doc, id)[0]).toMatchObject({ state: { id: 'agreed' }, until: '2027-01-21' })
		for (const bad of ['bad0', 'gone', '__proto__']) {
			expect(readChecklist(doc, bad)).toBeUndefined()
			expect(() => changeItem(doc, bad, 'first.place', { state: 'agreed' })).not.toThrow()
			expect(checklistBlock.words(doc, bad)).toEqual([])
		}
		expect(() => checklistBlock.words(doc, id)).not.toThrow()
		expect(() => checklistBlock.mentions(doc, id)).not.toThrow()
	})

	it('[CHECK9] an honest neighbour of the same shape is taken', () => {
		const { doc, id } = founded()
		setChecklistDay(doc, id, '2027-01-21')
		showSection(doc, id, 'more', true)
		changeItem(doc, id, 'first.place', { state: 'agreed' })
		expect(readChecklist(doc, id)).toMatchObject({ day: '2027-01-21', shown: ['more'] })
	})
})
