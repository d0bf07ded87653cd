import { escaped } from './markup.ts'

/** A network to be kept by other programs. */
export interface WrittenNetwork {
	/** headings and rows; the first column names each node, no two alike */
	readonly nodes: readonly (readonly string[])[]
	/** headings and rows; the first two columns name the ends */
	readonly edges: readonly WrittenEdge[]
	readonly edgeHeadings: readonly string[]
}

interface WrittenEdge {
	readonly cells: readonly string[]
	readonly isDirected: boolean
	readonly weight: number
	readonly label: string
}

export type NetworkForm = 'graphml' | 'gexf'

const xml = '<?xml version="1.0" encoding="UTF-8"?>\n'

/** The network as a file. What stands in the cells is read again as it is, and programs know names, ends, directions and weights. */
export const networkFile = (form: NetworkForm, network: WrittenNetwork): string =>
	form === 'graphml' ? graphml(network) : gexf(network)

/** http://graphml.graphdrawing.org/specification.html */
function graphml({ nodes: [headings = [], ...nodes], edges, edgeHeadings }: WrittenNetwork): string {
	const keys = (kind: 'node' | 'edge', names: readonly string[], from: number) =>
		names.map((name, at) =>
			at < from ? '' : `<key id="${kind[0]}${at}" for="${kind}" attr.name="${escaped(name)}" attr.type="string"/>\n`,
		)
	const data = (kind: 'n' | 'e', cells: readonly string[], from: number) =>
		cells.map((cell, at) => (cell && at >= from ? `<data key="${kind}${at}">${escaped(cell)}</data>` : '')).join('')
	const ids = idsOf(nodes)
	return [
		xml,
		'<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n',
		...keys('node', headings, 0),
		...keys('edge', edgeHeadings, 2),
		'<key id="weight" for="edge" attr.name="weight" attr.type="int"/>\n',
		'<key id="label" for="edge" attr.name="label" attr.type="string"/>\n',
		'<graph edgedefault="undirected">\n',
		...nodes.map((cells, at) => `<node id="n${at}">${data('n', cells, 0)}</node>\n`),
		...edges.map(({ cells, isDirected, weight, label }) => {
			const [source, target] = cells.map((name) => ids.get(name))
			const words = `<data key="weight">${weight}</data><data key="label">${escaped(label)}</data>`
			return `<edge source="${source}" target="${target}" directed="${isDirected}">${data('e', cells, 2)}${words}</edge>\n`
		}),
		'</graph>\n</graphml>\n',
	].join('')
}

/** https://gexf.net/1.3/ */
function gexf({ nodes: [headings = [], ...nodes], edges, edgeHeadings }: WrittenNetwork): string {
	const attributes = (kind: 'node' | 'edge', names: readonly string[], from: number) => [
		`<attributes class="${kind}">\n`,
		...names.map((name, at) => (at < from ? '' : `<attribute id="a${at}" title="${escaped(name)}" type="string"/>\n`)),
		'</attributes>\n',
	]
	const values = (cells: readonly string[], from: number) =>
		`<attvalues>${cells
			.map((cell, at) => (cell && at >= from ? `<attvalue for="a${at}" value="${escaped(cell)}"/>` : ''))
			.join('')}</attvalues>`
	const ids = idsOf(nodes)
	return [
		xml,
		'<gexf xmlns="http://gexf.net/1.3" version="1.3">\n<graph defaultedgetype="undirected">\n',
		...attributes('node', headings, 1),
		...attributes('edge', edgeHeadings, 2),
		'<nodes>\n',
		...nodes.map((cells, at) => `<node id="n${at}" label="${escaped(cells[0] ?? '')}">${values(cells, 1)}</node>\n`),
		'</nodes>\n<edges>\n',
		...edges.map(({ cells, isDirected, weight, label }, at) => {
			const [source, target] = cells.map((name) => ids.get(name))
			const type = isDirected ? 'directed' : 'undirected'
			return `<edge id="e${at}" source="${source}" target="${target}" type="${type}" weight="${weight}" label="${escaped(label)}">${values(cells, 2)}</edge>\n`
		}),
		'</edges>\n</graph>\n</gexf>\n',
	].join('')
}

const idsOf = (nodes: readonly (readonly string[])[]): ReadonlyMap<string, string> =>
	new Map(nodes.map(([name = ''], at) => [name, `n${at}`]))
