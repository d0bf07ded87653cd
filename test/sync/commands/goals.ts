import type { Random } from '../../../shared/lib/random.ts'
import { enterGoals } from '../../../shared/registry/csv/index.ts'
import {
	addGoal,
	addIndicator,
	changeGoal,
	conditionsOf,
	everyNode,
	goalLevelIds,
	goalOutline,
	listActors,
	listGoals,
	listGroups,
	listTasks,
	markGoal,
	moveGoal,
	removeGoal,
	removeIndicator,
	setGoalActor,
	setServes,
	setTaskGoal,
} from '../../../shared/registry/index.ts'
import type { BoardPerson } from '../../helpers/boardPerson.ts'
import { type Command, pick } from './command.ts'
import { maybeTrashed } from './trash.ts'

const texts = ['Kinder sind früh betreut', 'Ausbildung gelingt in Teilzeit', 'Hilfen greifen ineinander']
const someGoal = ({ doc }: BoardPerson, random: Random) => pick(listGoals(doc), random)

export const goalCommands: readonly Command[] = [
	{
		name: 'add a goal',
		weight: 2,
		run(person, random) {
			const parent = someGoal(person, random)
			addGoal(
				person.doc,
				{
					level: pick(goalLevelIds, random) ?? 'partial',
					text: pick(texts, random) ?? '',
					...(parent && { serves: [parent.id] }),
				},
				{ before: someGoal(person, random)?.id, random },
			)
		},
	},
	{
		name: 'change a goal',
		weight: 2,
		run(person, random) {
			const goal = someGoal(person, random)
			const node = pick(everyNode(goalOutline(person.doc)), random)
			const patches = [
				{ level: pick(goalLevelIds, random) ?? 'partial' },
				{ until: random() < 0.5 ? '2027-08-01' : undefined },
				{ number: random() < 0.5 ? 'RZ1' : undefined },
				{ aim: 'situation' as const },
				{ group: pick(listGroups(person.doc), random)?.id },
			]
			if (goal) changeGoal(person.doc, goal.id, pick(patches, random) ?? {})
			if (node) changeGoal(person.doc, node.goal.id, { checked: conditionsOf(node) })
		},
	},
	{
		name: 'tie a goal to others',
		weight: 3,
		run(person, random) {
			const { doc } = person
			const [goal, parent] = [someGoal(person, random), someGoal(person, random)]
			const [actor, task] = [pick(listActors(doc), random), pick(listTasks(doc), random)]
			if (!goal) return
			if (parent) setServes(doc, goal.id, parent.id, random() < 0.7)
			if (actor) setGoalActor(doc, goal.id, actor.id, random() < 0.7)
			if (task) setTaskGoal(doc, task.id, goal.id, random() < 0.7)
		},
	},
	{
		name: 'say how far a goal is',
		weight: 1,
		run(person, random) {
			const [goal, actor] = [someGoal(person, random), pick(listActors(person.doc), random)]
			const mark = random() < 0.8 ? { at: Math.floor(random() * 5), why: pick(texts, random) ?? '' } : undefined
			if (goal && actor) markGoal(person.doc, goal.id, actor.id, mark)
		},
	},
	{
		name: 'add or remove an indicator',
		weight: 1,
		run(person, random) {
			const goal = someGoal(person, random)
			const indicator = pick(goal?.indicators ?? [], random)
			if (!goal) return
			if (indicator && random() < 0.4) removeIndicator(person.doc, goal.id, indicator.id)
			else addIndicator(person.doc, goal.id, { text: pick(texts, random) ?? '', quantity: '24' }, random)
		},
	},
	{
		name: 'read goals from a file',
		weight: 0.3,
		run({ doc }, random) {
			const told = { names: ['Jobcenter'], effort: '', assumptions: '', indicators: [], serves: [] }
			const [above, below] = [pick(texts, random) ?? '', pick(texts, random) ?? '']
			enterGoals(
				doc,
				[
					{ ...told, level: 'project', number: 'RZ1', text: above },
					{ ...told, level: 'partial', number: 'RZ1.1', text: below },
					{ ...told, level: 'task', number: 'RZ1.1a', text: `${below}: beginnen` },
				],
				random,
			)
		},
	},
	{
		name: 'move a goal',
		weight: 1,
		run(person, random) {
			const goal = someGoal(person, random)
			if (goal) moveGoal(person.doc, goal.id, someGoal(person, random)?.id)
		},
	},
	{
		name: 'remove a goal',
		weight: 0.5,
		run(person, random) {
			const goal = someGoal(person, random)
			if (goal) removeGoal(person.doc, goal.id, maybeTrashed(random))
		},
	},
]
