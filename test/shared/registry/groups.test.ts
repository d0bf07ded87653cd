import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createTable, importActors } from '../../../shared/blocks/table/index.ts'
import { restoreEntry } from '../../../shared/lib/trash.ts'
import {
	addActors,
	addGroup,
	changeActor,
	changeGroup,
	editGroup,
	findActor,
	findGroup,
	groupIdNamed,
	groupsOf,
	listGroups,
	membersOf,
	removeActor,
	removeGroup,
	setMembership,
} from '../../../shared/registry/index.ts'
import { bothHear, twoPeople } from '../../helpers/twoPeople.ts'

const names = (doc: Y.Doc) => listGroups(doc).map(({ label }) => label.de)
const standard = ['Kernnetzwerk', 'Informationsnetzwerk', 'Steuerungsgruppe']

function network() {
	const doc = new Y.Doc()
	const [jobcentre = '', youthOffice = ''] = addActors(doc, [{ name: 'Jobcenter' }, { name: 'Jugendamt' }])
	return { doc, jobcentre, youthOffice }
}

describe('who works together', () => {
	it('[GROUP1] the standard groups are there from the beginning, and mean the same in both languages', () => {
		const { doc } = network()
		expect(names(doc)).toEqual(standard)
		expect(groupIdNamed('kern netzwerk')).toBe('group:kern netzwerk')
		expect(groupIdNamed(' steering  GROUP')).toBe('steering')
		expect(addGroup(doc, 'Core network')).toBe('core')
		expect(groupsOf(doc).size).toBe(0)
		expect(groupIdNamed('  ')).toBeUndefined()
		expect(addGroup(doc, ' ')).toBeUndefined()
	})

	it('[GROUP2] an organisation sits in the steering group and in two working groups', () => {
		const { doc, jobcentre, youthOffice } = network()
		const work = addGroup(doc, 'Fachgruppe Arbeit') ?? ''
		const hours = addGroup(doc, 'Randzeiten') ?? ''
		changeActor(doc, jobcentre, { groups: ['steering', work, hours] })
		setMembership(doc, youthOffice, hours, true)
		expect(findActor(doc, jobcentre)?.groups).toEqual([work, hours, 'steering'].sort())
		expect(membersOf(doc, hours).map(({ name }) => name)).toEqual(['Jobcenter', 'Jugendamt'])
		changeActor(doc, jobcentre, { groups: undefined })
		expect(findActor(doc, jobcentre)).toEqual({ id: jobcentre, name: 'Jobcenter' })
	})

	it('[GROUP3] two people who put one organisation into different groups have both been heard', () => {
		const { anna, ben } = twoPeople()
		const [jobcentre = ''] = addActors(anna, [{ name: 'Jobcenter' }])
		bothHear(anna, ben)
		changeActor(anna, jobcentre, { groups: ['core'] })
		setMembership(ben, jobcentre, 'steering', 'decides')
		bothHear(anna, ben)
		expect(findActor(anna, jobcentre)?.groups).toEqual(['core', 'steering'])
		expect(findActor(anna, jobcentre)).toEqual(findActor(ben, jobcentre))
	})

	it('[GROUP3] two people who add one group at the same time have added one, and both their words stay', () => {
		const { anna, ben } = twoPeople()
		const one = addGroup(anna, 'Fachgruppe Arbeit') ?? ''
		const other = addGroup(ben, 'fachgruppe  arbeit') ?? ''
		expect(one).toBe(other)
		bothHear(anna, ben)
		editGroup(anna, one, 'purpose', 'Teilzeit möglich machen')
		changeGroup(ben, one, { nextReport: '2026-12-01' })
		bothHear(anna, ben)
		expect(findGroup(ben, one)).toMatchObject({ purpose: 'Teilzeit möglich machen', nextReport: '2026-12-01' })
		expect(names(anna)).toHaveLength(4)
	})

	it('[GROUP4] what somebody can decide there is kept, as long as they stay', () => {
		const { doc, jobcentre } = network()
		setMembership(doc, jobcentre, 'steering', 'canBringAbout')
		changeActor(doc, jobcentre, { groups: ['core', 'steering'] })
		expect(findActor(doc, jobcentre)?.authorities).toEqual({ steering: 'canBringAbout' })
		setMembership(doc, jobcentre, 'steering', undefined)
		expect(findActor(doc, jobcentre)?.authorities).toBeUndefined()
		setMembership(doc, jobcentre, 'nirgends', true)
		expect(findActor(doc, jobcentre)?.groups).toEqual(['core'])
	})
})

it('[GROUP2] a list that is read in puts organisations into groups, and takes nobody out of one', () => {
	const { doc, jobcentre } = network()
	setMembership(doc, jobcentre, 'steering', 'decides')
	const table = createTable(doc, { method: 'stakeholder-analysis', columns: ['goals'] })
	importActors(doc, table, [
		{ line: 2, actor: { name: 'Jobcenter' }, groups: ['Randzeiten'], cells: {}, updates: jobcentre },
	])
	expect(findActor(doc, jobcentre)).toMatchObject({
		groups: ['group:randzeiten', 'steering'],
		authorities: { steering: 'decides' },
	})
})

describe('what a group is', () => {
	it('[GROUP5] a standard group keeps its name and kind, and takes a purpose, a lead and a rhythm', () => {
		const { doc, youthOffice } = network()
		editGroup(doc, 'steering', 'name', 'Lenkungskreis')
		editGroup(doc, 'steering', 'purpose', 'Ziele prüfen')
		changeGroup(doc, 'steering', { lead: youthOffice, kind: 'working' })
		expect(findGroup(doc, 'steering')).toMatchObject({
			label: { de: 'Steuerungsgruppe', en: 'Steering group' },
			kind: 'steering',
			purpose: 'Ziele prüfen',
			lead: youthOffice,
			added: false,
		})
		removeGroup(doc, 'steering')
		expect(names(doc)).toEqual(standard)
	})

	it('[GROUP6] reports lead somewhere: never back to a group they came from', () => {
		const { doc } = network()
		const [one = '', two = '', three = ''] = ['A', 'B', 'C'].map((name) => addGroup(doc, name))
		changeGroup(doc, one, { reportsTo: two })
		changeGroup(doc, two, { reportsTo: three })
		for (const to of [one, two, three]) changeGroup(doc, three, { reportsTo: to })
		expect(findGroup(doc, three)?.reportsTo).toBeUndefined()
		changeGroup(doc, three, { reportsTo: 'steering' })
		expect(findGroup(doc, three)?.reportsTo).toBe('steering')
	})

	it('[GROUP6] a circle that two people made at the same time is read, and can be ended', () => {
		const { anna, ben } = twoPeople()
		const [one = '', two = ''] = ['A', 'B'].map((name) => addGroup(anna, name))
		bothHear(anna, ben)
		changeGroup(anna, one, { reportsTo: two })
		changeGroup(ben, two, { reportsTo: one })
		bothHear(anna, ben)
		changeGroup(anna, two, { reportsTo: undefined })
		expect(listGroups(anna).map(({ reportsTo }) => reportsTo)).toEqual([
			undefined,
			undefined,
			undefined,
			two,
			undefined,
		])
	})

	it('[GROUP7] what cannot be read is left out, and nobody gets lost by a group that is gone', () => {
		const { doc, jobcentre } = network()
		const work = addGroup(doc, 'Arbeit') ?? ''
		changeActor(doc, jobcentre, { groups: [work, 'core'] })
		groupsOf(doc).set('steering', 'kaputt')
		groupsOf(doc).set('group:fremd', 7)
		groupsOf(doc).set('group:leer', new Y.Map([['kind', 'core']]))
		expect(listGroups(doc).map(({ id, kind }) => [id, kind])).toEqual([
			['core', 'core'],
			['information', 'information'],
			['steering', 'steering'],
			[work, 'working'],
			['group:leer', 'working'],
		])
		removeGroup(doc, work, { by: 'Maren', at: 1 })
		expect(findGroup(doc, work)).toBeUndefined()
		expect(findActor(doc, jobcentre)?.groups).toContain(work)
		restoreEntry(groupsOf(doc), work)
		expect(membersOf(doc, work).map(({ id }) => id)).toEqual([jobcentre])
		removeActor(doc, jobcentre, { by: 'Maren', at: 2 })
		expect(membersOf(doc, work)).toEqual([])
	})

	it('[GROUP7] a group that is added again comes back from the trash, and a renamed one keeps its id to itself', () => {
		const { doc } = network()
		const work = addGroup(doc, 'Arbeit') ?? ''
		removeGroup(doc, work, { by: 'Maren', at: 1 })
		expect(addGroup(doc, 'arbeit')).toBe(work)
		editGroup(doc, work, 'name', 'Arbeit und Ausbildung')
		const second = addGroup(doc, 'Arbeit')
		expect(second).not.toBe(work)
		expect(names(doc)).toEqual([...standard, 'Arbeit und Ausbildung', 'Arbeit'])
	})

	it('[GROUP7] a renamed group in the trash stays there when its former name is entered again', () => {
		const { doc } = network()
		const work = addGroup(doc, 'Arbeit') ?? ''
		editGroup(doc, work, 'name', 'Arbeit und Ausbildung')
		removeGroup(doc, work, { by: 'Maren', at: 1 })
		expect(addGroup(doc, 'Arbeit')).not.toBe(work)
		expect(names(doc)).toEqual([...standard, 'Arbeit'])
	})
})
