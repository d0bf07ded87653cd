import type * as Y from 'yjs'
import { type PartDraft, readDocument, type ToldFrom } from '../blocks/document/index.ts'
import { listDocuments } from '../blocks/document/stored.ts'
import { isObject } from '../lib/json.ts'
import { registryOf } from '../lib/sharedRegistry.ts'
import { findParked } from '../parkingLot/index.ts'
import {
	dayWords,
	findActor,
	findGoal,
	findMeeting,
	isPending,
	listTasks,
	type Task,
	type Term,
	withOrganisation,
} from '../registry/index.ts'
import { cardIndex } from './cards.ts'
import { begunSteps, roundsOfStep, topOf } from './steps.ts'
import { heading, namesOf, table } from './words.ts'

const title: Term = { de: 'Was ist zu tun?', en: 'What is to be done?' }

/** The columns of the handbook's form (annex p. 118). */
export const taskColumns = {
	item: { de: 'Tagesordnungspunkt', en: 'Agenda item' },
	topic: { de: 'Thema', en: 'Topic' },
	by: { de: 'eingebracht von', en: 'Brought in by' },
	todo: { de: 'Was ist zu tun?', en: 'What is to be done?' },
	who: { de: 'Wer und bis wann?', en: 'Who and until when?' },
} as const satisfies Record<string, Term>

/** Who takes a task on, by name. */
export const takersOf = (doc: Y.Doc, task: Task): string[] => [
	...namesOf(doc, task.who),
	...task.whoElse.map((name) => withOrganisation(name, task, (actor) => findActor(doc, actor)?.name.trim())),
]

/** Tasks that are still to be done and stand in no minutes of an earlier meeting, in the order of the agenda. */
export function toDo(from: ToldFrom): PartDraft[] {
	const { doc, locale } = from
	const earlier = toldBefore(from)
	const about = originsIn(from)
	const tasks = listTasks(doc)
		.filter((task) => isPending(task) && task.text.trim() !== '' && !earlier.has(task.id))
		.map((task) => ({ task, origin: about(task) }))
		.sort((a, b) => (a.origin.number || 1000) - (b.origin.number || 1000))
	if (tasks.length === 0) return []
	const rows = tasks.map(({ task, origin: { item, topic, by } }) => ({
		key: task.id,
		cells: {
			item,
			topic,
			by,
			todo: task.text.trim(),
			who: [takersOf(doc, task).join(', '), task.until ? dayWords(task.until, locale) : ''].filter(Boolean).join(', '),
		},
	}))
	return [heading('title', title[locale]), table('tasks', taskColumns, rows, locale)]
}

/** Ids of tasks that minutes of earlier meetings tell. */
function toldBefore({ doc, details }: ToldFrom): ReadonlySet<string> {
	const date = findMeeting(doc, details.about ?? '')?.date ?? '9999'
	const papers = listDocuments(doc).flatMap(({ id }) => readDocument(doc, id) ?? [])
	const before = papers.filter(({ kind, about }) => {
		const day = findMeeting(doc, about ?? '')?.date
		return kind === 'minutes' && about !== details.about && day !== undefined && day < date
	})
	return new Set(
		before.flatMap(({ parts }) =>
			parts.flatMap(({ origin, told }) => (origin?.by === 'toDo' ? (told?.rows ?? []).map(({ key }) => key) : [])),
		),
	)
}

interface Origin {
	/** 0: none */
	readonly number: number
	readonly item: string
	readonly topic: string
	readonly by: string
}

/** Where tasks come from: a card, a proposal, a parked topic; else the goal they are done for, or what was found. */
function originsIn({ doc, stage, locale }: ToldFrom): (task: Task) => Origin {
	const steps = new Map(
		(stage ? begunSteps(stage) : []).flatMap((each) =>
			(stage ? roundsOfStep(stage, each.step) : []).map((round) => [round, each] as const),
		),
	)
	const cards = cardIndex(doc)
	const taken = takenInto(doc)
	const at = (round: string | undefined) => {
		const each = round === undefined ? undefined : steps.get(round)
		return { number: each?.number ?? 0, item: each ? topOf(each, locale) : '' }
	}
	return (task) => {
		const from =
			taken.get(task.id) ?? (task.id.startsWith('parked/') ? { parked: task.id.slice('parked/'.length) } : undefined)
		const card = from && 'shape' in from ? cards.get(from.shape) : undefined
		if (card) return { ...at(card.round), topic: card.under || card.text, by: card.by }
		if (from && 'id' in from) return { ...at(from.id), topic: '', by: '' }
		const parked = from && 'parked' in from ? findParked(doc, from.parked) : undefined
		if (parked) return { ...at(undefined), topic: parked.text.trim(), by: parked.by ?? '' }
		const goal = findGoal(doc, task.goals?.[0] ?? '')?.text.trim()
		return { ...at(undefined), topic: goal ?? task.origin?.found?.title[locale] ?? '', by: '' }
	}
}

/** What the registry says of which card, proposal or topic became which task. */
function takenInto(doc: Y.Doc): ReadonlyMap<string, { shape: string } | { id: string } | { parked: string }> {
	const into = new Map<string, { shape: string } | { id: string } | { parked: string }>()
	const noted = registryOf(doc).getMap('taken')
	for (const key of [...noted.keys()].sort()) {
		const value = noted.get(key)
		if (!isObject(value) || value.kind !== 'task' || typeof value.entry !== 'string') continue
		const { shape, block, id, parked } = value
		if (typeof shape === 'string') into.set(value.entry, { shape })
		else if (block === 'poll' && typeof id === 'string') into.set(value.entry, { id })
		else if (typeof parked === 'string') into.set(value.entry, { parked })
	}
	return into
}
