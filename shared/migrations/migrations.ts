import type * as Y from 'yjs'
import { circlesToGroups } from './circlesToGroups.ts'
import { formatAge, formatOf } from './format.ts'
import type { Migration, TakenOut } from './migration.ts'
import { personsOut } from './personsOut.ts'
import { picturesOut } from './picturesOut.ts'
import { sceneNotesOut } from './sceneNotesOut.ts'

export type { Migration, TakenOut }

/**
 * Every layout there ever was leads to today's (`plenumFormat`) by these, in this order. Whoever adds one first keeps a data folder of
 * before (`test/fixtures/folders`): what people have stored opens for ever.
 */
export const migrations: readonly Migration[] = [picturesOut, personsOut, circlesToGroups, sceneNotesOut]

/**
 * What brings an older document to today's layout, inside a transaction, and gives back what lies elsewhere then;
 * undefined if there is nothing to do.
 *
 * @param known in order; those of this program unless said otherwise
 */
export function migrationOf(
	doc: Y.Doc,
	known: readonly Migration[] = migrations,
): ((doc: Y.Doc) => TakenOut) | undefined {
	const from = formatOf(doc)
	if (from === undefined || formatAge(doc, formatAfter(known)) !== 'older') return undefined
	return (older) => {
		const taken = known.flatMap(({ to, migrate }) => (to > from ? [...(migrate(older) ?? [])] : []))
		older.getMap('meta').set('format', formatAfter(known))
		return new Map(taken)
	}
}

/** The pictures among what was taken out of a document, by their names. */
export const picturesAmong = (taken: TakenOut): Map<string, Uint8Array> =>
	new Map([...taken].flatMap(([name, each]) => (typeof each === 'string' ? [] : [[name, each] as const])))

/** The moderation's notes among what was taken out of a document, by play and scene. */
export const notesAmong = (taken: TakenOut): Map<string, string> =>
	new Map([...taken].flatMap(([name, each]) => (typeof each === 'string' ? [[name, each] as const] : [])))

/** The first layout was 1, and needed none. */
function formatAfter(known: readonly Migration[]): number {
	return known.at(-1)?.to ?? 1
}
