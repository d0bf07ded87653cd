import type * as Y from 'yjs'
import { findActor } from '../actors/actors.ts'
import { type Goal, goalLevels, levelAbove } from '../goals/goal.ts'
import { everyNode, type GoalNode, goalOutline } from '../goals/outline.ts'
import { type Task, withOrganisation } from '../tasks/task.ts'
import { taskStates } from '../tasks/taskStates.ts'
import type { Term } from '../term.ts'
import { namesTogether } from './names.ts'

/** What a line of the file is called that stands for a task. */
export const taskLevel: Term = { de: 'Aktivität', en: 'Activity' }

/**
 * The columns of a goal system: those that networks hand around, then those that stand only where something is in them.
 * Several indicators of one goal stand below each other in their cells.
 */
export const goalColumns = {
	level: { de: 'Ebene', en: 'Level' },
	number: { de: 'Nummer', en: 'Number' },
	text: { de: 'Text', en: 'Text' },
	indicator: { de: 'Indikator', en: 'Indicator' },
	actors: { de: 'Akteure', en: 'Organisations' },
	until: { de: 'Frist', en: 'Date' },
	quality: { de: 'Qualität', en: 'Quality' },
	quantity: { de: 'Quantität', en: 'Quantity' },
	time: { de: 'Zeit', en: 'Time' },
	source: { de: 'Quelle', en: 'Source' },
	assumptions: { de: 'Annahmen', en: 'Assumptions' },
	serves: { de: 'Dient auch', en: 'Also serves' },
	state: { de: 'Status', en: 'Status' },
	effort: { de: 'Aufwand', en: 'Effort' },
} as const satisfies Record<string, Term>
export type GoalColumn = keyof typeof goalColumns

const always: readonly GoalColumn[] = ['level', 'number', 'text', 'indicator', 'actors', 'until']

type Line = Readonly<Partial<Record<GoalColumn, string>>>

/**
 * The goals of a workshop as rows of words under their headings, each once, with the tasks below it. `withoutPeople`: of whoever does a task
 * only organisations are named.
 */
export function goalTable(
	doc: Y.Doc,
	locale: keyof Term,
	{ withoutPeople }: { withoutPeople?: boolean | undefined } = {},
): string[][] {
	const nodes = everyNode(goalOutline(doc))
	const numberOf = new Map(nodes.map(({ goal, number }) => [goal.id, number]))
	const told = new Set<string>()
	const lines = nodes.flatMap((node): Line[] => {
		if (node.firstBelow !== undefined) return []
		const fresh = node.tasks.filter(({ task }) => !told.has(task.id) && told.add(task.id))
		const also = (task: Task) => (task.goals ?? []).filter((goal) => goal !== node.goal.id)
		return [
			goalLine(doc, node, alsoServed(node, nodes), numberOf, locale),
			...fresh.map(({ task, number }) => ({
				level: taskLevel[locale],
				number,
				text: task.text,
				actors: takersOf(doc, withoutPeople ? { ...task, whoElse: [] } : task),
				until: task.until ?? '',
				serves: numbersOf(also(task), numberOf),
				state: task.state === 'open' ? '' : taskStates[task.state][locale],
				effort: task.effort ?? '',
			})),
		]
	})
	const columns = (Object.keys(goalColumns) as GoalColumn[]).filter(
		(column) => always.includes(column) || lines.some((line) => line[column]),
	)
	return [
		columns.map((column) => goalColumns[column][locale]),
		...lines.map((line) => columns.map((column) => line[column] ?? '')),
	]
}

function goalLine(
	doc: Y.Doc,
	{ goal, number }: GoalNode,
	also: readonly string[],
	numberOf: ReadonlyMap<string, string>,
	locale: keyof Term,
): Line {
	const of = (part: 'text' | 'quality' | 'quantity' | 'time' | 'source') => {
		const words = goal.indicators.map((indicator) => indicator[part].trim())
		return words.some(Boolean) ? words.join('\n') : ''
	}
	return {
		level: goalLevels[goal.level][locale],
		number,
		text: goal.text,
		indicator: of('text'),
		actors: namesTogether(goal.actors.flatMap((id) => findActor(doc, id)?.name ?? [])),
		until: goal.until ?? '',
		quality: of('quality'),
		quantity: of('quantity'),
		time: of('time'),
		source: of('source'),
		assumptions: goal.assumptions,
		serves: numbersOf(also, numberOf),
	}
}

/** What a goal serves besides the goal below which it stands first. */
function alsoServed({ goal }: GoalNode, nodes: readonly GoalNode[]): string[] {
	const above = nodes.filter(({ below }) => below.some((each) => each.goal.id === goal.id))
	const first = above.find(({ below }) =>
		below.some((each) => each.goal.id === goal.id && each.firstBelow === undefined),
	)
	const isAbove = ({ level }: Goal) => level === levelAbove(goal.level)
	return above.flatMap((node) => (node !== first && isAbove(node.goal) ? [node.goal.id] : []))
}

const numbersOf = (goals: readonly string[], numberOf: ReadonlyMap<string, string>): string =>
	goals.flatMap((goal) => numberOf.get(goal) || []).join(', ')

function takersOf(doc: Y.Doc, task: Task): string {
	const nameOf = (id: string) => findActor(doc, id)?.name.trim() ?? ''
	return namesTogether([...task.who.map(nameOf), ...task.whoElse.map((name) => withOrganisation(name, task, nameOf))])
}
