import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { seededRandom } from '../../../shared/lib/random.ts'
import { networkRules } from '../../../shared/methods/network-rules/index.ts'
import {
	addActors,
	addDecision,
	addRule,
	agreementOn,
	changeRule,
	listActors,
	listRules,
	type RuleDetails,
	removeActor,
	setAgreed,
	setReservation,
} from '../../../shared/registry/index.ts'

const today = '2027-02-01'
const { chapters } = networkRules.rulebook

/** A network of so many active organisations, with a rule in every chapter on which nothing is to be said. */
function network(active = 3) {
	const doc = new Y.Doc()
	const names = Array.from({ length: active }, (_, i) => `Organisation ${i + 1}`)
	const actors = addActors(
		doc,
		names.map((name) => ({ name, involvement: 'active' as const })),
	)
	addActors(doc, [{ name: 'Wunschpartner', involvement: 'wished' }])
	for (const { id, label } of chapters) addRule(doc, { text: `Zu ${label.de} gilt etwas.`, chapter: id })
	const rule = (said: RuleDetails = {}, text = 'Wir sagen ab, wenn wir nicht kommen.') =>
		addRule(doc, { text, chapter: 'conduct', ...said })
	const found = () => networkRules.analyse(doc, '', { today }).map(({ key }) => key)
	return { doc, actors, rule, found }
}

describe('what is found in the rules of a network', () => {
	it('[NRFIND1] nothing, where nothing is missing or nothing is written yet', () => {
		expect(network().found()).toEqual([])
		const doc = new Y.Doc()
		addRule(doc, { text: '  ', chapter: 'conduct', state: 'agreed', review: '2020-01-01' })
		expect(networkRules.analyse(doc, '', { today })).toEqual([])
	})

	it('[NRFIND2] rules that hold although fewer than two thirds of the active organisations agreed', () => {
		const { doc, actors, rule, found } = network(6)
		const id = rule({ state: 'agreed' })
		const wished = listActors(doc).find(({ name }) => name === 'Wunschpartner')?.id ?? ''
		for (const actor of [...actors.slice(0, 3), wished]) setAgreed(doc, { in: 'rules', id }, actor, true)
		expect(found()).toEqual([`fewAgreed/${id}`])
		expect(networkRules.analyse(doc)[0]?.title.de).toBe('Beschlossen von wenigen: 3 von 6')
		// The fourth agreed to the decision: two thirds are enough.
		const decision = addDecision(doc, { text: 'Sie gilt.' })
		setAgreed(doc, { in: 'decisions', id: decision }, actors[3] ?? '', true)
		changeRule(doc, id, { decision })
		expect(found()).toEqual([])
		// Who has left the registry no longer stands behind it, nor is counted.
		for (const actor of actors.slice(0, 2)) removeActor(doc, actor)
		expect(found()).toEqual([`fewAgreed/${id}`])
		// Of proposals nobody asks that yet, and two organisations see by themselves.
		changeRule(doc, id, { state: 'discussed' })
		expect(found()).toEqual([])
		const two = network(2)
		two.rule({ state: 'agreed' })
		expect(two.found()).toEqual([])
	})

	it('[NRFIND2] rules whose review is due, from the day after, if the day is known', () => {
		const { doc, rule, found } = network()
		const id = rule({ review: '2027-01-31' })
		rule({ review: today }, 'Heute noch nicht.')
		rule({ review: '2020-01-01', state: 'repealed' }, 'Gilt nicht mehr.')
		expect(found()).toEqual([`reviewDue/${id}`])
		expect(networkRules.analyse(doc)).toEqual([])
	})

	it('[NRFIND2] open reservations, of the rule or its decision, by name and reason', () => {
		const { doc, actors, rule, found } = network()
		const id = rule()
		setReservation(doc, { in: 'rules', id }, actors[0] ?? '', 'Nicht in den Ferien')
		setReservation(doc, { in: 'rules', id: rule({ state: 'repealed' }) }, actors[0] ?? '', 'Egal')
		expect(found()).toEqual([`veto/${id}`])
		expect(networkRules.analyse(doc)[0]?.sentence.de).toContain('Organisation 1 (Nicht in den Ferien)')
		removeActor(doc, actors[0] ?? '')
		expect(found()).toEqual([])
	})

	it('[NRFIND2] chapters without a rule that holds or may hold', () => {
		const { doc, found } = network()
		for (const { id, chapter } of listRules(doc))
			if (chapter === 'competition') changeRule(doc, id, { state: 'repealed' })
		expect(found()).toEqual(['chapterEmpty/competition'])
	})

	it('[NRFIND3] each kind once in the example, in both languages', () => {
		for (const locale of ['de', 'en'] as const) {
			const doc = new Y.Doc()
			const { id } = networkRules.sample(doc, locale, seededRandom(1))
			const found = networkRules.analyse(doc, id, { today: '2026-11-23' })
			expect(found.map(({ rule }) => rule).sort()).toEqual(Object.keys(networkRules.rules).sort())
			// Told twice, it is there once.
			networkRules.sample(doc, locale, seededRandom(2))
			expect(networkRules.analyse(doc, id, { today: '2026-11-23' })).toEqual(found)
		}
	})

	it('[NRFIND4] the same as counted plainly, in 200 networks made by chance', () => {
		for (let seed = 1; seed <= 200; seed++) {
			const random = seededRandom(seed)
			const any = <Thing>(list: readonly Thing[]) => list[Math.floor(random() * list.length)] as Thing
			const { doc, actors, rule } = network(1 + Math.floor(random() * 6))
			const decisions = [1, 2].map((n) => addDecision(doc, { text: `Beschluss ${n}` }, { random }))
			for (const id of decisions)
				for (const actor of actors) if (random() < 0.4) setAgreed(doc, { in: 'decisions', id }, actor, true)
			for (let n = 0; n < 6; n++) {
				const state = any(['proposed', 'discussed', 'agreed', 'repealed'] as const)
				const id = rule({ state, ...(random() < 0.5 && { review: any(['2026-05-01', '2027-02-01', '2028-01-01']) }) })
				if (random() < 0.5) changeRule(doc, id, { decision: any(decisions) })
				for (const actor of actors) {
					if (random() < 0.5) setAgreed(doc, { in: 'rules', id }, actor, true)
					if (random() < 0.15) setReservation(doc, { in: 'rules', id }, actor, '')
				}
			}
			const plainly = listRules(doc).flatMap((each) => {
				if (each.state === 'repealed') return []
				const behind = agreementOn(doc, each)
				const thirds = behind.agreed.filter((id) => actors.includes(id)).length * 3
				return [
					...(each.state === 'agreed' && actors.length >= 3 && thirds < actors.length * 2
						? [`fewAgreed/${each.id}`]
						: []),
					...(each.review && Date.parse(each.review) < Date.parse(today) ? [`reviewDue/${each.id}`] : []),
					...(behind.reservations.length > 0 ? [`veto/${each.id}`] : []),
				]
			})
			const found = networkRules.analyse(doc, '', { today }).map(({ key }) => key)
			expect(found.sort(), `seed ${seed}`).toEqual(plainly.sort())
		}
	})
})
