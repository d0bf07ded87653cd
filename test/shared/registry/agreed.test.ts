import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { restoreEntry } from '../../../shared/lib/trash.ts'
import { csvFile, decisionTable, ruleTable } from '../../../shared/registry/csv/index.ts'
import {
	addActors,
	addDecision,
	addMeeting,
	addRule,
	agreementOn,
	changeDecision,
	changeMeeting,
	changeRule,
	decisionsOf,
	findDecision,
	findMeeting,
	findRule,
	listDecisions,
	listMeetings,
	listRules,
	meetingsOf,
	moveRule,
	removeActor,
	removeDecision,
	removeRule,
	rulesOf,
	ruleText,
	setAgreed,
	setAttendance,
	setReservation,
} from '../../../shared/registry/index.ts'
import { bothHear, twoPeople } from '../../helpers/twoPeople.ts'

function town(doc = new Y.Doc()) {
	const names = ['Jugendamt', 'Jobcenter', 'Familienzentrum']
	const [youth = '', jobcentre = '', family = ''] = addActors(
		doc,
		names.map((name) => ({ name })),
	)
	const rule = addRule(doc, { text: 'Wer nicht kommen kann, sagt vorher ab.', chapter: 'conduct' })
	return { doc, youth, jobcentre, family, rule, ofRule: { in: 'rules', id: rule } as const }
}

describe('the rules of a network', () => {
	it('[NRULE1] keep what they were given, and forget it again', () => {
		const { doc, rule } = town()
		const decision = addDecision(doc, { text: 'Die Regel gilt.' })
		changeRule(doc, rule, { state: 'agreed', review: '2027-05-01', decision })
		expect(findRule(doc, rule)).toMatchObject({ chapter: 'conduct', state: 'agreed', review: '2027-05-01', decision })
		changeRule(doc, rule, { review: undefined, decision: undefined, state: 'never' as never })
		expect(findRule(doc, rule)).toMatchObject({ state: 'agreed' })
		expect(findRule(doc, rule)).not.toHaveProperty('review')
		expect(findRule(doc, rule)).not.toHaveProperty('decision')
		const later = addRule(doc, { text: 'Später' })
		moveRule(doc, later, rule)
		expect(listRules(doc).map(({ id }) => id)).toEqual([later, rule])
		removeRule(doc, rule, { by: 'Mona', at: 1 })
		expect(findRule(doc, rule)).toBeUndefined()
		restoreEntry(rulesOf(doc), rule)
		expect(findRule(doc, rule)?.text).toBe('Wer nicht kommen kann, sagt vorher ab.')
	})

	it('[AGREE1] bind those who agreed: to the rule itself, or to the decision that adopted it', () => {
		const { doc, youth, jobcentre, family, rule, ofRule } = town()
		const decision = addDecision(doc, { text: 'Die Regel gilt.' })
		const ofDecision = { in: 'decisions', id: decision } as const
		setAgreed(doc, ofRule, youth, true)
		setAgreed(doc, ofDecision, jobcentre, true)
		setReservation(doc, ofDecision, family, '  Nur mit Vertretung.\n')
		const behind = () => {
			const found = findRule(doc, rule)
			return found && agreementOn(doc, found)
		}
		expect(behind()).toEqual({ agreed: [youth], reservations: [] })
		changeRule(doc, rule, { decision })
		expect(behind()).toEqual({
			agreed: [youth, jobcentre].sort(),
			reservations: [{ actor: family, why: 'Nur mit Vertretung.' }],
		})
		// Of one organisation the rule's own word is the later one.
		setReservation(doc, ofRule, family, 'Erledigt, sobald es eine Vertretung gibt.')
		expect(behind()?.reservations).toEqual([{ actor: family, why: 'Erledigt, sobald es eine Vertretung gibt.' }])
		removeDecision(doc, decision, { by: '', at: 1 })
		expect(behind()?.agreed).toEqual([youth])
		restoreEntry(decisionsOf(doc), decision)
		expect(behind()?.agreed).toHaveLength(2)
	})

	it('[AGREE2] are agreed to by several at once: letters, agreements and reservations of all are kept', () => {
		const { anna, ben } = twoPeople()
		const { rule, ofRule, youth, jobcentre, family } = town(anna)
		bothHear(anna, ben)
		setAgreed(anna, ofRule, youth, true)
		setAgreed(ben, ofRule, jobcentre, true)
		setReservation(ben, ofRule, family, 'Erst im Vorstand')
		ruleText(anna, rule)?.insert(0, 'Immer: ')
		const text = ruleText(ben, rule)
		text?.insert(text.length, ' Danke.')
		bothHear(anna, ben)
		expect(findRule(anna, rule)).toEqual(findRule(ben, rule))
		expect(findRule(anna, rule)).toMatchObject({
			text: 'Immer: Wer nicht kommen kann, sagt vorher ab. Danke.',
			agreed: [youth, jobcentre].sort(),
			reservations: [{ actor: family, why: 'Erst im Vorstand' }],
		})
		setAgreed(anna, ofRule, youth, false)
		setReservation(anna, ofRule, family, undefined)
		expect(findRule(anna, rule)).toMatchObject({ agreed: [jobcentre], reservations: [] })
	})

	it('[AGREE3] and decisions and meetings that cannot be read are left out, part by part', () => {
		const { doc, youth } = town()
		const junk = (): [string, unknown][] => [
			['text', 'no text'],
			['title', 7],
			['state', '__proto__'],
			['chapter', { deep: [] }],
			['decision', ''],
			['meeting', 'x'.repeat(300)],
			['review', '2027-02-31'],
			['date', 'gestern'],
			['origin', { round: 1 }],
			['y.', true],
			['c.', 'niemand'],
			['y.a', 'ja'],
			['c.a', { why: 'x' }],
			['p.a', 1],
			['n.', true],
		]
		const maps = [rulesOf(doc), decisionsOf(doc), meetingsOf(doc)]
		for (const map of maps) {
			map.set('number', 7)
			map.set('text', new Y.Text('x'))
			map.set('junk', new Y.Map(junk()))
			map.set('__proto__', new Y.Map(junk()))
		}
		expect(findRule(doc, 'junk')).toEqual({
			...{ id: 'junk', order: '', text: '', chapter: '', state: 'proposed', agreed: [], reservations: [] },
		})
		expect(findDecision(doc, 'junk')).toEqual({
			...{ id: 'junk', order: '', text: '', state: 'postponed', agreed: [], reservations: [], agreedElse: [] },
		})
		expect(findMeeting(doc, 'junk')).toEqual({ id: 'junk', title: '', present: [], excused: [] })
		expect([listRules(doc), listDecisions(doc), listMeetings(doc)].map(({ length }) => length)).toEqual([3, 2, 2])
		// What honest people say beside it is read as ever.
		setAgreed(doc, { in: 'rules', id: 'junk' }, youth, true)
		setAgreed(doc, { in: 'rules', id: 'nothing' }, youth, true)
		setAgreed(doc, { in: 'rules', id: 'number' }, youth, true)
		expect(findRule(doc, 'junk')?.agreed).toEqual([youth])
		// A word that is no word is said anew.
		setAgreed(doc, { in: 'rules', id: 'junk' }, 'a', true)
		expect(findRule(doc, 'junk')?.agreed).toEqual(['a', youth].sort())
	})
})

describe('decisions', () => {
	it('[DECIDE1] keep their words, their result and their meeting; taken twice from one round they are one', () => {
		const { doc } = town()
		const meeting = addMeeting(doc, { title: 'Steuerungsgruppe', date: '2027-03-02' })
		const origin = { round: 'r1', option: 'shape:a' }
		const first = addDecision(doc, { text: 'Presse nur nach Absprache', meeting, origin, agreedElse: [' Nachbarn '] })
		changeDecision(doc, first, { state: 'differing' })
		expect(addDecision(doc, { text: 'Andere Worte', origin })).toBe(first)
		expect(addDecision(doc, { text: 'x', origin: { ...origin, option: 'shape:b' } })).not.toBe(first)
		expect(findDecision(doc, first)).toMatchObject({
			...{ text: 'Presse nur nach Absprache', state: 'differing', meeting, origin, agreedElse: ['Nachbarn'] },
		})
		removeDecision(doc, first, { by: '', at: 1 })
		expect(addDecision(doc, { text: 'Wieder da', origin })).toBe(first)
		expect(findDecision(doc, first)?.text).toBe('Presse nur nach Absprache')
	})

	it('[DECIDE2] and rules stand in tables for a spreadsheet, with names of those the registry knows', () => {
		const { doc, youth, jobcentre, family, rule, ofRule } = town()
		const meeting = addMeeting(doc, { title: 'Plenum', date: '2027-03-02' })
		const id = addDecision(doc, { text: 'Presse nach Absprache', meeting, agreedElse: ['Nachbarn'] })
		setAgreed(doc, { in: 'decisions', id }, youth, true)
		setReservation(doc, { in: 'decisions', id }, family, 'Vorstand fragen')
		setAgreed(doc, ofRule, jobcentre, true)
		setAgreed(doc, ofRule, family, true)
		removeActor(doc, family)
		expect(decisionTable(doc, 'de')[1]).toEqual([
			...['Presse nach Absprache', 'beschlossen', 'Plenum', '2027-03-02', 'Jugendamt, Nachbarn', ''],
		])
		changeRule(doc, rule, { state: 'discussed' })
		const table = ruleTable(doc, 'de', (chapter) => (chapter === 'conduct' ? 'Miteinander' : ''))
		expect(table[1]).toEqual([
			...['Miteinander', 'Wer nicht kommen kann, sagt vorher ab.', 'beraten', 'Jobcenter', '', ''],
		])
		expect(csvFile(table)).toContain('Miteinander')
	})
})

describe('meetings', () => {
	it('[MEET1] keep who was there, the latest first; two who note it at once are both heard', () => {
		const { anna, ben } = twoPeople()
		const { youth, jobcentre, family } = town(anna)
		const meeting = addMeeting(anna, { title: 'Steuerungsgruppe', date: '2027-03-02', place: ' Rathaus ' })
		const coming = addMeeting(anna, { title: 'Nächstes' })
		const earlier = addMeeting(anna, { title: 'Gründung', date: '2026-11-02' })
		expect(listMeetings(anna).map(({ id }) => id)).toEqual([coming, meeting, earlier])
		bothHear(anna, ben)
		setAttendance(anna, meeting, youth, 'present')
		setAttendance(anna, meeting, family, 'present')
		setAttendance(ben, meeting, jobcentre, 'excused')
		setAttendance(ben, meeting, family, 'excused')
		bothHear(anna, ben)
		// Noted as both by two people, it was there.
		expect(findMeeting(anna, meeting)).toMatchObject({ present: [youth, family].sort(), excused: [jobcentre] })
		setAttendance(ben, meeting, jobcentre, undefined)
		changeMeeting(ben, meeting, { place: '', next: '2027-04-06', keeper: youth })
		expect(findMeeting(ben, meeting)).toMatchObject({ excused: [], next: '2027-04-06', keeper: youth })
		expect(findMeeting(ben, meeting)).not.toHaveProperty('place')
	})
})
