import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { ownChange } from '../../../shared/lib/change.ts'
import {
	addNeed,
	addService,
	areaName,
	areaNamed,
	changeNeed,
	findNeed,
	listNeeds,
	listServices,
	needsMap,
	removeNeed,
} from '../../../shared/registry/index.ts'
import { bothHear, twoPeople } from '../../helpers/twoPeople.ts'
import { editNeed } from '../../helpers/writing.ts'

const labels = (doc: Y.Doc) => listNeeds(doc).map(({ label }) => label)

it('[NEED1] needs keep what they were given, in the order people gave', () => {
	const doc = new Y.Doc()
	const money = addNeed(doc, { label: 'Geld', effect: 'Ich kann schlafen.', area: 'social', level: 'individual' })
	addNeed(doc, { label: 'Betreuung', area: 'care' }, { before: money })
	addNeed(doc, { label: 'Bus', area: 'area:Mobilität' })
	expect(labels(doc)).toEqual(['Betreuung', 'Geld', 'Bus'])
	expect(findNeed(doc, money)).toMatchObject({ effect: 'Ich kann schlafen.', area: 'social', level: 'individual' })
	changeNeed(doc, money, { level: undefined, area: 'work' })
	expect(labels(doc)).toEqual(['Betreuung', 'Geld', 'Bus'])
	expect(findNeed(doc, money)).toMatchObject({ area: 'work' })
	expect(findNeed(doc, money)).not.toHaveProperty('level')
})

it('[NEED1] an area is one of the list in either language, or words of their own', () => {
	expect(areaNamed(' wohnen ')).toBe('housing')
	expect(areaNamed('Housing')).toBe('housing')
	expect(areaNamed('Mobilität')).toBe('area:Mobilität')
	expect(areaNamed('  ')).toBeUndefined()
	expect(areaName('housing', 'en')).toBe('Housing')
	expect(areaName('area:Mobilität', 'en')).toBe('Mobilität')
})

it('[NEED2] Anna and Ben word one need and both keep their letters', () => {
	const { anna, ben } = twoPeople()
	const id = addNeed(anna, { label: 'Betreuung' })
	bothHear(anna, ben)
	editNeed(anna, id, 'label', 'Frühe Betreuung')
	editNeed(ben, id, 'label', 'Betreuung vor 7:30 Uhr')
	bothHear(anna, ben)
	expect(labels(anna)).toEqual(['Frühe Betreuung vor 7:30 Uhr'])
	expect(labels(ben)).toEqual(labels(anna))
})

it('[NEED3] damaged needs are read as far as they can be', () => {
	const doc = new Y.Doc()
	const id = addNeed(doc, { label: 'Geld', area: 'social' })
	const stored = needsMap(doc).get(id) as Y.Map<unknown>
	stored.set('area', 7)
	stored.set('level', 'castle')
	stored.set('order', '')
	needsMap(doc).set('no map', 'at all')
	needsMap(doc).set('empty', new Y.Map())
	changeNeed(doc, id, { level: 'castle' as never })
	expect(listNeeds(doc)).toEqual(
		[
			{ id: 'empty', order: '', label: '', effect: '' },
			{ id, order: '', label: 'Geld', effect: '' },
		].sort((a, b) => (a.id < b.id ? -1 : 1)),
	)
	// Beside broken entries others still find their place.
	const next = addNeed(doc, { label: 'Bus' }, { before: 'empty' })
	const ids = listNeeds(doc).map((need) => need.id)
	expect(ids.indexOf(next)).toBe(ids.indexOf('empty') - 1)
})

it('[NEED5] a need that is removed is answered by nobody, until undo brings it back', () => {
	const doc = new Y.Doc()
	const history = new Y.UndoManager([doc.getMap('needs'), doc.getMap('services')], {
		trackedOrigins: new Set([ownChange]),
		captureTimeout: 0,
	})
	const need = addNeed(doc, { label: 'Geld' })
	const service = addService(doc, { name: 'Grundsicherung', needs: [need] })
	removeNeed(doc, need)
	expect(listNeeds(doc)).toEqual([])
	history.undo()
	expect(findNeed(doc, need)?.label).toBe('Geld')
	expect(listServices(doc)).toMatchObject([{ id: service, needs: [need] }])
})

it('[NEED7] commands for a need that is gone, or that say the same again, write nothing', () => {
	const doc = new Y.Doc()
	const id = addNeed(doc, { label: 'Geld', area: 'social' })
	let updates = 0
	doc.on('update', () => updates++)
	for (const gone of ['gone', '']) {
		changeNeed(doc, gone, { area: 'work' })
		editNeed(doc, gone, 'label', 'x')
		removeNeed(doc, gone)
	}
	changeNeed(doc, id, { area: 'social', level: undefined })
	editNeed(doc, id, 'label', 'Geld')
	expect(updates).toBe(0)
})
