import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { isProblem, readTable } from '../../../../client/actors/import/parseFile.ts'
import { enterActors, unknownActorsOf } from '../../../../client/actors/import/runImport.ts'
import { networkOf } from '../../../../client/blocks/map/exchange/saveNetwork.ts'
import { pictureOf } from '../../../../shared/blocks/map/index.ts'
import { networkMap } from '../../../../shared/methods/network-map/index.ts'
import { checkRelations, enterCheckedRelations } from '../../../../shared/registry/csv/index.ts'
import { addActors, addRelation, findActor, listActors, listRelations } from '../../../../shared/registry/index.ts'
import { auenbrueck } from '../../../helpers/auenbrueck.ts'

/** Reads a file as the map does, as long as nobody decides otherwise. */
async function readInto(doc: Y.Doc, words: string) {
	const file = await readTable(new TextEncoder().encode(words), 'de')
	if (isProblem(file)) throw new Error(file.kind)
	enterActors(doc, file.relations ? unknownActorsOf(doc, file) : [])
	const check = checkRelations(file.relations ?? file, {
		actors: listActors(doc),
		relations: listRelations(doc),
		unknownActors: 'enter',
	})
	if (!check) throw new Error('no relations')
	return { ...enterCheckedRelations(doc, check), check }
}

/** Relations by the names of their ends, told from the end that comes first. */
const said = (doc: Y.Doc) =>
	listRelations(doc)
		.map(({ id: _, from, to, ...relation }) => {
			const names = [findActor(doc, from)?.name ?? '', findActor(doc, to)?.name ?? '']
			return JSON.stringify({ ends: names.sort(), ...relation }).replaceAll('backward', 'forward')
		})
		.sort()

const newMap = () => {
	const doc = new Y.Doc()
	return { doc, map: networkMap.found(doc, Math.random).id }
}

describe('a network there and back', () => {
	it.each(['graphml', 'gexf'] as const)(
		'[GRAPH4] the town’s network is the same in another workshop (%s)',
		async (form) => {
			const doc = auenbrueck()
			const [map = ''] = doc.getMap('maps').keys()
			const picture = pictureOf(doc, map)
			expect(picture.edges.length).toBeGreaterThan(10)
			const { doc: other } = newMap()
			await readInto(other, networkOf(picture, doc, { form, locale: 'de' }))
			const names = new Set(picture.nodes.map(({ actor }) => actor.name))
			expect(new Set(listActors(other).map(({ name }) => name))).toEqual(names)
			const details = (where: Y.Doc) =>
				listActors(where)
					.filter(({ name }) => names.has(name))
					.map(({ name, kind, level, involvement, shortName }) => ({ name, kind, level, involvement, shortName }))
					.sort((a, b) => (a.name < b.name ? -1 : 1))
			expect(details(other)).toEqual(details(doc))
			expect(said(other)).toHaveLength(picture.edges.length)
			expect(said(other)).toEqual(said(doc).filter((relation) => said(other).includes(relation)))

			expect(await readInto(other, networkOf(picture, doc, { form, locale: 'de' }))).toMatchObject({
				added: 0,
				actors: 0,
			})
			expect(said(other)).toHaveLength(picture.edges.length)
		},
	)

	it('[GRAPH5] a list of Kumu becomes relations of today; its words are kept, and its kinds are asked about', async () => {
		const { doc } = newMap()
		addActors(doc, [{ name: 'Jobcenter' }])
		const { check } = await readInto(
			doc,
			[
				'From,To,Direction,Label,Type,Strength',
				'Jobcenter,Kita,directed,Plätze,Koordination,2',
				'Kita,Hort,mutual,,friendship,9',
				'Hort,Jobcenter,,,,',
			].join('\n'),
		)
		expect(check.unknownKinds).toEqual(['friendship', ''])
		expect(check.problems).toEqual([])
		expect(listRelations(doc).map(({ about, actual, target }) => ({ about, actual, target }))).toEqual(
			expect.arrayContaining([
				{ about: 'Plätze', actual: { kind: 'coordination', intensity: 2, direction: 'forward' }, target: undefined },
				{
					about: 'Type: friendship; Strength: 9',
					actual: { kind: 'exchange', intensity: 1, direction: 'mutual' },
					target: undefined,
				},
				{ about: '', actual: { kind: 'exchange', intensity: 1, direction: 'mutual' }, target: undefined },
			]),
		)
		expect(new Set(listActors(doc).map(({ name }) => name))).toEqual(new Set(['Jobcenter', 'Kita', 'Hort']))
	})

	it('[GRAPH5] what a foreign kind means is what people say it means', () => {
		const { doc } = newMap()
		const [a = '', b = ''] = addActors(doc, [{ name: 'Kita' }, { name: 'Hort' }])
		addRelation(doc, {
			from: a,
			to: b,
			tie: { kind: 'project', intensity: 3, direction: 'mutual' },
			states: ['actual'],
		})
		const check = checkRelations(
			{ headings: ['Source', 'Target', 'Type'], lines: [{ line: 2, cells: ['Kita', 'Hort', 'Friendship'] }] },
			{
				actors: listActors(doc),
				relations: listRelations(doc),
				unknownActors: 'enter',
				meant: { friendship: 'project' },
			},
		)
		expect(check?.met[0]?.known?.from).toBe(a)
		if (check) enterCheckedRelations(doc, check)
		// The file says nothing of a degree: the one people gave stays.
		expect(listRelations(doc)).toMatchObject([{ actual: { kind: 'project', intensity: 3 }, about: 'Type: Friendship' }])
	})
})
