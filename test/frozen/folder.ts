import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import type * as Y from 'yjs'
import type { RoomName } from '../../shared/links/rooms.ts'
import type { FoundAnswer } from '../../shared/protocol/api.ts'
import { isRootText, rootTypesOf } from '../../shared/rooms/rootTypes.ts'

/** A data folder as a version of the product left it, and what people had in it. Neither is ever written again. */
export interface FrozenFolder {
	/** every file, by its path in the folder, as base64 */
	files: Record<string, string>
	workshops: Record<string, FrozenWorkshop>
}

export interface FrozenWorkshop {
	found: FoundAnswer
	/** what each room's document said */
	rooms: Record<string, unknown>
	/** a round that was not revealed yet */
	open?: { round: string; cards: string[] }
}

export const frozenFolders = join(import.meta.dirname, '../fixtures/folders')

/** Reads a fixture and lays its files into `folder`. */
export function thaw(name: string, folder: string): FrozenFolder['workshops'] {
	const packed = readFileSync(join(frozenFolders, `${name}.json.gz`))
	const { files, workshops } = JSON.parse(gunzipSync(packed).toString()) as FrozenFolder
	for (const [path, bytes] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true })
		writeFileSync(join(folder, path), Buffer.from(bytes, 'base64'))
	}
	return workshops
}

/** Writes a fixture from a folder that no server has open; refuses to write one anew. */
export function freeze(name: string, folder: string, workshops: FrozenFolder['workshops']): void {
	const files: FrozenFolder['files'] = {}
	for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
		// A lock file belongs to the process that has the folder open.
		if (!entry.isFile() || entry.name === 'lock.mdb') continue
		const path = join(entry.parentPath, entry.name)
		files[relative(folder, path).replaceAll('\\', '/')] = readFileSync(path).toString('base64')
	}
	const packed = gzipSync(JSON.stringify({ files, workshops } satisfies FrozenFolder), { level: 9 })
	mkdirSync(frozenFolders, { recursive: true })
	writeFileSync(join(frozenFolders, `${name}.json.gz`), packed, { flag: 'wx' })
}

/** All that a room's document says, as JSON. */
export const said = (doc: Y.Doc, room: RoomName): unknown =>
	JSON.parse(
		JSON.stringify(
			Object.fromEntries(
				rootTypesOf(room).map((name) => [name, isRootText(name) ? doc.getText(name) : doc.getMap(name).toJSON()]),
			),
		),
	)
