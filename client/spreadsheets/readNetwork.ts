import { type FileLine, importLimits } from '../../shared/registry/csv/index.ts'
import { MarkupError, type Tag, tagsOf } from './markup.ts'

/** Words under headings. */
interface Lines {
	readonly headings: string[]
	readonly lines: FileLine[]
}

/** A network as other programs keep one (Gephi, yEd, Kumu by way of them): its nodes and its edges, each as lines of words. */
export interface ReadNetwork {
	readonly form: 'GraphML' | 'GEXF'
	readonly nodes: Lines
	/** each names its two ends by what the nodes are called */
	readonly edges: Lines
}

export type NetworkProblem =
	| { kind: 'brokenNetwork' | 'tooManyColumns' | 'noLines' }
	| { kind: 'tooManyLines'; lines: number }

/**
 * The network in GraphML (1.x, of yEd, too) or GEXF (1.1 to 1.3). A node is called by its label, without one by its id. What a
 * program says of looks and places is passed over.
 */
export function readNetwork(words: string): ReadNetwork | NetworkProblem {
	try {
		return tables(told(words))
	} catch (error) {
		if (error instanceof MarkupError) return { kind: 'brokenNetwork' }
		throw error
	}
}

/** A node or an edge as the file tells it: its own attributes, and under headings what else is said of it. */
interface Told {
	readonly tag: Tag
	readonly words: Map<string, string>
}

interface ToldNetwork {
	readonly form: ReadNetwork['form']
	readonly nodes: Told[]
	readonly edges: Told[]
	/** what can be said of each, in the order in which the file names it; also what nobody said anything under */
	readonly headings: { readonly node: string[]; readonly edge: string[] }
}

/** In one pass. Both forms name headings first, and say of each node or edge something under the id of a heading. */
function told(words: string): ToldNetwork {
	const found: Record<'node' | 'edge', Told[]> = { node: [], edge: [] }
	const headings = new Map<string, string>()
	let form: ReadNetwork['form'] | undefined
	let isDirected = false
	/** of what the attributes are that are just being named */
	let attributesOf = 'node'
	let current: Told | undefined
	/** under which key the words are that follow */
	let key: string | undefined
	/** the name yEd writes into the drawing of a node, as far as it was read; there are drawings in it */
	let drawn: string | undefined
	for (const tag of tagsOf(words)) {
		const opens = tag.kind !== 'close'
		if (drawn !== undefined) drawn += tag.text
		switch (tag.name) {
			case 'graphml':
				form ??= 'GraphML'
				break
			case 'gexf':
				form ??= 'GEXF'
				break
			case 'graph':
				if (opens) isDirected = (tag.attribute('edgedefault') ?? tag.attribute('defaultedgetype')) === 'directed'
				break
			case 'key':
				if (opens) headings.set(`${tag.attribute('for')} ${tag.attribute('id')}`, tag.attribute('attr.name') ?? '')
				break
			case 'attributes':
				if (opens) attributesOf = tag.attribute('class') ?? 'node'
				break
			case 'attribute':
				if (opens) headings.set(`${attributesOf} ${tag.attribute('id')}`, tag.attribute('title') ?? '')
				break
			case 'node':
			case 'edge':
				if (opens) {
					current = begun(tag, isDirected)
					found[tag.name].push(current)
				}
				if (tag.kind !== 'open') current = undefined
				break
			case 'data':
				if (tag.kind === 'close' && key !== undefined) say(current, headingOf(headings, current, key), tag.text)
				key = tag.kind === 'open' ? tag.attribute('key') : undefined
				break
			case 'attvalue': {
				const id = tag.attribute('for') ?? tag.attribute('id') ?? ''
				if (opens) say(current, headingOf(headings, current, id), tag.attribute('value'))
				break
			}
			case 'NodeLabel':
				if (!opens && !current?.words.has('label')) say(current, 'label', drawn)
				drawn = tag.kind === 'open' ? '' : undefined
		}
	}
	if (!form) throw new MarkupError('no network')
	const named = (of: 'node' | 'edge'): string[] => {
		const isOf = (id: string) => id.startsWith(`${of} `) || id.startsWith('all ')
		const declared = [...headings].flatMap(([id, heading]) => (isOf(id) ? heading : []))
		return [...new Set([...declared, ...found[of].flatMap((each) => [...each.words.keys()])])].filter(Boolean)
	}
	return { form, nodes: found.node, edges: found.edge, headings: { node: named('node'), edge: named('edge') } }
}

/** A node or an edge with what its own tag says of it. */
function begun(tag: Tag, isDirected: boolean): Told {
	const of: Told = { tag, words: new Map() }
	for (const name of ['label', 'weight', 'kind']) say(of, name, tag.attribute(name))
	if (tag.name === 'edge') say(of, 'Direction', directionOf(tag, isDirected))
	return of
}

function say(of: Told | undefined, heading: string, words: string | undefined): void {
	const said = words?.trim() ?? ''
	if (said && heading) of?.words.set(heading, said)
}

const headingOf = (headings: ReadonlyMap<string, string>, of: Told | undefined, key: string): string =>
	headings.get(`${of?.tag.name} ${key}`) ?? headings.get(`all ${key}`) ?? key

function directionOf(tag: Tag, isDirected: boolean): string {
	const own = tag.attribute('directed') ?? tag.attribute('type')
	if (own === undefined) return isDirected ? 'directed' : 'undirected'
	return own === 'true' || own === 'directed' ? 'directed' : 'undirected'
}

function tables({ form, nodes, edges, headings }: ToldNetwork): ReadNetwork | NetworkProblem {
	const most = Math.max(nodes.length, edges.length)
	if (nodes.length === 0) return { kind: 'noLines' }
	if (most > importLimits.listRows) return { kind: 'tooManyLines', lines: most }
	const names = new Map(nodes.map((node) => [node.tag.attribute('id') ?? '', nameOf(node)]))
	const ends = (edge: Told): string[] =>
		['source', 'target'].map((end) => {
			const id = edge.tag.attribute(end) ?? ''
			return names.get(id) ?? id
		})
	const read: ReadNetwork = {
		form,
		nodes: linesOf(
			['Name'],
			nodes,
			(node) => [nameOf(node)],
			headings.node.filter((each) => !nameHeadings.has(each)),
		),
		edges: linesOf(['From', 'To'], edges, ends, headings.edge),
	}
	const widest = Math.max(read.nodes.headings.length, read.edges.headings.length)
	return widest > importLimits.columns ? { kind: 'tooManyColumns' } : read
}

/** What programs call the name of a node. */
const nameHeadings: ReadonlySet<string> = new Set(['Name', 'name', 'label', 'Label'])

function nameOf({ tag, words }: Told): string {
	for (const heading of nameHeadings) {
		const name = words.get(heading)
		if (name) return name
	}
	return tag.attribute('id') ?? ''
}

function linesOf(
	first: readonly string[],
	told: readonly Told[],
	begin: (of: Told) => string[],
	others: readonly string[],
): Lines {
	const lines = told.map((each, at) => ({
		line: at + 1,
		cells: [...begin(each), ...others.map((heading) => each.words.get(heading) ?? '')],
	}))
	return { headings: [...first, ...others], lines }
}
