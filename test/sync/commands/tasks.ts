import { methodIdOf, placedBlocks } from '../../../shared/blocks/index.ts'
import { listTables } from '../../../shared/blocks/table/index.ts'
import {
	dismissFinding,
	type Finding,
	type FindingPlace,
	restoreFinding,
	takeAsTask,
} from '../../../shared/findings/index.ts'
import type { Random } from '../../../shared/lib/random.ts'
import { methodOf } from '../../../shared/methods/index.ts'
import {
	addTask,
	changeTask,
	enterAsActor,
	listActors,
	listTasks,
	moveTask,
	noteAsPerson,
	removeTask,
	setOrganisation,
	setTaskWho,
	type TaskState,
	taskStates,
} from '../../../shared/registry/index.ts'
import type { BoardPerson } from '../../helpers/boardPerson.ts'
import { editTask } from '../../helpers/writing.ts'
import { type Command, pick } from './command.ts'
import { maybeTrashed } from './trash.ts'

const texts = ['Träger einladen', 'Raum suchen', 'Laufzettel entwerfen']
const names = ['Frau Wirth', 'Herr Ay', 'Hausmeister']
const days = ['2026-03-09', '2026-11-02', undefined]

const someTask = ({ doc }: BoardPerson, random: Random) => pick(listTasks(doc), random)

interface Found {
	place: FindingPlace
	method: string
	finding: Finding
}

/** What an analysis finds now, or one of a few findings all devices know: so several people come upon the same one. */
function someFinding({ doc }: BoardPerson, random: Random): Found {
	const ref = random() < 0.5 ? pick(placedBlocks(doc), random) : undefined
	const method = ref && methodOf(methodIdOf(doc, ref) ?? '')
	const finding = method && pick(method.analyse(doc, ref.id), random)
	if (finding) return { place: { block: ref.block, id: ref.id }, method: method.id, finding }

	const key = `open/${Math.floor(random() * 3)}`
	const words = { de: `Noch offen: ${key}`, en: `Still open: ${key}` }
	const id = listTables(doc)[0]?.id ?? 'none'
	return {
		place: { block: 'table', id },
		method: 'stakeholder-analysis',
		finding: { key, rule: 'open', sign: 'open', tone: 'plain', title: words, sentence: words, elements: [] },
	}
}

export const taskCommands: readonly Command[] = [
	{
		name: 'say who belongs where, and who is a person',
		weight: 0.5,
		run({ doc }, random) {
			const name = pick(names, random) ?? ''
			const actor = pick(listActors(doc), random)?.id
			if (random() < 0.6) setOrganisation(doc, name, random() < 0.8 ? actor : undefined)
			else if (random() < 0.5) enterAsActor(doc, name, random)
			else if (actor !== undefined) noteAsPerson(doc, actor)
		},
	},
	{
		name: 'add a task',
		weight: 1.5,
		run(person, random) {
			const before = random() < 0.5 ? someTask(person, random)?.id : undefined
			addTask(person.doc, { text: pick(texts, random) ?? '' }, { before, random })
		},
	},
	{
		name: 'write in a task',
		weight: 3,
		run(person, random) {
			const task = someTask(person, random)
			if (!task) return
			const at = Math.floor(random() * (task.text.length + 1))
			editTask(person.doc, task.id, `${task.text.slice(0, at)}ä ${task.text.slice(at)}`, at)
		},
	},
	{
		name: 'take a task on, or no longer',
		weight: 3,
		run(person, random) {
			const task = someTask(person, random)
			const actor = pick(listActors(person.doc), random)?.id
			const taker = actor !== undefined && random() < 0.6 ? { actor } : { name: pick(names, random) ?? '' }
			if (task) setTaskWho(person.doc, task.id, taker, random() < 0.7)
		},
	},
	{
		name: 'date a task and say how far it is',
		weight: 2,
		run(person, random) {
			const task = someTask(person, random)
			const state = pick(Object.keys(taskStates) as TaskState[], random)
			if (task) changeTask(person.doc, task.id, { until: pick(days, random), ...(state && { state }) })
		},
	},
	{
		name: 'move a task',
		weight: 2,
		run(person, random) {
			const task = someTask(person, random)
			if (task) moveTask(person.doc, task.id, random() < 0.8 ? someTask(person, random)?.id : undefined)
		},
	},
	{
		name: 'remove a task',
		weight: 0.7,
		run(person, random) {
			const task = someTask(person, random)
			if (task) removeTask(person.doc, task.id, maybeTrashed(random))
		},
	},
	{
		name: 'take a finding as a task',
		weight: 2,
		run(person, random) {
			const { place, method, finding } = someFinding(person, random)
			takeAsTask(person.doc, place, method, finding, 'de')
		},
	},
	{
		name: 'dismiss a finding',
		weight: 1,
		run(person, random) {
			const { place, finding } = someFinding(person, random)
			dismissFinding(person.doc, place, finding.key, pick(texts, random) ?? '')
		},
	},
	{
		name: 'take a finding up again',
		weight: 0.7,
		run(person, random) {
			const { place, finding } = someFinding(person, random)
			restoreFinding(person.doc, place, finding.key)
		},
	},
]
