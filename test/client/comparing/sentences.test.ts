import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { compare } from '../../../client/comparing/compare.ts'
import { asState, readState, withinBounds } from '../../../client/comparing/keptSections.ts'
import { readBlock } from '../../../client/comparing/readBlock.ts'
import type { Section } from '../../../client/comparing/section.ts'
import { toldIn } from '../../../client/comparing/told.ts'
import {
	addOwnItem,
	changeItem,
	itemText,
	removeOwnItem,
	setChecklistDay,
	setItemWho,
	showSection,
} from '../../../shared/blocks/checklist/index.ts'
import { createCircles } from '../../../shared/blocks/circles/index.ts'
import {
	addPart,
	createDocument,
	partMap,
	placeText,
	readDocument,
	removePart,
} from '../../../shared/blocks/document/index.ts'
import type { BlockRef } from '../../../shared/blocks/index.ts'
import { createRulebook } from '../../../shared/blocks/rulebook/index.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { foundingChecklist } from '../../../shared/methods/founding-checklist/index.ts'
import { networkRules } from '../../../shared/methods/network-rules/index.ts'
import { networkStructure } from '../../../shared/methods/network-structure/index.ts'
import { structureQuestions } from '../../../shared/methods/structure-questions/index.ts'
import {
	addActors,
	addGroup,
	addRule,
	changeGroup,
	changeRule,
	editGroup,
	groupsOf,
	moveRule,
	removeActor,
	removeGroup,
	removeRule,
	renameActor,
	rulesOf,
	ruleText,
	setAgreed,
	setMembership,
	setReservation,
} from '../../../shared/registry/index.ts'
import { copyOf } from '../../helpers/boardPerson.ts'

/** What people read when they compare then with now; then is read as it was kept: as plain data. */
function told(then: Y.Doc, now: Y.Doc, ref: BlockRef, locale: 'de' | 'en' = 'de'): string[] {
	const kept = readState(JSON.parse(JSON.stringify(asState(readBlock(then, ref)))))
	if (!kept) throw new Error('a state that was just kept cannot be read')
	return sentences(kept, withinBounds(readBlock(now, ref)), locale)
}
const sentences = (then: readonly Section[], now: readonly Section[], locale: 'de' | 'en' = 'de') =>
	compare(then, now)
		.sections.flatMap((section) => toldIn(section, locale))
		.map(({ words, beside }) => [words, ...beside].join(' | '))

const gone = { by: 'Mona', at: 1 }

test('[STAND7] a checklist tells which questions are settled since, what was answered, and who sees to it until when', () => {
	const then = new Y.Doc()
	const ref = structureQuestions.found(then, seededRandom(3))
	const [office = ''] = addActors(then, [{ name: 'Jugendamt' }])
	changeItem(then, ref.id, 'size.who', { state: 'discussed' })
	setItemWho(then, ref.id, 'size.who', { name: 'Karin Berg' }, true)
	const now = copyOf(then)
	expect(told(then, now, ref)).toEqual([])
	changeItem(now, ref.id, 'size.who', { state: 'agreed', until: '2027-03-31' })
	itemText(now, ref.id, 'size.who', 'answer')?.insert(0, 'Alle, die mit Alleinerziehenden arbeiten.')
	setItemWho(now, ref.id, 'size.who', { name: 'Karin Berg' }, false)
	setItemWho(now, ref.id, 'size.who', { actor: office }, true)
	expect(told(then, now, ref)).toEqual([
		'Wer gehört dazu: alle, die schon mit der Zielgruppe arbeiten, oder auch neue Partner?' +
			' | War beraten, ist jetzt vereinbart.' +
			' | Karin Berg kümmert sich nicht mehr darum.' +
			' | Neue Antwort: „Alle, die mit Alleinerziehenden arbeiten.“' +
			' | Bis: offen, jetzt 31. März 2027' +
			' | Jugendamt kümmert sich jetzt darum.',
	])
	expect(told(then, now, ref, 'en')[0]).toMatch(/^Who belongs to it: .* \| Was discussed, is now agreed\. \| /u)
})

test('[STAND7] a checklist tells the day, questions of people’s own, and a section that is asked since', () => {
	const then = new Y.Doc()
	const ref = foundingChecklist.found(then, seededRandom(3))
	const own = addOwnItem(then, ref.id, { section: 'place', label: 'Wer zahlt den Raum?' })
	const now = copyOf(then)
	setChecklistDay(now, ref.id, '2027-02-01')
	removeOwnItem(now, ref.id, own, gone)
	addOwnItem(now, ref.id, { section: 'place', label: 'Wer schreibt mit?', answer: 'Reihum' })
	changeItem(now, ref.id, 'place.roots', { state: 'notApplicable' })
	showSection(now, ref.id, 'alliance', true)
	const lines = told(then, now, ref)
	expect(lines).toHaveLength(5)
	expect(lines[0]).toBe('Gründung am | Tag: offen, jetzt 1. Februar 2027')
	expect(lines[1]).toMatch(/ \| War offen, trifft jetzt nicht zu\.$/u)
	expect(lines[2]).toMatch(/^Wer zahlt den Raum\? \| /u)
	expect(lines[3]).toMatch(/^Wer schreibt mit\? \| /u)
	expect(lines[4]).toBe('Der Abschnitt „Lokales Bündnis für Familie“ wird jetzt gefragt. | 7 Fragen')
	expect(told(now, then, ref).at(-1)).toBe(
		'Der Abschnitt „Lokales Bündnis für Familie“ wird nicht mehr gefragt. | 7 Fragen',
	)
	expect(told(now, then, ref)[1]).toMatch(/ \| Traf nicht zu, ist jetzt offen\.$/u)
})

test('[STAND7] a question of a section that is asked since and was answered in between is told for itself', () => {
	const then = new Y.Doc()
	const ref = foundingChecklist.found(then, seededRandom(3))
	const now = copyOf(then)
	showSection(now, ref.id, 'alliance', true)
	const [, question = ''] = readBlock(now, ref)
		.filter(({ id }) => id.endsWith(':alliance'))
		.flatMap(({ items }) => items.map(({ id }) => id.split('item:')[1]))
	itemText(now, ref.id, question, 'answer')?.insert(0, 'Seit 2019')
	const [section, ...questions] = told(then, now, ref)
	expect(section).toBe('Der Abschnitt „Lokales Bündnis für Familie“ wird jetzt gefragt. | 6 Fragen')
	expect(questions).toHaveLength(1)
})

test('[STAND8] circles tell who is in which group since, who left, and what was settled otherwise', () => {
	const then = new Y.Doc()
	const [office = '', centre = '', kita = ''] = addActors(then, [
		{ name: 'Jugendamt' },
		{ name: 'Jobcenter' },
		{ name: 'Kita-Verbund Süd' },
	])
	const times = addGroup(then, 'Fachgruppe Randzeiten') ?? ''
	setMembership(then, kita, times, true)
	setMembership(then, centre, 'steering', 'none')
	changeGroup(then, times, { lead: kita })
	const ref = { block: 'circles', id: createCircles(then, { method: 'network-structure' }) }
	const now = copyOf(then)
	expect(told(then, now, ref)).toEqual([])
	setMembership(now, office, 'steering', 'decides')
	setMembership(now, centre, 'steering', 'decides')
	setMembership(now, kita, times, undefined)
	setMembership(now, centre, times, true)
	changeGroup(now, times, { lead: centre, reportsTo: 'steering', nextReport: '2027-01-15' })
	editGroup(now, times, 'purpose', 'Betreuung vor sechs Uhr')
	expect(told(then, now, ref)).toEqual([
		'Jobcenter in der Steuerungsgruppe | Entscheidung: kann nicht entscheiden, jetzt kann entscheiden',
		'Jugendamt ist jetzt in der Steuerungsgruppe.',
		'Fachgruppe Randzeiten | Leitung: Kita-Verbund Süd, jetzt Jobcenter | Auftrag: offen, jetzt Betreuung vor sechs Uhr' +
			' | Berichtet an: offen, jetzt Steuerungsgruppe | Nächster Bericht: offen, jetzt 15. Januar 2027',
		'Kita-Verbund Süd ist nicht mehr in „Fachgruppe Randzeiten“.',
		'Jobcenter ist jetzt in „Fachgruppe Randzeiten“.',
	])
	expect(told(then, now, ref, 'en')).toContain('Jugendamt is now in the steering group.')
})

test('[STAND8] a group that came or went is told once with those in it, also when these have left the registry', () => {
	const then = new Y.Doc()
	const [office = '', centre = ''] = addActors(then, [{ name: 'Jugendamt' }, { name: 'Jobcenter' }])
	const times = addGroup(then, 'Fachgruppe Randzeiten') ?? ''
	for (const actor of [office, centre]) setMembership(then, actor, times, true)
	setMembership(then, office, 'core', true)
	const ref = { block: 'circles', id: createCircles(then, { method: 'network-structure' }) }
	const now = copyOf(then)
	removeGroup(now, times, gone)
	removeActor(now, office)
	const busses = addGroup(now, 'Fachgruppe Busse') ?? ''
	setMembership(now, centre, busses, true)
	expect(told(then, now, ref)).toEqual([
		'Jugendamt ist nicht mehr im Kernnetzwerk.',
		'Die Gruppe „Fachgruppe Randzeiten“ gibt es nicht mehr. | Mit Jobcenter, Jugendamt',
		'„Fachgruppe Busse“ ist eine neue Gruppe. | Mit Jobcenter',
	])
})

test('[STAND8] an organisation that is only called otherwise is told as renamed, and its lead as the same', () => {
	const then = new Y.Doc()
	const [office = ''] = addActors(then, [{ name: 'Jugendamt' }])
	setMembership(then, office, 'steering', true)
	changeGroup(then, 'steering', { lead: office })
	const ref = { block: 'circles', id: createCircles(then, { method: 'network-structure' }) }
	const now = copyOf(then)
	renameActor(now, office, 'Amt für Jugend')
	expect(told(then, now, ref)).toEqual(['Amt für Jugend in der Steuerungsgruppe | vorher: Jugendamt'])
})

test('[STAND9] a rulebook tells which rules are adopted since, and who stands behind them', () => {
	const then = new Y.Doc()
	const [office = '', centre = '', kita = ''] = addActors(then, [
		{ name: 'Jugendamt' },
		{ name: 'Jobcenter' },
		{ name: 'Kita-Verbund Süd' },
	])
	const ref = { block: 'rulebook', id: createRulebook(then, { method: 'network-rules' }) }
	const first = addRule(then, { text: 'Wer fehlt, sagt ab.', chapter: 'membership', state: 'discussed' })
	const second = addRule(then, { text: 'Wir treffen uns reihum.', chapter: 'exchange' })
	const third = addRule(then, { text: 'Protokolle gehen an alle.', chapter: 'exchange', state: 'agreed' })
	setAgreed(then, { in: 'rules', id: first }, kita, true)
	setReservation(then, { in: 'rules', id: second }, office, 'Zu weit')
	const now = copyOf(then)
	expect(told(then, now, ref)).toEqual([])
	changeRule(now, first, { state: 'agreed', review: '2027-06-30' })
	setAgreed(now, { in: 'rules', id: first }, centre, true)
	removeActor(now, kita)
	setReservation(now, { in: 'rules', id: second }, office, undefined)
	setReservation(now, { in: 'rules', id: second }, centre, 'Nur vormittags')
	ruleText(now, second)?.insert(0, 'Jeden Monat: ')
	removeRule(now, third, gone)
	addRule(now, { text: 'Neue kommen auf Vorschlag dazu.', chapter: 'membership' })
	expect(told(then, now, ref)).toEqual([
		'Wer fehlt, sagt ab. | Regel 1 ist beschlossen, vorher war sie beraten.' +
			' | Die Zustimmung von Kita-Verbund Süd ist nicht mehr eingetragen.' +
			' | Überprüfung: offen, jetzt 30. Juni 2027 | Jobcenter stimmt zu.',
		'Jeden Monat: Wir treffen uns reihum. | vorher: Wir treffen uns reihum.' +
			' | Ein Vorbehalt von Jugendamt ist nicht mehr eingetragen. | Jobcenter hat einen Vorbehalt: „Nur vormittags“',
		'Protokolle gehen an alle. | Das war Regel 3: beschlossen.',
		'Neue kommen auf Vorschlag dazu. | Regel 2 ist neu: ein Vorschlag.',
	])
	expect(told(then, now, ref, 'en')[0]).toContain('Rule 1 is adopted; before, it was discussed.')
})

test('[STAND11] a document tells what was written, changed and taken out since, heading by heading', () => {
	const then = new Y.Doc()
	const id = createDocument(then, {
		method: 'documents',
		title: 'Protokoll',
		parts: [
			{ key: '1', kind: 'heading', level: 1, text: 'Vereinbart' },
			{ key: '2', kind: 'paragraph', text: 'Alle acht Wochen.' },
			{ key: '3', kind: 'list', rows: [{ key: 'a', cells: { text: 'Hebammen einladen' } }] },
		],
	})
	const ref = { block: 'document', id }
	const now = copyOf(then)
	expect(told(then, now, ref)).toEqual([])
	const [heading, paragraph, list] = readDocument(now, id)?.parts ?? []
	placeText(partMap(now, id, paragraph?.id ?? ''), 'text')?.insert(0, 'Wir treffen uns: ')
	removePart(now, id, list?.id ?? '', gone)
	addPart(now, id, { kind: 'paragraph', text: 'Nachtrag.' })
	expect(told(then, now, ref).map((line) => line.split(' | ')[0])).toEqual([
		'Wir treffen uns: Alle acht Wochen.',
		'Hebammen einladen',
		'Nachtrag.',
	])
	expect(heading?.kind).toBe('heading')
})

test('[STAND9] another place in its chapter is no difference; another name of who agrees neither', () => {
	const then = new Y.Doc()
	const [office = ''] = addActors(then, [{ name: 'Jugendamt' }])
	const ref = { block: 'rulebook', id: createRulebook(then, { method: 'network-rules' }) }
	const first = addRule(then, { text: 'Wer fehlt, sagt ab.', chapter: 'membership' })
	addRule(then, { text: 'Neue kommen auf Vorschlag dazu.', chapter: 'membership' })
	setAgreed(then, { in: 'rules', id: first }, office, true)
	const now = copyOf(then)
	moveRule(now, first, undefined)
	renameActor(now, office, 'Amt für Jugend')
	expect(told(then, now, ref)).toEqual([])
	changeRule(now, first, { chapter: 'exchange' })
	expect(told(then, now, ref)).toHaveLength(1)
	expect(told(then, now, ref)[0]).toContain('Kapitel: Teilhabe, jetzt ')
})

test.each([structureQuestions, foundingChecklist, networkStructure, networkRules])(
	'[STAND10] a sample is kept, read again, and the same in either language',
	(method) => {
		const [german, english] = (['de', 'en'] as const).map((locale) => {
			const doc = new Y.Doc()
			const ref = method.sample(doc, locale, seededRandom(5))
			const kept = readBlock(doc, ref)
			expect(kept.flatMap(({ items }) => items).length).toBeGreaterThan(5)
			expect(readState(JSON.parse(JSON.stringify(asState(kept))))).toEqual(kept)
			expect(told(doc, copyOf(doc), ref, locale === 'de' ? 'en' : 'de')).toEqual([])
			return kept
		})
		expect(german?.map(({ kind }) => kind)).toEqual(english?.map(({ kind }) => kind))
	},
)

test('[STAND10] what somebody forged in the registry is kept within bounds and can be read; honest entries beside it are told', () => {
	const then = new Y.Doc()
	const [office = ''] = addActors(then, [{ name: 'Jugendamt' }])
	const circles = { block: 'circles', id: createCircles(then, { method: 'network-structure' }) }
	const rulebook = { block: 'rulebook', id: createRulebook(then, { method: 'constructor' }) }
	const honest = addRule(then, { text: 'Wer fehlt, sagt ab.', chapter: 'toString' })
	for (const forged of [7, 'rule', null, new Y.Array(), new Y.Map([['text', new Y.Map()]])])
		rulesOf(then).set(`forged ${String(forged)}`, forged)
	for (let i = 0; i < 5_050; i++) groupsOf(then).set(`group ${i}`, new Y.Map<unknown>([['name', `Gruppe ${i}`]]))
	groupsOf(then).set('__proto__', new Y.Map<unknown>([['name', new Y.Map()]]))
	const now = copyOf(then)
	setMembership(now, office, 'steering', true)
	changeRule(now, honest, { state: 'agreed' })
	expect(told(then, now, circles)).toEqual(['Jugendamt ist jetzt in der Steuerungsgruppe.'])
	expect(told(then, now, rulebook)).toEqual([
		expect.stringMatching(/^Wer fehlt, sagt ab\. \| Regel \d+ ist beschlossen, vorher war sie ein Vorschlag\.$/u),
	])
})

test('[STAND10] a state with details nobody could have kept is told without an error', () => {
	const item = (details: object) => ({ id: 'a', kind: 'entry', text: 'Wer fehlt, sagt ab.', number: 3, details })
	const kept = (kind: string, details: object) =>
		readState({ sections: [{ id: 's', kind, items: [item(details)] }] }) ?? []
	const forged = { constructor: 'x', toString: 'y', 'mark:': '__proto__', authority: 'valueOf', until: '9999' }
	const strange = { questionState: 'open', ruleState: 'constructor', agrees: 'a', 'sees:': 'b', reserves: '' }
	for (const kind of ['rules', 'members', 'questions', 'network']) {
		const lines = [
			...sentences(kept(kind, { ...forged, ...strange }), kept(kind, {})),
			...sentences([], kept(kind, strange)),
		]
		expect(lines.length).toBeGreaterThan(0)
	}
	const honest = sentences(kept('rules', { ruleState: 'discussed' }), kept('rules', { ruleState: 'agreed' }))
	expect(honest).toEqual(['Wer fehlt, sagt ab. | Regel 3 ist beschlossen, vorher war sie beraten.'])
})
