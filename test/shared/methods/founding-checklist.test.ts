import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { addSteps } from '../../../shared/agenda/index.ts'
import {
	askedIn,
	changeItem,
	checklistBlock,
	isUnsettled,
	outlineOf,
	readChecklist,
	setChecklistDay,
	showSection,
} from '../../../shared/blocks/checklist/index.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { foundingChecklist } from '../../../shared/methods/founding-checklist/index.ts'
import { questionIds, sections } from '../../../shared/methods/founding-checklist/sections.ts'
import { addMethodBoard } from '../../../shared/methods/methodBoard.ts'
import { networkMap } from '../../../shared/methods/network-map/index.ts'
import { stakeholderAnalysis } from '../../../shared/methods/stakeholder-analysis/index.ts'
import {
	addActors,
	addRelation,
	changeActor,
	type Involvement,
	type Level,
	listActors,
	type NewActor,
} from '../../../shared/registry/index.ts'

const { analyse, rules } = foundingChecklist
const { evidence, states } = foundingChecklist.checklist
const today = '2026-12-01'

/** Everybody who ought to be there, with both levels, in balance. */
const complete: readonly NewActor[] = [
	{ name: 'Jobcenter', kind: 'authority', field: 'work' },
	{ name: 'Jugendamt', kind: 'authority', field: 'family' },
	{ name: 'Gleichstellungsstelle', kind: 'authority', field: 'family' },
	{ name: 'Mütterzentrum', kind: 'provider', field: 'work' },
	{ name: 'Treff Anker', kind: 'selfHelp', field: 'social' },
].map((actor) => ({ ...actor, level: 'both', involvement: 'active' }) as NewActor)

/** A founding in which nothing is missing: whoever takes one thing away finds just that. */
function sound(actors = complete) {
	const doc = new Y.Doc()
	const ids = addActors(doc, actors, seededRandom(1))
	const { id } = foundingChecklist.found(doc, seededRandom(2))
	for (const item of questionIds) changeItem(doc, id, item, { state: 'settled', until: '2026-11-01' })
	setChecklistDay(doc, id, '2027-01-21')
	return { doc, id, ids }
}
const found = ({ doc, id }: { doc: Y.Doc; id: string }) => analyse(doc, id, { today }).map(({ rule }) => rule)

describe('what is found before a founding', () => {
	it('[FCHECK1] nothing where nothing is missing, and nothing in an empty list', () => {
		expect(analyse(sound().doc, sound().id, { today })).toEqual([])
		const doc = new Y.Doc()
		expect(analyse(doc, foundingChecklist.found(doc).id, { today })).toEqual([])
		expect(analyse(doc, 'gone', { today })).toEqual([])
	})

	const cases: Record<keyof typeof rules, (system: ReturnType<typeof sound>) => void> = {
		noCoordination: ({ doc, id }) => changeItem(doc, id, 'coordination.seat', { state: 'open', until: undefined }),
		openBefore: ({ doc, id }) => changeItem(doc, id, 'place.roots', { state: 'inProgress' }),
		missingIndispensable: ({ doc, ids }) => changeActor(doc, ids[4] ?? '', { involvement: 'wished' }),
		fields: ({ doc }) =>
			void addActors(
				doc,
				[1, 2].map((n) => ({ name: `Kita ${n}`, field: 'family', level: 'both' as const })),
			),
		levels: ({ doc, ids }) => {
			for (const id of ids) changeActor(doc, id, { level: undefined })
			addActors(
				doc,
				[1, 2].map((n) => ({ name: `Frau ${n}`, kind: 'person' as const, level: 'operative' as const })),
			)
		},
		oneLevel: ({ doc, ids }) => changeActor(doc, ids[0] ?? '', { level: 'decision' }),
	}

	it.each(Object.keys(cases) as (keyof typeof cases)[])('[FCHECK2] "%s" where it is so, and nothing else', (rule) => {
		const system = sound()
		cases[rule](system)
		expect([...new Set(found(system))]).toEqual([rule])
	})

	it('[FCHECK2] without a day a founding may still lack a coordination; what does not apply is settled', () => {
		const system = sound()
		changeItem(system.doc, system.id, 'coordination.who', { state: 'inProgress', until: undefined })
		expect(analyse(system.doc, system.id, { today })[0]).toMatchObject({
			tone: 'bad',
			elements: ['item:coordination.who'],
			sentence: { de: 'Der Tag steht fest. Nicht geklärt: Wer übernimmt sie verbindlich?' },
		})
		setChecklistDay(system.doc, system.id, undefined)
		expect(found(system)).toEqual([])
		setChecklistDay(system.doc, system.id, '2027-01-21')
		changeItem(system.doc, system.id, 'coordination.who', { state: 'notApplicable' })
		expect(found(system)).toEqual([])
	})

	it('[FCHECK2] on its day a question is not late, without knowing the day nothing is, and a section nobody took up is not asked', () => {
		const system = sound()
		const { doc, id } = system
		changeItem(doc, id, 'place.roots', { state: 'open', until: today })
		expect(found(system)).toEqual([])
		changeItem(doc, id, 'place.roots', { until: '2026-11-30' })
		expect(found(system)).toEqual(['openBefore'])
		expect(analyse(doc, id)).toEqual([])
		changeItem(doc, id, 'place.roots', { state: 'settled' })
		changeItem(doc, id, 'alliance.goals', { state: 'open' })
		expect(found(system)).toEqual([])
		showSection(doc, id, 'alliance', true)
		expect(found(system)).toEqual(['openBefore'])
	})

	it.each(['de', 'en'] as const)('[FCHECK3] each occurs in the sample (%s)', (locale) => {
		const doc = new Y.Doc()
		const { id } = foundingChecklist.sample(doc, locale, seededRandom(1))
		expect([...new Set(found({ doc, id }))].sort()).toEqual(Object.keys(rules).sort())
		const states = askedIn(outlineOf(readChecklist(doc, id) ?? { items: [], shown: [] }, foundingChecklist.checklist))
		expect(new Set(states.map(({ state }) => state.id)).size).toBe(4)
	})

	it('[FCHECK4] on random lists the findings are those of a naive count', () => {
		for (let seed = 1; seed <= 150; seed++) {
			const random = seededRandom(seed)
			const one = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T
			const actors = Array.from({ length: Math.floor(random() * 9) }, (_, i) => ({
				name: one(['Jobcenter', 'Jugendamt', 'Gleichstellung', 'Frauenhaus', 'Amt']) + i,
				kind: one(['selfHelp', 'authority', 'person'] as const),
				field: one(['work', 'family', 'money']),
				level: one<Level>(['decision', 'operative', 'both']),
				involvement: one<Involvement>(['active', 'wished', 'missing', 'addressee', 'surroundings']),
			}))
			const doc = new Y.Doc()
			addActors(doc, actors, random)
			const { id } = foundingChecklist.found(doc, random)
			for (const item of questionIds) {
				const until = one([undefined, '2026-11-01', today, '2027-01-01'])
				changeItem(doc, id, item, { state: one([undefined, ...states.map((state) => state.id)]), until })
			}
			if (random() < 0.5) setChecklistDay(doc, id, '2027-01-21')
			const count = { noCoordination: 0, openBefore: 0, missingIndispensable: 0, fields: 0, levels: 0, oneLevel: 0 }
			const { day, items = [] } = readChecklist(doc, id) ?? {}
			const isOpen = (state: string | undefined) => state !== 'settled' && state !== 'notApplicable'
			for (const { id: item, state, until } of items) {
				if (item.startsWith('alliance.') || !isOpen(state)) continue
				if (until && until < today) count.openBefore++
				if (day && ['coordination.seat', 'coordination.who'].includes(item)) count.noCoordination = 1
			}
			const there = actors.filter(({ involvement }) => involvement === 'active')
			if (actors.length >= 4) {
				for (const is of [
					(a: (typeof actors)[0]) => a.name.startsWith('Jobcenter'),
					(a: (typeof actors)[0]) => a.name.startsWith('Jugendamt'),
					(a: (typeof actors)[0]) => a.name.startsWith('Gleichstellung'),
					(a: (typeof actors)[0]) => a.name.startsWith('Frauenhaus'),
					(a: (typeof actors)[0]) => a.kind === 'selfHelp',
				])
					if (!there.some(is)) count.missingIndispensable++
				const uneven = (a: number, b: number) => Math.max(a, b) >= 2 * Math.min(a, b) && Math.abs(a - b) >= 2
				const inField = (field: string) => there.filter((a) => a.field === field).length
				const onLevel = (level: string) => there.filter((a) => a.level === level || a.level === 'both').length
				if (uneven(inField('work'), inField('family'))) count.fields = 1
				if (uneven(onLevel('decision'), onLevel('operative'))) count.levels = 1
				if (there.some(({ kind, level }) => kind !== 'person' && level !== 'both')) count.oneLevel = 1
			}
			const is = Object.fromEntries(Object.keys(count).map((rule) => [rule, 0]))
			for (const rule of found({ doc, id })) is[rule] = (is[rule] ?? 0) + 1
			expect(is, `seed ${seed}`).toEqual(count)
		}
	})
})

describe('what the workshop knows', () => {
	const said = (doc: Y.Doc, item: string, stage?: Y.Doc) => {
		const known = evidence(doc, item, stage)
		return known && [known.tone, known.sentence.de]
	}

	it('[FCHECK5] stands beside seven questions and nowhere else, and never says more than is entered', () => {
		const doc = new Y.Doc()
		const known = [...questionIds, 'own', '__proto__', 'constructor'].filter((item) => evidence(doc, item))
		expect(known).toHaveLength(7)
		for (const item of known) expect(evidence(doc, item)?.tone).not.toBe('fits')
	})

	it('[FCHECK6] changes with the registry and leaves the state alone', () => {
		const { doc, id, ids } = sound()
		changeItem(doc, id, 'actors.fields', { state: 'open' })
		expect(said(doc, 'actors.fields')).toEqual(['fits', 'Beide Felder sind vertreten: 2 Familie, 2 Arbeitsmarkt.'])
		expect(said(doc, 'actors.incomeSupport')).toEqual(['fits', 'Jobcenter („aktiv“).'])
		expect(said(doc, 'actors.bothLevels')).toEqual(['fits', 'Alle Aktiven sind mit beiden Ebenen dabei.'])
		expect(said(doc, 'actors.levels')).toEqual(['fits', '5 mit Entscheidungsebene, 5 mit operativer Ebene.'])
		expect(said(doc, 'actors.relations')).toEqual(['care', 'Noch keine Beziehung ist eingetragen.'])
		changeActor(doc, ids[0] ?? '', { involvement: 'wished' })
		changeActor(doc, ids[3] ?? '', { field: 'social' })
		changeActor(doc, ids[1] ?? '', { level: 'decision' })
		expect(said(doc, 'actors.fields')).toEqual(['care', 'Noch nicht vertreten: Arbeitsmarkt.'])
		expect(said(doc, 'actors.incomeSupport')).toEqual(['care', 'Jobcenter („Wunschpartner“).'])
		expect(said(doc, 'actors.bothLevels')).toEqual(['care', '1 von 4 ist nur mit einer Ebene dabei.'])
		const tie = { kind: 'exchange', intensity: 1, direction: 'mutual' } as const
		addRelation(doc, { from: ids[1] ?? '', to: ids[2] ?? '', tie, states: ['actual'], about: '' }, seededRandom(3))
		expect(said(doc, 'actors.relations')).toEqual(['care', '1 Beziehung, 2 Organisationen ohne Verbindung.'])
		const asked = askedIn(outlineOf(readChecklist(doc, id) ?? { items: [], shown: [] }, foundingChecklist.checklist))
		expect(asked.filter(isUnsettled).map((item) => item.id)).toEqual(['actors.fields'])
	})

	it('[FCHECK6] knows what lies on the boards and what stands in the agenda', () => {
		const doc = new Y.Doc()
		expect(said(doc, 'first.analyses')).toEqual(['care', 'Noch ohne Beteiligtenanalyse und noch ohne Netzwerkbild.'])
		addMethodBoard(doc, stakeholderAnalysis, { locale: 'de', filled: true, random: seededRandom(1) })
		expect(said(doc, 'first.analyses')).toEqual([
			'care',
			'Beteiligtenanalyse mit 19 Beteiligten und noch ohne Netzwerkbild.',
		])
		addMethodBoard(doc, networkMap, { locale: 'de', filled: true, random: seededRandom(2) })
		expect(evidence(doc, 'first.analyses')).toMatchObject({ tone: 'fits', place: { block: 'table' } })
		expect(evidence(doc, 'actors.relations')?.place?.block).toBe('map')
		const stage = new Y.Doc()
		expect(said(doc, 'first.event', stage)).toEqual(['plain', 'Im Ablauf steht noch kein Schritt.'])
		addSteps(stage, [
			{ title: 'Begrüßung', minutes: 10 },
			{ title: 'Ziele', minutes: 30 },
		])
		expect(said(doc, 'first.event', stage)).toEqual(['fits', 'Im Ablauf stehen 2 Schritte, zusammen 40 Minuten.'])
	})

	it('[FCHECK7] every question has an id of its own, in a form documents take', () => {
		expect(new Set(questionIds).size).toBe(questionIds.length)
		expect(sections.map(({ items }) => items.length)).toEqual([4, 6, 7, 3, 7])
		const doc = new Y.Doc()
		const { id } = foundingChecklist.found(doc)
		expect(readChecklist(doc, id)?.items).toHaveLength(questionIds.length)
		expect(checklistBlock.words(doc, id)).toEqual([])
		expect(listActors(doc)).toEqual([])
	})
})
