import { expect, test } from 'vitest'
import { type Import, importsOf, isOurs, sourceFiles } from './sources.ts'

const imports = ['shared', 'server', 'client']
	.flatMap(sourceFiles)
	.flatMap(importsOf)
	.filter(({ to }) => isOurs(to))

/** Types and what is loaded later count as much as what is loaded now: who reads one folder has to read the other. */
test('no folder needs a folder or a file beside it that needs it in turn', () => {
	const arrows = new Map<string, Import[]>()
	for (const each of imports) {
		const [here, there] = neighbours(each)
		// Files of one folder are read together.
		if (here === each.from && there === each.to) continue
		arrows.set(`${here} -> ${there}`, [...(arrows.get(`${here} -> ${there}`) ?? []), each])
	}
	const bothWays = [...arrows].filter(([arrow]) => arrows.has(arrow.split(' -> ').reverse().join(' -> ')))
	expect(Object.fromEntries(bothWays.map(([arrow, of]) => [arrow, of.map(told)]))).toEqual({})
})

test('what a canvas is made of does not know the canvas', () => {
	const upwards = imports.filter(
		({ from, to }) => /^client\/board\/[^/]+\//.test(from) && /^client\/board\/[^/]+$/.test(to),
	)
	expect(upwards.map(told)).toEqual([])
})

test('pages do not import each other: the door opens them when they are wanted', () => {
	const pageOf = (file: string) => /^client\/pages\/(start|join|workshop|phone|projector|licences)\//.exec(file)?.[1]
	const others = imports.filter(({ from, to }) => {
		const [here, there] = [pageOf(from), pageOf(to)]
		return here !== undefined && there !== undefined && here !== there
	})
	expect(
		others.filter(({ from, loads }) => !(from === 'client/pages/join/WorkshopDoor.tsx' && loads === 'later')),
	).toEqual([])
	expect(others.length).toBeGreaterThan(0)
})

/** What the two ends of an import lie in where their ways part: two folders or files beside each other. */
function neighbours({ from, to }: Import): [string, string] {
	const [here, there] = [from.split('/'), to.split('/')]
	const parting = here.findIndex((name, i) => name !== there[i])
	return [here.slice(0, parting + 1).join('/'), there.slice(0, parting + 1).join('/')]
}

const told = ({ from, to }: Import) => `${from} -> ${to}`
