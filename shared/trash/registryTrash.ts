import * as Y from 'yjs'
import { blockOf, placedBlocks } from '../blocks/index.ts'
import { wordsIn } from '../lib/entries.ts'
import { trashedOf } from '../lib/trash.ts'
import { nameOfActor } from './partTrash.ts'
import { inOneLine, type TrashItem, type TrashKind } from './trashItem.ts'

/** What belongs to the whole workshop: its map, and where an entry says what it is called. */
const maps = [
	{ map: 'actors', kind: 'actor', words: 'name' },
	{ map: 'groups', kind: 'group', words: 'name' },
	{ map: 'relations', kind: 'relation', words: 'about' },
	{ map: 'needs', kind: 'need', words: 'label' },
	{ map: 'services', kind: 'service', words: 'name' },
	{ map: 'goals', kind: 'goal', words: 'text' },
	{ map: 'meetings', kind: 'meeting', words: 'title' },
	{ map: 'decisions', kind: 'decision', words: 'text' },
	{ map: 'rules', kind: 'rule', words: 'text' },
	{ map: 'themes', kind: 'theme', words: 'label' },
	{ map: 'cases', kind: 'case', words: 'title' },
	{ map: 'tasks', kind: 'task', words: 'text' },
	{ map: 'parked', kind: 'topic', words: 'text' },
] as const satisfies readonly { map: string; kind: TrashKind; words: string }[]

/** Actors, groups, relations, needs, services, goals, meetings, decisions, rules, themes, cases, tasks and topics in the trash. */
export function registryTrash(doc: Y.Doc): TrashItem[] {
	return maps.flatMap(({ map, kind, words }) =>
		[...doc.getMap(map)].flatMap(([id, entry]): TrashItem[] => {
			const trashed = trashedOf(entry)
			if (!trashed || !(entry instanceof Y.Map)) return []
			const said = inOneLine(wordsIn(entry, words))
			const name = kind === 'relation' ? ends(doc, entry) || said : said
			const counts = kind === 'actor' ? countPlaces(doc, id) : {}
			return [{ id: `${map}/${id}`, kind, name, counts, paths: [[map, id]], trashed }]
		}),
	)
}

const ends = (doc: Y.Doc, relation: Y.Map<unknown>): string =>
	['from', 'to']
		.map((end) => nameOfActor(doc, relation.get(end)))
		.filter((name) => name !== '')
		.join(' – ')

/** Where an actor stood: all of it is there again with the actor. */
function countPlaces(doc: Y.Doc, actor: string): TrashItem['counts'] {
	const isIn = ({ block, id }: { block: string; id: string }) =>
		blockOf(block)
			?.mentions(doc, id)
			.some((mention) => mention.actor === actor) === true
	const boards = new Set(
		placedBlocks(doc)
			.filter(isIn)
			.map(({ board }) => board),
	).size
	const entries = (map: string, has: (entry: Y.Map<unknown>) => boolean) =>
		[...doc.getMap(map).values()].filter((entry) => entry instanceof Y.Map && has(entry as Y.Map<unknown>)).length
	return {
		boards,
		relations: entries('relations', (each) => each.get('from') === actor || each.get('to') === actor),
		tasks: entries('tasks', (each) => each.has(`w.${actor}`)),
	}
}
