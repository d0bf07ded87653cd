import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { appearances } from '../../../shared/blocks/appearances.ts'
import { createTree, readTreeElement, rowsOf, treeBlock } from '../../../shared/blocks/tree/index.ts'
import { type Random, seededRandom } from '../../../shared/lib/random.ts'
import { goalSystem } from '../../../shared/methods/goal-system/index.ts'
import { addMethodBoard } from '../../../shared/methods/methodBoard.ts'
import {
	addGoal,
	addTask,
	everyNode,
	firstNodes,
	goalLevelIds,
	goalOutline,
	listGoals,
} from '../../../shared/registry/index.ts'

/** Goals and tasks tied to each other by chance, as far as they let themselves be tied. */
function someGoals(random: Random): Y.Doc {
	const doc = new Y.Doc()
	for (let i = 0; i < 40; i++) {
		const all = listGoals(doc)
		const some = () => all[Math.floor(random() * all.length)]?.id
		const level = goalLevelIds[Math.floor(random() * 3)] ?? 'partial'
		if (random() < 0.7) {
			const serves = [some(), some()].flatMap((id) => id ?? [])
			addGoal(doc, { level, text: `Ziel ${i}`, serves }, { before: some(), random })
		} else addTask(doc, { text: `Aktivität ${i}`, goals: [some(), some()].flatMap((id) => id ?? []) }, { random })
	}
	return doc
}

describe('the picture of goals', () => {
	it('[TREE1] every goal stands once, beside all that stands below it, and nothing stands on anything else', () => {
		for (let seed = 1; seed <= 200; seed++) {
			const doc = someGoals(seededRandom(seed))
			const outline = goalOutline(doc)
			const { count, goals, tasks, lines } = rowsOf(outline)
			expect(goals.map(({ node }) => node.goal.id).sort(), `seed ${seed}`).toEqual(
				listGoals(doc)
					.map(({ id }) => id)
					.sort(),
			)
			const spanOf = new Map(goals.map((each) => [each.node.goal.id, each]))
			const within = (inner: { row: number; rows: number }, outer: { row: number; rows: number }) =>
				inner.row >= outer.row && inner.row + inner.rows <= outer.row + outer.rows
			for (const { node } of goals) {
				const own = spanOf.get(node.goal.id)
				if (!own) throw new Error('a goal without rows')
				expect(own.rows, `seed ${seed}`).toBeGreaterThan(0)
				for (const below of node.below.filter(({ firstBelow }) => firstBelow === undefined)) {
					const span = spanOf.get(below.goal.id)
					expect(span && within(span, own), `seed ${seed}`).toBe(true)
				}
			}
			for (const placed of tasks) {
				const own = spanOf.get(placed.node.goal.id)
				expect(own && within(placed, own), `seed ${seed}`).toBe(true)
			}
			const taken = [...goalLevelIds, 'tasks'].flatMap((level) => {
				const inBand = level === 'tasks' ? tasks : goals.filter(({ node }) => node.goal.level === level)
				return inBand.flatMap(({ row, rows }) => Array.from({ length: rows }, (_, i) => `${level} ${row + i}`))
			})
			expect(new Set(taken).size, `seed ${seed}`).toBe(taken.length)
			expect(Math.max(0, ...goals.map(({ row, rows }) => row + rows)), `seed ${seed}`).toBe(count)
			const served = everyNode(outline).flatMap(({ goal, below }) => below.map((node) => `${goal.id} ${node.goal.id}`))
			expect(lines.map(({ above, below }) => `${above} ${below}`).sort(), `seed ${seed}`).toEqual(served.sort())
		}
	})

	it('[TREE2] a task done for a goal has its place beside it, however many goals it is done for', () => {
		const doc = new Y.Doc()
		const project = addGoal(doc, { level: 'project', text: 'Oben' })
		const partial = addGoal(doc, { level: 'partial', text: 'Unten', serves: [project] })
		addTask(doc, { text: 'Beides', goals: [project, partial] })
		const { count, tasks } = rowsOf(goalOutline(doc))
		expect(count).toBe(2)
		expect(tasks.map(({ node, row }) => [node.goal.text, row])).toEqual([
			['Unten', 0],
			['Oben', 1],
		])
	})

	it('[TREE3] its words are found, and whom it names stands there', () => {
		const doc = new Y.Doc()
		addMethodBoard(doc, goalSystem, { locale: 'de', filled: true, random: seededRandom(1) })
		const [tree] = treeBlock.list(doc)
		const texts = treeBlock.words(doc).map(({ text }) => text)
		for (const words of ['Ausbildung gelingt auch in Teilzeit.', 'Kita-Belegung, monatlich', 'Wer im Norden wohnt'])
			expect(texts.some((text) => text.includes(words))).toBe(true)
		expect(treeBlock.words(doc).every(({ element }) => readTreeElement(element)?.what === 'goal')).toBe(true)
		const named = new Set(
			firstNodes(goalOutline(doc)).flatMap(({ goal, tasks }) => [
				...goal.actors,
				...tasks.flatMap(({ task }) => task.who),
			]),
		)
		expect(named.size).toBeGreaterThan(5)
		expect([...appearances(doc).keys()].sort()).toEqual([...named].sort())
		expect(createTree(doc, { method: 'goal-system' }, seededRandom(2))).not.toBe(tree?.id)
	})
})
