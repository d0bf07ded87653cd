import { expect, it } from 'vitest'
import * as Y from 'yjs'
import {
	addNeed,
	addService,
	changeHandover,
	changeService,
	editPasses,
	findHandover,
	findService,
	handoverKey,
	handoversMap,
	keepHandover,
	listServices,
	removeService,
	serveNeed,
	serviceFacts,
	servicesMap,
} from '../../../shared/registry/index.ts'
import { bothHear, twoPeople } from '../../helpers/twoPeople.ts'
import { editService } from '../../helpers/writing.ts'

it('[NEED1] services keep what they were given, in the order people gave', () => {
	const doc = new Y.Doc()
	const need = addNeed(doc, { label: 'Geld' })
	const all = { name: 'Grundsicherung', actor: 'jobcentre', effect: 'Die Miete ist bezahlt', criterion: 'Bescheid' }
	const id = addService(doc, { ...all, needs: [need] })
	const other = addService(doc, { name: 'Beratung' }, { before: id })
	expect(findService(doc, id)).toMatchObject({ ...all, needs: [need] })
	expect(listServices(doc).map(({ name }) => name)).toEqual(['Beratung', 'Grundsicherung'])
	changeService(doc, id, { actor: undefined })
	serveNeed(doc, id, need, false)
	expect(listServices(doc)).toMatchObject([{ id: other }, { id, actor: undefined, needs: [] }])
})

it('[NEED2] Anna and Ben write in one service and in one handover, and both keep their letters', () => {
	const { anna, ben } = twoPeople()
	const id = addService(anna, { name: 'Kurs', criterion: 'Prüfung' })
	const key = handoverKey('a', 'b')
	editPasses(anna, key, 'Notiz')
	bothHear(anna, ben)
	editService(anna, id, 'criterion', 'Prüfung bestanden')
	editService(ben, id, 'criterion', 'Die Prüfung')
	editPasses(anna, key, 'Notiz, gegengelesen')
	editPasses(ben, key, 'Kurze Notiz')
	bothHear(anna, ben)
	for (const doc of [anna, ben]) {
		expect(findService(doc, id)?.criterion).toBe('Die Prüfung bestanden')
		expect(findHandover(doc, 'a', 'b').passes).toBe('Kurze Notiz, gegengelesen')
	}
})

it('[NEED3] damaged services and handovers are read as far as they can be', () => {
	const doc = new Y.Doc()
	servicesMap(doc).set('no map', 7)
	servicesMap(doc).set('empty', new Y.Map<unknown>([['actor', {}]]))
	expect(listServices(doc)).toEqual([
		{ id: 'empty', order: '', name: '', actor: undefined, needs: [], effect: '', criterion: '' },
	])
	const key = handoverKey('a', 'b')
	handoversMap(doc).set(
		key,
		new Y.Map<unknown>([
			['form', 'carrier pigeon'],
			['consent', 'yes'],
			['rating', 'smooth'],
		]),
	)
	expect(findHandover(doc, 'a', 'b')).toEqual({ key, from: 'a', to: 'b', passes: '', rating: 'smooth' })
	editPasses(doc, key, 'Notiz')
	expect(findHandover(doc, 'a', 'b').passes).toBe('Notiz')
	changeHandover(doc, key, { form: 'carrier pigeon' as never })
	expect(findHandover(doc, 'a', 'b').form).toBeUndefined()
})

it('[NEED4] Anna and Ben choose different needs for one service and have chosen both', () => {
	const { anna, ben } = twoPeople()
	const needs = ['Geld', 'Überblick'].map((label) => addNeed(anna, { label }))
	const id = addService(anna, { name: 'Beratung' })
	bothHear(anna, ben)
	serveNeed(anna, id, needs[0] ?? '', true)
	serveNeed(ben, id, needs[1] ?? '', true)
	bothHear(anna, ben)
	expect(findService(anna, id)?.needs).toEqual(needs.toSorted())
	expect(findService(ben, id)?.needs).toEqual(needs.toSorted())
})

it('[NEED6] what is settled about a handover can be opened again, and no is not open', () => {
	const doc = new Y.Doc()
	const key = handoverKey('a', 'b')
	changeHandover(doc, key, { form: 'none', consent: false, responsible: 'jobcentre', rating: 'break' })
	expect(findHandover(doc, 'a', 'b')).toMatchObject({ form: 'none', consent: false, rating: 'break' })
	changeHandover(doc, key, { form: undefined, consent: undefined, responsible: undefined, rating: undefined })
	expect(findHandover(doc, 'a', 'b')).toEqual({ key, from: 'a', to: 'b', passes: '' })
})

it('[NEED7] commands for a service that is gone, or that say the same again, write nothing', () => {
	const doc = new Y.Doc()
	const id = addService(doc, { name: 'Kurs', actor: 'school' })
	keepHandover(doc, handoverKey('a', 'b'))
	let updates = 0
	doc.on('update', () => updates++)
	changeService(doc, 'gone', { actor: 'school' })
	editService(doc, 'gone', 'name', 'x')
	serveNeed(doc, 'gone', 'need', true)
	removeService(doc, 'gone')
	changeService(doc, id, { actor: 'school' })
	serveNeed(doc, id, 'need', false)
	editService(doc, id, 'name', 'Kurs')
	keepHandover(doc, handoverKey('a', 'b'))
	expect(updates).toBe(0)
})

it('[NEED8] a service says what people look for, each for itself, and forgets it again; what cannot be read is left out', () => {
	const { anna, ben } = twoPeople()
	const id = addService(anna, { name: 'Beratung', hours: ' dienstags ', cost: '' })
	expect(findService(anna, id)).toMatchObject({ hours: 'dienstags' })
	expect(findService(anna, id)).not.toHaveProperty('cost')
	bothHear(anna, ben)
	changeService(anna, id, { address: 'Rathaus, Zimmer 3', actor: 'a' })
	changeService(ben, id, { hours: undefined, contact: 'Empfang' })
	bothHear(anna, ben)
	for (const doc of [anna, ben]) {
		expect(findService(doc, id)).toMatchObject({ address: 'Rathaus, Zimmer 3', contact: 'Empfang', actor: 'a' })
		expect(findService(doc, id)).not.toHaveProperty('hours')
	}
	const stored = servicesMap(anna).get(id)
	if (!(stored instanceof Y.Map)) throw new Error('no service')
	const junk = [7, '', ' a ', 'x'.repeat(400), { deep: [] }, new Y.Text('x'), 'zwei\nZeilen']
	for (const [i, fact] of serviceFacts.entries()) stored.set(fact, junk[i])
	stored.set('waiting', 'zwei Wochen')
	const said = findService(anna, id)
	expect(serviceFacts.filter((fact) => said?.[fact] !== undefined)).toEqual(['waiting'])
	expect(said).toMatchObject({ name: 'Beratung', waiting: 'zwei Wochen', actor: 'a' })
})
