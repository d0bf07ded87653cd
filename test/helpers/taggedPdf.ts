import { inflateSync } from 'node:zlib'

/** Something marked in a PDF: what it is, what it says, and what lies in it. */
export interface Marked {
	readonly type: string
	/** what is drawn for it, with what stands for signs that are not drawn */
	readonly words: string
	readonly alt?: string
	/** of a head in a table: Row or Column */
	readonly scope?: string
	/** counted from 0; where it begins */
	readonly sheet?: number
	readonly children: readonly Marked[]
}

export interface TaggedPdf {
	readonly catalogue: Readonly<Record<string, Value>>
	readonly metadata: string
	readonly pages: number
	/** what is marked, as it is read */
	readonly root: Marked
	/** everything that is drawn and not said, page by page */
	readonly artifacts: readonly string[]
	/** what is drawn without being either: there must be none */
	readonly unmarked: string
}

type Value = string | number | boolean | null | Reference | Value[] | { [name: string]: Value }
interface Reference {
	readonly to: number
}

const isReference = (value: Value | undefined): value is Reference =>
	typeof value === 'object' && value !== null && 'to' in value
type Dictionary = { [name: string]: Value }

/** Reads a tagged PDF as pdfkit writes it: no encryption, no streams of objects. */
export function readTaggedPdf(bytes: Uint8Array): TaggedPdf {
	const file = Buffer.from(bytes).toString('latin1')
	const objects = readObjects(file)
	const get = (value: Value | undefined): Value | undefined =>
		isReference(value) ? objects.get(value.to)?.value : value
	const dictionary = (value: Value | undefined) => (get(value) ?? {}) as Dictionary
	const trailer = read(file, file.lastIndexOf('trailer') + 7).value as Dictionary
	const catalogue = dictionary(trailer.Root)
	const kids = dictionary(catalogue.Pages).Kids as Reference[]
	const drawn = new Map(kids.map((page) => [page.to, drawnOn(dictionary(page), get, objects)]))
	const nodeOf = (value: Value): Marked => {
		const node = dictionary(value)
		const children: Marked[] = []
		let words = ''
		for (const kid of (node.K ?? []) as Value[]) {
			if (typeof kid === 'number') words += drawn.get((node.Pg as Reference).to)?.marked.get(kid) ?? ''
			else if (isReference(kid)) children.push(nodeOf(kid))
			else
				words +=
					drawn.get(((kid as Dictionary).Pg as Reference).to)?.marked.get((kid as Dictionary).MCID as number) ?? ''
		}
		const first = ((node.K ?? []) as Value[]).find((kid) => typeof kid !== 'number' && !isReference(kid))
		const page = (node.Pg ?? (first as Dictionary | undefined)?.Pg) as Reference | undefined
		const scope = (node.A as Dictionary | undefined)?.Scope
		return {
			type: String(node.S).slice(1),
			words,
			...(node.Alt !== undefined && { alt: String(node.Alt) }),
			...(scope !== undefined && { scope: String(scope).slice(1) }),
			...(page && { sheet: kids.findIndex(({ to }) => to === page.to) }),
			children,
		}
	}
	const [root] = dictionary(catalogue.StructTreeRoot).K as Value[]
	return {
		catalogue,
		metadata: objects.get((catalogue.Metadata as Reference).to)?.stream ?? '',
		pages: kids.length,
		root: nodeOf(root as Value),
		artifacts: [...drawn.values()].map(({ artifacts }) => artifacts),
		unmarked: [...drawn.values()].map(({ unmarked }) => unmarked).join(''),
	}
}

/** Everything below, as it is read. */
export function* everyMarked(node: Marked): Generator<Marked> {
	yield node
	for (const child of node.children) yield* everyMarked(child)
}

function readObjects(file: string) {
	const objects = new Map<number, { value: Value; stream?: string }>()
	const begins = /(\d+) 0 obj\n/g
	for (let found = begins.exec(file); found; found = begins.exec(file)) {
		const { value, end } = read(file, begins.lastIndex)
		begins.lastIndex = end
		const [, from] = /^\s*stream\n/.exec(file.slice(end, end + 20)) ? [0, file.indexOf('stream\n', end) + 7] : [0, -1]
		if (from < 0) objects.set(Number(found[1]), { value })
		else {
			const { Length, Filter } = value as Dictionary
			const raw = file.slice(from, from + Number(Length))
			begins.lastIndex = from + Number(Length)
			const isPacked = Filter === '/FlateDecode'
			const bytes = Buffer.from(raw, 'latin1')
			objects.set(Number(found[1]), { value, stream: (isPacked ? inflateSync(bytes) : bytes).toString('latin1') })
		}
	}
	return objects
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** One value, and where it ends. Names keep their slash, strings are decoded. */
function read(file: string, from: number): { value: Value; end: number } {
	let at = from
	const skip = () => {
		while (/\s/.test(file[at] ?? 'x')) at++
	}
	const next = (): Value => {
		skip()
		if (file.startsWith('<<', at)) {
			at += 2
			const found: Dictionary = {}
			for (skip(); !file.startsWith('>>', at); skip()) {
				const name = String(next()).slice(1)
				found[name] = next()
			}
			at += 2
			return found
		}
		if (file[at] === '[') {
			at++
			const found: Value[] = []
			for (skip(); file[at] !== ']'; skip()) found.push(next())
			at++
			return found
		}
		if (file[at] === '(') return literal()
		if (file[at] === '<') {
			const hex = file.slice(at + 1, file.indexOf('>', at))
			at += hex.length + 2
			return hex
		}
		const reference = /^(\d+) 0 R/.exec(file.slice(at, at + 20))
		if (reference) {
			at += reference[0].length
			return { to: Number(reference[1]) }
		}
		const [word = ''] = /^\/?[^\s/<>[\]()]*/.exec(file.slice(at, at + 200)) ?? []
		at += Math.max(1, word.length)
		return /^-?[\d.]+$/.test(word) ? Number(word) : word
	}
	const literal = () => {
		let words = ''
		for (at++; file[at] !== ')'; at++) {
			if (file[at] !== '\\') words += file[at]
			else words += escapes[file[++at] ?? ''] ?? file[at]
		}
		at++
		return words.startsWith('\xfe\xff') ? Buffer.from(words.slice(2), 'latin1').swap16().toString('utf16le') : words
	}
	return { value: next(), end: at }
}

type Get = (value: Value | undefined) => Value | undefined

/** What is drawn on a page: by the number of what it is marked as, as artifact, and as neither. */
function drawnOn(page: Dictionary, get: Get, objects: ReturnType<typeof readObjects>) {
	const fonts = new Map<string, string[]>()
	const named = (get((get(page.Resources) as Dictionary).Font) ?? {}) as Dictionary
	for (const [name, font] of Object.entries(named))
		fonts.set(name, unicodeOf(objects.get(((get(font) as Dictionary).ToUnicode as Reference).to)?.stream ?? ''))
	const stream = objects.get((page.Contents as Reference).to)?.stream ?? ''
	const marked = new Map<number, string>()
	let artifacts = ''
	let unmarked = ''
	const open: { mcid?: number; isArtifact?: boolean; actual?: string; saidIt?: boolean }[] = []
	let font = ''
	const say = (words: string) => {
		const instead = open.findLast(({ actual }) => actual !== undefined)
		const said = instead ? (instead.saidIt ? '' : (instead.actual ?? '')) : words
		if (instead) instead.saidIt = true
		const place = open.find(({ mcid, isArtifact }) => mcid !== undefined || isArtifact)
		if (!place) unmarked += words
		else if (place.mcid === undefined) artifacts += `${said}\n`
		else marked.set(place.mcid, (marked.get(place.mcid) ?? '') + said)
	}
	const commands =
		/\/(\w+) (<<[\s\S]*?>>) BDC\n|\/(\w+) BMC\n|EMC\n|\/(F\d+) [\d.]+ Tf|(\[[^\]]*\]) TJ|\b(?:S|f|re|Do)\n/g
	for (const found of stream.matchAll(commands)) {
		const [all, tag, options, bare, name, shown] = found
		if (tag || bare) {
			const { MCID, ActualText } = (options ? read(options, 0).value : {}) as Dictionary
			open.push({
				...(MCID !== undefined && { mcid: Number(MCID) }),
				...((tag ?? bare) === 'Artifact' && { isArtifact: true }),
				...(ActualText !== undefined && { actual: String(ActualText) }),
			})
		} else if (all.startsWith('EMC')) open.pop()
		else if (name) font = name
		else if (shown) say(lettersOf(shown, fonts.get(font) ?? []))
		else if (open.length === 0) unmarked += all
	}
	return { marked, artifacts, unmarked }
}

const lettersOf = (shown: string, letters: readonly string[]) =>
	[...shown.matchAll(/<([\da-f]+)>/gi)]
		.flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
		.map((code) => letters[Number.parseInt(code, 16)] ?? '\ufffd')
		.join('')

/** The letters of a font by their codes. */
function unicodeOf(map: string): string[] {
	const letters: string[] = []
	for (const [, from = '', body = ''] of map.matchAll(/<(\w+)> <\w+> \[([^\]]*)\]/g)) {
		for (const [at, [, hex = '']] of [...body.matchAll(/<([^>]*)>/g)].entries())
			letters[Number.parseInt(from, 16) + at] = Buffer.from(hex.replace(/ /g, ''), 'hex').swap16().toString('utf16le')
	}
	return letters
}
