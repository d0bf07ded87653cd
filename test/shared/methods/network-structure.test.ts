import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { type Random, seededRandom } from '../../../shared/lib/random.ts'
import { networkStructure } from '../../../shared/methods/network-structure/index.ts'
import {
	addActors,
	addGoal,
	addGroup,
	authorities,
	changeActor,
	changeGoal,
	changeGroup,
	editGroup,
	fieldsOfActor,
	findGroup,
	listActors,
	listGoals,
	listGroups,
	type Membership,
	removeActor,
	removeGoal,
	setMembership,
} from '../../../shared/registry/index.ts'

const { rules } = networkStructure
const today = '2027-06-01'
const analyse = (doc: Y.Doc, day: string | undefined = today) =>
	networkStructure.analyse(doc, '', day === undefined ? {} : { today: day })
const found = (doc: Y.Doc) => analyse(doc).map(({ rule }) => rule)

/** A network in which nothing is missing: whoever takes one thing away finds just that. */
function sound() {
	const doc = new Y.Doc()
	const [jobcentre = '', centre = '', office = ''] = addActors(doc, [
		{ name: 'Jobcenter', field: 'work', level: 'decision', involvement: 'active' },
		{ name: 'Familienzentrum', field: 'family', level: 'operative', involvement: 'active' },
		{ name: 'Jugendamt', field: 'family', level: 'decision', involvement: 'active' },
	])
	const early = addGroup(doc, 'Fachgruppe Randzeiten') ?? ''
	editGroup(doc, early, 'purpose', 'Vorschlag zur Betreuung am Abend')
	changeGroup(doc, early, { lead: centre, reportsTo: 'steering', nextReport: '2027-06-15' })
	const put = (actor: string, group: string, membership: Membership = true) =>
		setMembership(doc, actor, group, membership)
	put(jobcentre, 'steering', 'decides')
	put(centre, 'steering', 'canBringAbout')
	put(office, early)
	put(centre, early)
	return { doc, jobcentre, centre, office, early, put }
}

describe('what is found in the structure of a network', () => {
	it('[STRUCT1] nothing where nothing is missing, and nothing in an empty one', () => {
		expect(analyse(sound().doc)).toEqual([])
		expect(analyse(new Y.Doc())).toEqual([])
	})

	const cases: Record<keyof typeof rules, (network: ReturnType<typeof sound>) => void> = {
		noAuthority: ({ jobcentre, put }) => put(jobcentre, 'steering', 'none'),
		noLead: ({ doc, early }) => changeGroup(doc, early, { lead: undefined }),
		noMandate: ({ doc, early }) => editGroup(doc, early, 'purpose', ' '),
		noReport: ({ doc, early }) => changeGroup(doc, early, { reportsTo: undefined }),
		reportDue: ({ doc, early }) => changeGroup(doc, early, { nextReport: '2027-05-31' }),
		nowhere: ({ doc }) => void addActors(doc, [{ name: 'Volkshochschule', field: 'work', involvement: 'active' }]),
		noPractice: ({ doc, early, centre, office }) => {
			changeActor(doc, centre, { level: 'decision' })
			changeGroup(doc, early, { lead: office })
		},
		steeringFields: ({ doc, early }) => {
			const [clinic = ''] = addActors(doc, [{ name: 'Klinik', field: 'health', involvement: 'active' }])
			setMembership(doc, clinic, early, true)
		},
		spread: ({ doc, office, put }) => {
			for (const id of ['core', 'information']) put(office, id)
			const part = addGroup(doc, 'Teilnetz Nord') ?? ''
			changeGroup(doc, part, { kind: 'part' })
			put(office, part)
		},
		tooLarge: ({ doc, put }) => {
			const many = addActors(
				doc,
				Array.from({ length: 14 }, (_, i) => ({ name: `Verein ${i}`, field: 'work' })),
			)
			for (const id of many) put(id, 'steering', 'decides')
		},
	}

	it.each(Object.keys(cases) as (keyof typeof cases)[])('[STRUCT2] "%s" where it is so, and nothing else', (rule) => {
		const network = sound()
		cases[rule](network)
		expect(found(network.doc)).toEqual([rule])
	})

	it('[STRUCT2] at its threshold nothing is found yet', () => {
		const { doc, early, office, put } = sound()
		changeGroup(doc, early, { nextReport: today })
		for (const id of ['core', 'information']) put(office, id)
		for (const id of addActors(
			doc,
			Array.from({ length: 13 }, (_, i) => ({ name: `Verein ${i}`, field: 'work' })),
		))
			put(id, 'steering', 'decides')
		expect(found(doc)).toEqual([])
	})

	it('[STRUCT2] whoever is only wished for is missed nowhere; an authority nobody named is as open as none', () => {
		const { doc, jobcentre, put } = sound()
		addActors(doc, [{ name: 'Agentur', field: 'health', involvement: 'wished' }])
		expect(found(doc)).toEqual([])
		put(jobcentre, 'steering', true)
		expect(analyse(doc).map(({ title, tone }) => [title.de, tone])).toEqual([['Befugnis offen: Jobcenter', 'bad']])
	})

	it('[STRUCT2] a goal is a mandate, for as long as it is there', () => {
		const { doc, early } = sound()
		editGroup(doc, early, 'purpose', '')
		const goal = addGoal(doc, { level: 'partial', text: 'Kinder sind ab 5:30 Uhr betreut' })
		changeGoal(doc, goal, { group: early })
		expect(found(doc)).toEqual([])
		removeGoal(doc, goal)
		expect(found(doc)).toEqual(['noMandate'])
	})

	it('[STRUCT2] who has left the registry leads no more, and a group that is gone is reported to no more', () => {
		const { doc, centre } = sound()
		removeActor(doc, centre)
		expect(found(doc)).toContain('noLead')
	})

	it('[STRUCT3] without a day no report is due, and once it is, the sentence names it', () => {
		const { doc, early } = sound()
		changeGroup(doc, early, { nextReport: '2027-05-04' })
		expect(networkStructure.analyse(doc, '', {})).toEqual([])
		expect(analyse(doc).map(({ sentence }) => sentence.de)).toEqual([
			'„Fachgruppe Randzeiten“ sollte am 4. Mai 2027 berichten: Ist das geschehen, und wann ist der nächste Bericht?',
		])
	})

	it.each(['de', 'en'] as const)('[STRUCT4] each occurs in the sample (%s)', (locale) => {
		const doc = new Y.Doc()
		networkStructure.sample(doc, locale, seededRandom(1))
		expect([...new Set(found(doc))].sort()).toEqual(Object.keys(rules).sort())
	})

	it('[STRUCT5] what is found equals a naive count', () => {
		for (let seed = 1; seed <= 150; seed++) {
			const doc = someNetwork(seededRandom(seed))
			const keys = analyse(doc).map(({ key }) => key)
			expect(keys.map((key) => key.split('/').slice(0, 2).join('/')).sort(), `seed ${seed}`).toEqual(naive(doc).sort())
		}
	})
})

function someNetwork(random: Random): Y.Doc {
	const doc = new Y.Doc()
	const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)] as T
	const groups = ['core', 'information', 'steering', ...['A', 'B', 'C'].flatMap((name) => addGroup(doc, name) ?? [])]
	const actors = addActors(
		doc,
		Array.from({ length: Math.floor(random() * 24) }, (_, i) => ({
			name: `Verein ${i}`,
			field: pick(['work', 'family', 'health']),
			level: pick(['decision', 'operative', 'both'] as const),
			involvement: pick(['active', 'active', 'wished'] as const),
		})),
		random,
	)
	for (const actor of actors)
		for (let i = 0; i < 3; i++)
			if (random() < 0.6)
				setMembership(doc, actor, random() < 0.5 ? 'steering' : pick(groups), pick([true, ...authorities]))
	for (const id of groups.slice(3)) {
		if (random() < 0.5) editGroup(doc, id, 'purpose', 'Aufgabe')
		if (random() < 0.5 && actors.length > 0) changeGroup(doc, id, { lead: pick(actors) })
		if (random() < 0.5) changeGroup(doc, id, { reportsTo: pick(groups) })
		if (random() < 0.5) changeGroup(doc, id, { nextReport: pick(['2027-05-31', today, '2027-06-02']) })
		if (random() < 0.2) changeGroup(doc, id, { kind: 'part' })
		if (random() < 0.3) changeGoal(doc, addGoal(doc, { level: 'partial', text: 'Ziel' }, { random }), { group: id })
	}
	return doc
}

/** The rules read off their sentences, one organisation and group after the other. */
function naive(doc: Y.Doc): string[] {
	const out: string[] = []
	const groups = listGroups(doc)
	const actors = listActors(doc)
	const isIn = (group: string) => actors.filter((actor) => (actor.groups ?? []).includes(group))
	const steering = isIn('steering')
	const say = (actor: (typeof actors)[number]) =>
		['decides', 'canBringAbout'].includes(actor.authorities?.steering ?? '')
	for (const actor of steering) if (!say(actor)) out.push(`noAuthority/${actor.id}`)
	for (const { id, kind, lead, purpose, reportsTo, nextReport } of groups) {
		if (nextReport && nextReport < today) out.push(`reportDue/${id}`)
		if (kind !== 'working') continue
		if (!lead || !actors.some((actor) => actor.id === lead)) out.push(`noLead/${id}`)
		if (purpose.trim() === '' && !listGoals(doc).some(({ group }) => group === id)) out.push(`noMandate/${id}`)
		if (!reportsTo || !findGroup(doc, reportsTo) || !nextReport) out.push(`noReport/${id}`)
	}
	const someIn = actors.some((actor) => (actor.groups ?? []).length > 0)
	for (const actor of actors) {
		const count = (actor.groups ?? []).length
		if (someIn && actor.involvement === 'active' && count === 0) out.push(`nowhere/${actor.id}`)
		if (count > 3) out.push(`spread/${actor.id}`)
	}
	const hasPractice = steering.some(
		(actor) =>
			(actor.level !== 'decision' && say(actor)) ||
			groups.some(({ kind, lead }) => kind === 'working' && lead === actor.id),
	)
	if (steering.length > 0 && !hasPractice) out.push('noPractice')
	const there = steering.flatMap(fieldsOfActor)
	const missing = actors.filter(({ involvement }) => involvement === 'active').flatMap(fieldsOfActor)
	const gone = [...new Set(missing.filter((field) => !there.includes(field)))].sort()
	if (steering.length > 0 && gone.length > 0) out.push(`steeringFields/${gone.join('+')}`)
	if (steering.length > 15) out.push('tooLarge')
	return out
}
