import { importActors, listTables, removeBlankRows } from '../../../shared/blocks/table/index.ts'
import type { Random } from '../../../shared/lib/random.ts'
import { enterNeeds, enterRelations, enterTasks, type ToldRelation } from '../../../shared/registry/csv/index.ts'
import {
	addActors,
	addField,
	addGroup,
	changeActor,
	changeGroup,
	editGroup,
	levels,
	listActors,
	listFields,
	listGroups,
	removeActor,
	removeGroup,
	renameActor,
	setMembership,
	type Tie,
} from '../../../shared/registry/index.ts'
import type { BoardPerson } from '../../helpers/boardPerson.ts'
import { type Command, pick } from './command.ts'
import { maybeTrashed } from './trash.ts'

const names = ['Jugendamt', 'Kita Sonnenhof', 'Jobcenter', 'Familienzentrum', 'Bildungswerk', 'Ämterlotsin 👩‍👧']
const labels = ['Mobilität', 'Recht und Schulden', 'Ehrenamt']
const levelIds = Object.keys(levels) as (keyof typeof levels)[]

const someActor = ({ doc }: BoardPerson, random: Random) => pick(listActors(doc), random)

export const registryCommands: readonly Command[] = [
	{
		name: 'enter an actor',
		weight: 1,
		run: ({ doc }, random) => void addActors(doc, [{ name: pick(names, random) ?? '' }], random),
	},
	{
		name: 'rename an actor',
		weight: 3,
		run(person, random) {
			const actor = someActor(person, random)
			if (actor) renameActor(person.doc, actor.id, `${actor.name} ${pick(names, random)}`.slice(-60))
		},
	},
	{
		name: 'describe an actor',
		weight: 3,
		run(person, random) {
			const actor = someActor(person, random)
			if (!actor) return
			const patches = [
				{ shortName: random() < 0.8 ? pick(names, random) : undefined },
				{ field: pick(listFields(person.doc), random)?.id },
				{ level: pick(levelIds, random) },
			]
			changeActor(person.doc, actor.id, pick(patches, random) ?? {})
		},
	},
	{
		name: 'remove an actor',
		weight: 0.7,
		run(person, random) {
			const actor = someActor(person, random)
			if (actor) removeActor(person.doc, actor.id, maybeTrashed(random))
		},
	},
	{
		name: 'add a field',
		weight: 0.5,
		run: ({ doc }, random) => void addField(doc, pick(labels, random) ?? '', random() < 0.5 ? 'MO' : undefined),
	},
	{
		name: 'read actors from a file',
		weight: 0.5,
		run(person, random) {
			const { doc } = person
			const table = pick(listTables(doc), random)?.id ?? ''
			const known = someActor(person, random)
			const [one = '', other = ''] = [pick(names, random), pick(names, random)]
			removeBlankRows(doc, table)
			importActors(
				doc,
				table,
				[
					{
						line: 2,
						actor: { name: one, level: 'operative' },
						fields: [{ label: pick(labels, random) ?? '' }, { id: 'work' }],
						cells: { goals: one },
						newCells: { Bemerkung: other },
					},
					{ line: 3, actor: { name: other }, cells: { goals: '?' }, ...(known && { updates: known.id }) },
				],
				random,
			)
		},
	},
	{
		name: 'read tasks and needs from a file',
		weight: 0.3,
		run({ doc }, random) {
			const [one = '', other = ''] = [pick(names, random), pick(names, random)]
			enterTasks(doc, [{ text: `Brief an ${one}`, whoElse: [other] }], random)
			enterNeeds(doc, [{ label: `Zeit für ${one}`, effect: other }], random)
		},
	},
	{
		name: 'read relations from a file',
		weight: 0.5,
		run(person, random) {
			const tie: Tie = {
				kind: pick(['exchange', 'project', 'conflict'] as const, random) ?? 'exchange',
				intensity: 2,
				direction: 'forward',
			}
			const told = [2, 3].flatMap((line): ToldRelation[] => {
				const [from, to] = [someActor(person, random)?.id, someActor(person, random)?.id]
				if (from === undefined || to === undefined || from === to) return []
				return [
					{
						line,
						from,
						to,
						about: pick(labels, random) ?? '',
						...pick(
							[
								{ actual: tie },
								{ target: { ...tie, scope: 'zwei Tage' } },
								{ actual: tie, target: { ...tie, intensity: 3 } },
							],
							random,
						),
					},
				]
			})
			enterRelations(person.doc, told, random)
		},
	},
	{
		name: 'enter or describe a group',
		weight: 1,
		run({ doc }, random) {
			const group = pick([addGroup(doc, pick(labels, random) ?? ''), 'steering'], random) ?? 'core'
			editGroup(
				doc,
				group,
				pick(['name', 'purpose', 'rhythm'] as const, random) ?? 'purpose',
				pick(names, random) ?? '',
			)
			changeGroup(doc, group, {
				lead: pick(listActors(doc), random)?.id,
				reportsTo: pick(listGroups(doc), random)?.id,
				nextReport: random() < 0.5 ? '2026-12-01' : undefined,
			})
		},
	},
	{
		name: 'put an actor into groups, or take it out',
		weight: 1.5,
		run(person, random) {
			const actor = someActor(person, random)
			const group = pick(listGroups(person.doc), random)
			if (!actor || !group) return
			if (random() < 0.3) changeActor(person.doc, actor.id, { groups: ['core', group.id] })
			else setMembership(person.doc, actor.id, group.id, pick([true, 'decides', undefined] as const, random))
		},
	},
	{
		name: 'remove a group',
		weight: 0.3,
		run(person, random) {
			const group = pick(listGroups(person.doc), random)
			if (group) removeGroup(person.doc, group.id, maybeTrashed(random))
		},
	},
]
