import type * as Y from 'yjs'
import { blockFileOf } from '../blocks/files.ts'
import { type BlockRef, methodIdOf, placedBlocks } from '../blocks/index.ts'
import { papers } from '../board/cards/index.ts'
import { wellFormed } from '../lib/characters.ts'
import { command } from '../lib/command.ts'
import { isObject, type JsonObject } from '../lib/json.ts'
import type { Random } from '../lib/random.ts'
import { failed, ok, type Result } from '../lib/result.ts'
import { z } from '../lib/schema.ts'
import { type Method, methods as ours } from '../methods/index.ts'
import { type FilledArea, readMethodAreas } from '../methods/methodAreas.ts'
import { casePartIds, type NewCase } from '../registry/index.ts'
import { isTooMuch, readRegistry, registryWriter } from './registry.ts'

/** Version of what a method's file looks like, kept in it as `netzwerkstatt`. */
const fileFormat = 1

/** Longest file that is read, in characters: whatever letters it holds, what comes of it still fits the wire. */
export const longestFile = 2_000_000

/** Why a file was not read. `newer` was written by a later version of the product. */
export type FileFault = 'unreadable' | 'newer' | 'unknownMethod' | 'tooLong'

/** One method as it stands in a workshop, as text (JSON). Equal contents give equal files, whatever the ids. */
export function writeMethodFile(doc: Y.Doc, ref: BlockRef, methods: readonly Method[] = ours): string {
	const { nameOf, collect } = registryWriter(doc)
	const method = methodIdOf(doc, ref) ?? ''
	const data = blockFileOf(ref.block)?.write(doc, ref.id, nameOf) ?? {}
	const board = placedBlocks(doc).find(({ block, id }) => block === ref.block && id === ref.id)?.board
	const areas = board === undefined ? [] : readMethodAreas(doc, board)
	const file = {
		netzwerkstatt: fileFormat,
		method,
		version: methods.find(({ id }) => id === method)?.version ?? 0,
		block: ref.block,
		data,
		registry: collect(),
		...(areas.length > 0 && { areas }),
	}
	return `${JSON.stringify(file, null, '\t')}\n`
}

/**
 * Enters what a file says: actors and other entries of the registry that are known already stand for themselves, the
 * method's own data are always new. One step of undo; a file with a fault changes nothing.
 */
export const readMethodFile = command(
	'plenum',
	(
		doc: Y.Doc,
		text: string,
		{ random = Math.random, methods = ours }: { random?: Random; methods?: readonly Method[] } = {},
	): Result<BlockRef, FileFault> => {
		if (text.length > longestFile) return failed('tooLong')
		const file = parse(text)
		if (!file || typeof file.netzwerkstatt !== 'number') return failed('unreadable')
		const method = methods.find(({ id }) => id === file.method)
		if (file.netzwerkstatt > fileFormat || (method && Number(file.version) > method.version)) return failed('newer')
		if (!method) return failed('unknownMethod')
		const block = method.blocks.find((id) => id === file.block)
		const enter = block && blockFileOf(block)?.read(file.data)
		if (!block || !enter) return failed('unreadable')
		if (isTooMuch(file.registry)) return failed('tooLong')
		return ok({ block, id: enter(doc, method.id, readRegistry(doc, file.registry, random)) })
	},
)

/** What a file tells of cases, as it stands there; nothing of a file that cannot be read. */
export function casesIn(text: string): readonly NewCase[] {
	const registry = text.length > longestFile ? undefined : parse(text)?.registry
	const cases = isObject(registry) ? registry.cases : undefined
	return Object.values(isObject(cases) ? cases : {}).flatMap((told) => {
		if (!isObject(told)) return []
		return [Object.fromEntries(casePartIds.map((part) => [part, typeof told[part] === 'string' ? told[part] : '']))]
	})
}

const areasData = z
	.array(
		z.object({
			name: z.string().min(1).max(60),
			heading: z.string().max(400),
			heard: z.array(z.number().int().min(1).max(100)).max(24),
			cards: z
				.array(
					z.object({
						text: z.string().max(1000),
						paper: z.enum(papers).exactOptional(),
						group: z.number().int().min(1).max(100).exactOptional(),
						by: z.string().max(200).exactOptional(),
					}),
				)
				.max(1000),
		}),
	)
	.max(12)

/** What lay in the named areas beside the method, as a file tells it; none if that cannot be read. */
export function areasIn(text: string): readonly FilledArea[] {
	const areas = areasData.safeParse(parse(text)?.areas)
	return areas.success ? areas.data : []
}

function parse(text: string): JsonObject | undefined {
	try {
		const value: unknown = JSON.parse(text, (_, part) => (typeof part === 'string' ? wellFormed(part) : part))
		return isObject(value) ? value : undefined
	} catch {
		return undefined
	}
}
