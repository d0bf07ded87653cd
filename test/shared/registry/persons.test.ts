import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { taskTable } from '../../../shared/registry/csv/index.ts'
import {
	addActors,
	addTask,
	enterAsActor,
	findTask,
	listActors,
	listTasks,
	noteAsPerson,
	personsOf,
	setOrganisation,
	setTaskWho,
} from '../../../shared/registry/index.ts'

it('[TASK9] a person belongs to an organisation on every task, also on the next one', () => {
	const doc = new Y.Doc()
	const [jobcentre = ''] = addActors(doc, [{ name: 'Jobcenter' }])
	const invite = addTask(doc, { text: 'Träger einladen', whoElse: ['Frau Berger', 'Herr Duman'] })
	const room = addTask(doc, { text: 'Raum suchen', whoElse: ['frau  berger'] })
	setOrganisation(doc, 'Frau Berger', jobcentre)
	const letter = addTask(doc, { text: 'Brief schreiben' })
	setTaskWho(doc, letter, { name: 'Frau Berger' }, true)

	expect(findTask(doc, invite)?.belongsTo).toEqual({ 'Frau Berger': jobcentre })
	expect(Object.values(findTask(doc, room)?.belongsTo ?? {})).toEqual([jobcentre])
	expect(findTask(doc, letter)?.belongsTo).toEqual({ 'Frau Berger': jobcentre })
	expect(personsOf(listTasks(doc)).map(({ organisation }) => organisation)).toEqual([jobcentre, undefined])
	expect(listActors(doc).map(({ name }) => name)).toEqual(['Jobcenter'])
	expect(taskTable(doc, listTasks(doc), 'de', () => '')[1]?.[1]).toBe('Frau Berger (Jobcenter), Herr Duman')

	setOrganisation(doc, 'Frau Berger', undefined)
	expect(listTasks(doc).map(({ belongsTo }) => belongsTo)).toEqual([undefined, undefined, undefined])
})

it('[TASK10] an actor becomes a person on all tasks, and an actor again', () => {
	const doc = new Y.Doc()
	const [berger = '', jobcentre = ''] = addActors(doc, [{ name: 'Frau Berger' }, { name: 'Jobcenter' }])
	for (const text of ['Träger einladen', 'Raum suchen']) addTask(doc, { text, who: [berger, jobcentre] })
	noteAsPerson(doc, berger)
	expect(listActors(doc).map(({ name }) => name)).toEqual(['Jobcenter'])
	for (const { who, whoElse } of listTasks(doc)) expect([who, whoElse]).toEqual([[jobcentre], ['Frau Berger']])
	const again = enterAsActor(doc, 'FRAU BERGER')
	for (const { who, whoElse } of listTasks(doc))
		expect([[...who].sort(), whoElse]).toEqual([[again, jobcentre].sort(), []])
})
