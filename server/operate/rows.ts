import { isObject } from '../../shared/lib/json.ts'
import type { Contents, Node } from './lmdbNodes.ts'

/** What the rows in `links` tell of a workshop. */
interface KnownWorkshop {
	id: string
	title: string
}

export interface Directory {
	/** what goes into a fresh directory, as table, key and value */
	rows: Map<string, Map<string, Node>>
	workshops: Map<string, KnownWorkshop>
	/** rows the trees lead to that are no JSON */
	damaged: number
	/** rows that are there but are no longer reached by LMDB */
	unreached: number
	/** nobody can say that as many rows were found as there are */
	isIncomplete: boolean
	/** of those out of reach: links that may have been revoked since, as `workshop/link` */
	stale: string[]
	whole: boolean
}

/** Tables of which a row that LMDB no longer reaches can be told by what stands in it. */
const recognisable = {
	workshops: (row: Row) => typeof row.title === 'string' && row.id,
	links: (row: Row) => typeof row.role === 'string' && `${row.workshop}/${row.id}`,
	sessions: (row: Row) => typeof row.participant === 'string' && row.digest,
} as const

/** The main one, an index that is made anew, and notes of the server for itself. */
const unessential: ReadonlySet<string> = new Set(['', 'sessionsByWorkshop', 'single'])

type Row = Record<string, unknown>

/** Whether a node is a row of the directory, told by nothing but itself. */
export const isRow = (node: Node): boolean => tableOf(node) !== undefined

/**
 * The directory's rows. Of rows the trees no longer lead to, workshops, links and sessions come back, unless one version
 * of a link says that it was revoked: then it stays so. Open doors do not come back.
 */
export function directoryIn(
	{ nodes, rest, counts, whole }: Contents,
	now: number,
	deleted: ReadonlySet<string>,
): Directory {
	const rows = new Map<string, Map<string, Node>>()
	const put = (table: string, node: Node) => {
		const known = rows.get(table) ?? new Map<string, Node>()
		rows.set(table, known.set(node.key.toString(), node))
	}
	let damaged = 0
	for (const node of nodes) {
		if (node.table === undefined) continue
		if (parsedJson(node.value().toString()) === undefined) damaged++
		else if (!isOf(node, deleted)) put(node.table, node)
	}

	const lost = new Map<string, Node>()
	for (const node of [...rest].sort((a, b) => a.txn - b.txn)) {
		const table = tableOf(node)
		const place = `${table} ${node.key.toString()}`
		if (table === undefined || rows.get(table)?.has(node.key.toString()) || isOver(node, now) || isOf(node, deleted))
			continue
		const former = lost.get(place)
		if (!former || !isRevoked(former)) lost.set(place, node)
	}
	for (const node of lost.values()) put(tableOf(node) ?? '', node)

	const workshops = [...(rows.get('workshops')?.values() ?? [])].flatMap((node) => {
		const row = rowOf(node)
		return row ? [{ id: String(row.id), title: String(row.title) }] : []
	})
	const links = [...lost.values()].filter((node) => tableOf(node) === 'links' && !isRevoked(node))
	return {
		rows,
		workshops: new Map(workshops.map((each) => [each.id, each])),
		damaged,
		unreached: lost.size,
		isIncomplete:
			counts.size - 1 !== counts.get(undefined) ||
			[...counts].some(([table = '', count]) => !unessential.has(table) && (rows.get(table)?.size ?? 0) < count),
		stale: links.map(({ key }) => key.toString()),
		whole,
	}
}

function tableOf(node: Node): string | undefined {
	const row = rowOf(node)
	if (!row) return undefined
	return Object.entries(recognisable).find(([, keyOf]) => keyOf(row) === node.key.toString())?.[0]
}

function rowOf(node: Node): Row | undefined {
	const value = node.value()
	const row = value[0] === 0x7b ? parsedJson(value.toString()) : undefined
	return isObject(row) ? row : undefined
}

const isRevoked = (node: Node): boolean => typeof rowOf(node)?.revoked === 'number'
/** Whether a row belongs to one of these workshops: by what it says, by its key, or since it names nothing else. */
export function isOf(node: Node, workshops: ReadonlySet<string>): boolean {
	if (workshops.size === 0) return false
	const key = node.key.toString()
	const value = node.value().toString()
	const named = value.startsWith('"') ? parsedJson(value) : rowOf(node)?.workshop
	return [key, key.split('/', 1)[0], named].some((id) => typeof id === 'string' && workshops.has(id))
}

/** Whether a row of what was handed in belongs to one of these workshops: `<table>/<workshop>/…`. */
export const isOfRound = ({ key }: Node, workshops: ReadonlySet<string>): boolean =>
	workshops.has(key.toString().split('/')[1] ?? '')

const isOver = (node: Node, now: number): boolean => {
	const row = rowOf(node)
	return tableOf(node) === 'sessions' && typeof row?.expires === 'number' && row.expires <= now
}

function parsedJson(text: string): unknown {
	try {
		return JSON.parse(text)
	} catch {
		return undefined
	}
}
