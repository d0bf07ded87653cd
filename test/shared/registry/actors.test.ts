import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { seededRandom } from '../../../shared/lib/random.ts'
import { circlesToGroups } from '../../../shared/migrations/circlesToGroups.ts'
import {
	actorsOf,
	addActors,
	addField,
	changeActor,
	findActor,
	listActors,
	listFields,
	type NewActor,
	renameActor,
} from '../../../shared/registry/index.ts'
import { bothHear, twoPeople } from '../../helpers/twoPeople.ts'

const full: NewActor = {
	name: 'Amt für Beispiele',
	shortName: 'AfB',
	kind: 'authority',
	field: 'health',
	level: 'both',
	involvement: 'missing',
	groups: ['group:fachgruppe wohnen'],
	legalBasis: 'SGB II',
	contact: 'Leitung, Zimmer 4',
	standsFor: ['jobCentre'],
}

it('[REG1] an actor keeps every property, and forgets what it shall', () => {
	const doc = new Y.Doc()
	const [id = ''] = addActors(doc, [full], seededRandom(1))
	expect(findActor(doc, id)).toEqual({ id, ...full })
	changeActor(doc, id, { level: undefined, kind: 'network' })
	const { level: _, ...rest } = full
	expect(findActor(doc, id)).toEqual({ id, ...rest, kind: 'network' })
})

it('[REG1] a change that says nothing new writes nothing', () => {
	const doc = new Y.Doc()
	const [id = ''] = addActors(doc, [full])
	let updates = 0
	doc.on('update', () => updates++)
	changeActor(doc, id, { kind: 'authority', groups: full.groups })
	renameActor(doc, id, full.name)
	expect(updates).toBe(0)
})

it('[REG2] damaged entries are read as far as they can be', () => {
	const doc = new Y.Doc()
	const [id = ''] = addActors(doc, [full])
	const stored = actorsOf(doc).get(id) as Y.Map<unknown>
	for (const property of ['kind', 'level', 'involvement', 'g.group:fachgruppe wohnen'])
		stored.set(property, { broken: true })
	stored.set('field', 7)
	stored.set('standsFor', ['jobCentre', { broken: true }])
	stored.set('ofALaterVersion', 'kept')
	actorsOf(doc).set('no map', 'at all')
	actorsOf(doc).set('plain name', new Y.Map([['name', 'Ohne Text']]))
	actorsOf(doc).set('nameless', new Y.Map())
	expect(findActor(doc, id)).toEqual({
		id,
		name: full.name,
		shortName: 'AfB',
		legalBasis: 'SGB II',
		contact: 'Leitung, Zimmer 4',
	})
	expect(listActors(doc).map(({ name }) => name)).toEqual(['', full.name, 'Ohne Text'])
	expect(stored.get('ofALaterVersion')).toBe('kept')
})

it('[REG2] a value that is on no list is not stored', () => {
	const doc = new Y.Doc()
	const [id = ''] = addActors(doc, [full])
	changeActor(doc, id, { kind: 'castle' as never })
	expect(findActor(doc, id)?.kind).toBe('authority')
})

it('[REG3] Anna and Ben rename one actor at once and both keep their letters', () => {
	const { anna, ben } = twoPeople()
	const [id = ''] = addActors(anna, [{ name: 'Treff' }])
	bothHear(anna, ben)
	renameActor(anna, id, 'Offener Treff')
	renameActor(ben, id, 'Treff Anker')
	bothHear(anna, ben)
	expect(findActor(anna, id)?.name).toBe('Offener Treff Anker')
	expect(findActor(ben, id)?.name).toBe('Offener Treff Anker')
})

it('[REG4] letters are proposed from the name and never given twice', () => {
	const doc = new Y.Doc()
	for (const label of ['Migration', 'Mieten', 'Mobilität', 'Finanzielle Bildung', 'Ämter', 'M']) addField(doc, label)
	const letters = listFields(doc).map((field) => field.letters)
	expect(new Set(letters).size).toBe(letters.length)
	expect(letters.every((pair) => [...pair].length === 2)).toBe(true)
	expect(listFields(doc).find(({ label }) => label.de === 'Migration')?.letters).toBe('MI')
})

it('[REG4] fields that two people added apart still have letters of their own', () => {
	const { anna, ben } = twoPeople()
	addField(anna, 'Migration')
	addField(ben, 'Mieten')
	bothHear(anna, ben)
	const letters = (doc: Y.Doc) => listFields(doc).map((field) => field.letters)
	expect(new Set(letters(anna)).size).toBe(letters(anna).length)
	expect(letters(ben)).toEqual(letters(anna))
})

it('[REG5] the same field added by both is one field', () => {
	const { anna, ben } = twoPeople()
	const one = addField(anna, 'Sucht und Beratung')
	const other = addField(ben, ' sucht  und beratung ')
	bothHear(anna, ben)
	expect(one).toBe(other)
	expect(listFields(anna).filter(({ added }) => added)).toHaveLength(1)
	expect(addField(anna, 'Health')).toBe('health')
})

it('[REG7] an actor of version 1', () => {
	const doc = new Y.Doc()
	// As the first version wrote it: { v: 1, name: Y.Text, kind, field, level, involvement, circle }.
	const name = new Y.Text('Jobcenter')
	const stored = {
		v: 1,
		name,
		kind: 'authority',
		field: 'work',
		level: 'decision',
		involvement: 'active',
		circle: 'core',
	}
	actorsOf(doc).set('one', new Y.Map<unknown>(Object.entries(stored)))
	circlesToGroups.migrate(doc)
	expect(findActor(doc, 'one')).toEqual({
		id: 'one',
		name: 'Jobcenter',
		kind: 'authority',
		field: 'work',
		level: 'decision',
		involvement: 'active',
		groups: ['core'],
	})
})
