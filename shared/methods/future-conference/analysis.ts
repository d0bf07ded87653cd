import type * as Y from 'yjs'
import { askedIn, itemElement, outlineOf, readChecklist } from '../../blocks/checklist/index.ts'
import { placedBlocks } from '../../blocks/index.ts'
import { cardsOn, namedAreas } from '../../board/cards/index.ts'
import type { Finding } from '../../findings/index.ts'
import { type Decision, findActor, listDecisions, listGoals, listTasks, type Term } from '../../registry/index.ts'
import type { Now } from '../method.ts'
import { openBefore } from '../openBefore.ts'
import { given } from './givenChecklist.ts'
import type { QuestionId } from './sections.ts'

const at = (question: QuestionId): string => itemElement(question)

/** What a conference has left open: who was not heard, and what has become of what all agree on. */
export function analyse(doc: Y.Doc, id: string, { today }: Now = {}): Finding[] {
	const checklist = readChecklist(doc, id)
	if (!checklist) return []
	const asked = askedIn(outlineOf(checklist, given.checklist))
	const decided = listDecisions(doc).filter(({ event, text }) => event === id && text.trim())
	return [
		...findNotHeard(doc, id),
		...findNoGoal(doc, decided),
		...findGoalNoTask(doc, decided),
		...(today === undefined ? [] : openBefore(asked, today)),
		...findDiffering(doc, decided),
	]
}

function findNotHeard(doc: Y.Doc, id: string): Finding[] {
	const board = placedBlocks(doc).find((placed) => placed.block === 'checklist' && placed.id === id)?.board
	if (board === undefined) return []
	const groups = cardsOn(doc, board)
	return namedAreas(doc, board).flatMap(({ id: area, name, heading, heard }) => {
		const cards = groups.filter((group) => [group.id, group.within].includes(area)).flatMap(({ cards }) => cards)
		const numbers = [...new Set(Object.values(heard))].sort((a, b) => a - b)
		return numbers
			.filter((number) => !cards.some(({ group }) => group === number))
			.map((number): Finding => {
				const [step = heading] = heading.split(':')
				return {
					...{ key: `notHeard/${name}/${number}`, rule: 'notHeard', sign: 'nobody', tone: 'care' },
					title: { de: `Gruppe ${number} nicht gehört`, en: `Group ${number} not heard` },
					sentence: {
						de: `Zu „${step.trim()}“ liegt im Plenum keine Karte von Gruppe ${number}.`,
						en: `There is no card of group ${number} in the plenary on “${step.trim()}”.`,
					},
					elements: [at('day.groups')],
					task: {
						de: `Gruppe ${number} nach ihrem Ergebnis fragen: ${step.trim()}`,
						en: `Ask group ${number} for its result: ${step.trim()}`,
					},
				}
			})
	})
}

const quoted = ({ text }: { readonly text: string }): Term => ({ de: `„${text.trim()}“`, en: `“${text.trim()}”` })

/** The goals a decision has become that people see. */
const goalsOf = (doc: Y.Doc, { goals = [] }: Decision) => listGoals(doc).filter(({ id }) => goals.includes(id))

const findNoGoal = (doc: Y.Doc, decided: readonly Decision[]): Finding[] =>
	decided
		.filter((decision) => decision.state === 'agreed' && goalsOf(doc, decision).length === 0)
		.map((decision): Finding => {
			const words = quoted(decision)
			return {
				...{ key: `noGoal/${decision.id}`, rule: 'noGoal', sign: 'missing', tone: 'care' },
				title: { de: 'Einig, aber noch kein Ziel', en: 'Agreed, but no goal yet' },
				sentence: {
					de: `${words.de} ist beschlossen und steht nicht im Zielsystem.`,
					en: `${words.en} is agreed and does not stand in the goal system.`,
				},
				elements: [at('after.goals')],
				task: { de: `Als Ziel aufnehmen: ${words.de}`, en: `Take up as a goal: ${words.en}` },
			}
		})

function findGoalNoTask(doc: Y.Doc, decided: readonly Decision[]): Finding[] {
	const served = new Set(listTasks(doc).flatMap(({ goals = [] }) => goals))
	const all = listGoals(doc)
	// What is done for a goal below is done for it.
	const hasTask = (id: string, passed: ReadonlySet<string> = new Set()): boolean =>
		served.has(id) ||
		(!passed.has(id) &&
			all.some(({ id: below, serves }) => serves.includes(id) && hasTask(below, new Set([...passed, id]))))
	const goals = new Map(decided.flatMap((decision) => goalsOf(doc, decision)).map((goal) => [goal.id, goal]))
	return [...goals.values()]
		.filter(({ id }) => !hasTask(id))
		.map((goal): Finding => {
			const words = quoted(goal)
			return {
				...{ key: `goalNoTask/${goal.id}`, rule: 'goalNoTask', sign: 'open', tone: 'care' },
				title: { de: 'Ziel ohne Maßnahme', en: 'Goal without a task' },
				sentence: {
					de: `Für ${words.de} hat die Konferenz noch nichts vereinbart.`,
					en: `The conference has agreed on nothing for ${words.en} yet.`,
				},
				elements: [at('after.goals')],
				task: { de: `Erste Maßnahme vereinbaren für ${words.de}`, en: `Agree on a first task for ${words.en}` },
			}
		})
}

const findDiffering = (doc: Y.Doc, decided: readonly Decision[]): Finding[] =>
	decided
		.filter(({ state }) => state === 'differing')
		.map((decision): Finding => {
			const words = quoted(decision)
			const who = [
				...decision.reservations.map(({ actor, why }) => ({ name: findActor(doc, actor)?.name.trim() ?? '', why })),
				...(decision.reservedElse ?? []),
			].flatMap(({ name, why }) => (name === '' ? [] : [why ? `${name} (${why})` : name]))
			return {
				...{ key: `differing/${decision.id}`, rule: 'differing', sign: 'break', tone: 'plain' },
				title: { de: 'Nicht einig', en: 'Not agreed' },
				sentence: {
					de: who.length > 0 ? `${words.de}. Anders sehen es: ${who.join(', ')}.` : `${words.de}.`,
					en: who.length > 0 ? `${words.en}. Seen differently by: ${who.join(', ')}.` : `${words.en}.`,
				},
				elements: [at('after.records')],
			}
		})
