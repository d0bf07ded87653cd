import {
	addOwnItem,
	beginItem,
	changeItem,
	createChecklist,
	itemText,
	listChecklists,
	moveOwnItem,
	readChecklist,
	removeOwnItem,
	setChecklistDay,
	setItemWho,
	showSection,
} from '../../../shared/blocks/checklist/index.ts'
import type { Random } from '../../../shared/lib/random.ts'
import { listActors } from '../../../shared/registry/index.ts'
import { textFields } from '../../../shared/text/fields.ts'
import type { BoardPerson } from '../../helpers/boardPerson.ts'
import { typed } from '../../helpers/writing.ts'
import { type Command, pick } from './command.ts'
import { maybeTrashed } from './trash.ts'

const questions = ['coordination.seat', 'coordination.who', 'first.date', 'later.version']
const states = ['open', 'inProgress', 'settled', 'notApplicable', undefined]
const words = ['Das Jugendamt', 'noch offen', 'im Rathaus']

/** A checklist, founded if there is none, with a question of it. */
function someItem({ doc }: BoardPerson, random: Random) {
	const id = pick(listChecklists(doc), random)?.id
	if (id === undefined) {
		const items = { 'coordination.seat': {}, 'coordination.who': { answer: 'Wir' } }
		return { id: createChecklist(doc, { method: 'founding-checklist', items }, random), item: 'coordination.seat' }
	}
	const own = pick(readChecklist(doc, id)?.items ?? [], random)?.id
	return { id, item: own && random() < 0.6 ? own : (pick(questions, random) ?? '') }
}

export const checklistCommands: readonly Command[] = [
	{
		name: 'say how far a question is',
		weight: 2,
		run(person, random) {
			const { id, item } = someItem(person, random)
			const until = random() < 0.5 ? '2027-01-21' : undefined
			changeItem(person.doc, id, item, random() < 0.6 ? { state: pick(states, random) } : { until })
		},
	},
	{
		name: 'write an answer',
		weight: 4,
		run(person, random) {
			const { id, item } = someItem(person, random)
			const text = itemText(person.doc, id, item, 'answer')
			if (!text) beginItem(person.doc, id, item)
			else {
				const at = Math.floor(random() * (text.length + 1))
				const before = text.toString()
				const now = `${before.slice(0, at)}${pick(words, random)}${before.slice(at)}`
				typed(person.doc, text, textFields.checklistAnswer, now, at)
			}
		},
	},
	{
		name: 'say who sees to a question',
		weight: 2,
		run(person, random) {
			const { id, item } = someItem(person, random)
			const actor = pick(listActors(person.doc), random)?.id
			const taker = actor && random() < 0.6 ? { actor } : { name: random() < 0.5 ? 'Frau Berger' : 'frau  berger' }
			setItemWho(person.doc, id, item, taker, random() < 0.7)
		},
	},
	{
		name: 'ask a question of one’s own',
		weight: 1,
		run(person, random) {
			const { id } = someItem(person, random)
			const before = pick(readChecklist(person.doc, id)?.items ?? [], random)?.id
			addOwnItem(person.doc, id, { section: 'first', label: pick(words, random) ?? '' }, { before, random })
		},
	},
	{
		name: 'move or remove a question of one’s own',
		weight: 1,
		run(person, random) {
			const { id, item } = someItem(person, random)
			if (random() < 0.4) removeOwnItem(person.doc, id, item, maybeTrashed(random))
			else moveOwnItem(person.doc, id, item, pick(readChecklist(person.doc, id)?.items ?? [], random)?.id)
		},
	},
	{
		name: 'take up a section, or set the day',
		weight: 1,
		run(person, random) {
			const { id } = someItem(person, random)
			if (random() < 0.5) showSection(person.doc, id, 'alliance', random() < 0.6)
			else setChecklistDay(person.doc, id, random() < 0.7 ? '2027-01-21' : undefined)
		},
	},
]
