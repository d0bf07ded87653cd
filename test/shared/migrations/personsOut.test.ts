import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { personsOut } from '../../../shared/migrations/personsOut.ts'
import { addActors, addRelation, addTask, findTask, listActors, type NewActor } from '../../../shared/registry/index.ts'

/** A plan in which each of these has the one task there is. */
function plan(...actors: NewActor[]) {
	const doc = new Y.Doc()
	const ids = addActors(doc, actors)
	const task = addTask(doc, { text: 'Träger einladen', who: ids, whoElse: ['Hausmeister'] })
	const migrated = () => {
		personsOut.migrate(doc)
		return { actors: listActors(doc).map(({ name }) => name), persons: findTask(doc, task)?.whoElse }
	}
	return { doc, ids, migrated }
}

test('[FORMAT6] who was only typed into a task becomes a person', () => {
	const names = ['Frau Berger', 'Herr Dr. Duman', 'Frau Anna Öztürk-Kurz']
	const { migrated } = plan(...names.map((name) => ({ name })))
	expect(migrated()).toEqual({
		actors: [],
		persons: [...names, 'Hausmeister'].sort((a, b) => a.localeCompare(b, 'de')),
	})
})

test('[FORMAT6] what could be an organisation stays an actor', () => {
	for (const name of ['Frau und Beruf', 'Jobcenter', 'Frauenbüro', 'Frau & Beruf e. V.', 'Berger', 'Frau', '']) {
		expect(plan({ name }).migrated(), name).toEqual({ actors: [name], persons: ['Hausmeister'] })
	}
})

test('[FORMAT6] of whom anything else is known stays an actor', () => {
	for (const detail of [{ kind: 'person' }, { contact: 'Zimmer 4' }, { field: 'work' }] as const) {
		expect(plan({ name: 'Frau Berger', ...detail }).migrated().actors).toEqual(['Frau Berger'])
	}
	const related = plan({ name: 'Frau Berger' }, { name: 'Jobcenter' })
	const [from = '', to = ''] = related.ids
	const tie = { kind: 'coordination', intensity: 2, direction: 'mutual' } as const
	addRelation(related.doc, { from, to, tie, states: ['actual'] })
	expect(related.migrated().actors).toEqual(['Frau Berger', 'Jobcenter'])
})

test('[FORMAT6] who has a row, a lane or a place nobody understands stays, and a mere place on a map counts for nothing', () => {
	for (const name of ['tables', 'chains', 'relations', 'stands', 'records', 'dismissals']) {
		const { doc, ids, migrated } = plan({ name: 'Frau Berger' })
		doc.getMap(name).set('one', new Y.Map([['said', { of: ids[0] }]]))
		expect(migrated().actors, name).toEqual(['Frau Berger'])
	}
	const { doc, ids, migrated } = plan({ name: 'Frau Berger' })
	doc.getMap('maps').set('map', new Y.Map([['places', new Y.Map([[ids[0] ?? '', [1, 2]]])]]))
	expect(migrated().actors).toEqual([])
})

test('[FORMAT6] who has no task stays an actor', () => {
	const { doc, migrated } = plan({ name: 'Frau Berger' })
	addActors(doc, [{ name: 'Frau Holm' }])
	expect(migrated()).toEqual({ actors: ['Frau Holm'], persons: ['Frau Berger', 'Hausmeister'] })
})
