import { openBuiltClient } from './builtClient.mjs'

/** @typedef {import('./builtClient.mjs').Weight} Weight */
/** @typedef {{ id: string, what: string, weight: Weight, atMost: number }} Part `atMost`: kilobytes of gzip */

const first = ['first', 'start']
const phone = ['first', 'taking-part']
const board = [...phone, 'pages/workshop/WorkshopPage.tsx', 'BoardStage']

/**
 * What each block needs on its board: its drawing, the views beside it, and what its methods give it.
 * @type {Record<string, string[]>}
 */
const blocks = {
	table: ['blocks/table/drawing.tsx', 'blocks/table/view.ts', 'givenTable'],
	document: ['blocks/document/canvas/drawing.tsx', 'blocks/document/view.ts', 'givenDocument'],
	map: ['blocks/map/canvas/drawing.ts', 'blocks/map/view.ts', 'givenMap'],
	chain: ['blocks/chain/canvas/drawing.ts', 'blocks/chain/view.ts', 'givenChain'],
	tree: ['blocks/tree/canvas/drawing.tsx', 'blocks/tree/view.ts', 'givenTree'],
	checklist: ['blocks/checklist/canvas/drawing.tsx', 'blocks/checklist/view.ts', 'givenChecklist'],
	circles: ['blocks/circles/canvas/drawing.tsx', 'blocks/circles/view.ts', 'givenCircles'],
	rulebook: ['blocks/rulebook/drawing.tsx', 'blocks/rulebook/view.ts', 'givenRulebook'],
	scenes: ['blocks/scenes/canvas/drawing.tsx', 'blocks/scenes/view.ts', 'givenScenes'],
	poll: ['blocks/poll/drawing.tsx', 'blocks/poll/view.ts'],
}

/**
 * What a browser loads for each part of the product, and what it may weigh.
 * @param {string} folder of the built client
 * @returns {Part[]}
 */
export function partsOf(folder) {
	const client = openBuiltClient(folder)
	/** @param {string[]} names @param {string[]} before what is there already */
	const weigh = (names, before = []) => {
		const there = client.filesOf(before)
		return client.weigh([...client.filesOf([...before, ...names])].filter((file) => !there.has(file)))
	}
	const html = client.weigh(['index.html'])
	/** @param {Weight} weight */
	const withPage = (weight) => ({
		gzip: weight.gzip + html.gzip,
		raw: weight.raw + html.raw,
		files: weight.files + html.files,
	})
	return [
		{ id: 'first', what: 'first page', weight: withPage(weigh(first)), atMost: 76 },
		{ id: 'phone', what: 'a phone from a link to its first card', weight: withPage(weigh(phone)), atMost: 104 },
		{ id: 'emptyBoard', what: 'an empty board, from a link', weight: withPage(weigh(board)), atMost: 698 },
		{ id: 'board', what: 'an empty board, beyond what every page loads', weight: weigh(board, ['first']), atMost: 625 },
		...Object.entries(blocks).map(([block, names]) => ({
			id: block,
			what: `the first ${block} on it`,
			weight: weigh(names, board),
			atMost: 66,
		})),
	]
}
