import { useCallback, useContext, useMemo } from 'react'
import type * as Y from 'yjs'
import { nowOf } from '../../../shared/agenda/index.ts'
import {
	changesOf,
	type DocumentDetails,
	type DocumentKind,
	documentsOf,
	listTemplates,
	type PartChange,
	type PartDraft,
	readDocument,
	type TextPaper,
	type ToldFrom,
} from '../../../shared/blocks/document/index.ts'
import { registryOf } from '../../../shared/lib/sharedRegistry.ts'
import type { Day } from '../../../shared/registry/index.ts'
import { StageContext } from '../../agenda/stage.ts'
import { useToday } from '../../days/days.ts'
import { calmly, derived } from '../../sync/derived.ts'
import { allOf, anyOf, entryOf, perDocument } from '../../sync/parts.ts'
import { useResults } from '../../sync/ResultsContext.ts'
import { useRoom, useValue } from '../../sync/RoomContext.ts'
import { type Locale, useLocale } from '../../texts/locale.ts'
import { useMethods } from '../MethodsContext.ts'

const paperIn = perDocument((doc, id: string) => derived([entryOf(documentsOf(doc), id)], () => readDocument(doc, id)))

/** What a document says; drawn again when any of it changes. */
export const usePaper = (id: string): TextPaper | undefined => useValue(paperIn(useRoom().doc, id))

/** The kinds of the method of this document. */
export function useKinds(id: string): readonly DocumentKind[] {
	const method = usePaper(id)?.method
	return useMethods()(method ?? '')?.document?.kinds ?? none
}

const none: readonly DocumentKind[] = []

/** The kind of a document; undefined for one that has not begun, and for a kind of a later version. */
export function useKind(id: string): DocumentKind | undefined {
	const kind = usePaper(id)?.kind
	return useKinds(id).find((each) => each.id === kind)
}

interface Around {
	readonly doc: Y.Doc
	readonly stage: Y.Doc | undefined
	readonly results: Y.Doc | undefined
	readonly locale: Locale
	readonly today: Day
}

/** What a document is told from, apart from what it says itself. */
export function useAround(): Around {
	const { doc } = useRoom()
	const stage = useContext(StageContext)?.doc
	const { doc: results } = useResults()
	const [locale, today] = [useLocale(), useToday()]
	return useMemo(() => ({ doc, stage, results, locale, today }), [doc, stage, results, locale, today])
}

/** The same with what the document says of what it is about. */
export function toldFrom(around: Around, details: DocumentDetails): ToldFrom {
	const said = around.stage && nowOf(around.stage).get('title')
	const title = typeof said === 'string' && said ? said : registryOf(around.doc).getMap('meta').get('title')
	return { ...around, workshop: typeof title === 'string' ? title : '', details }
}

/** A source of a document as it is now. */
export interface SourceNow {
	readonly by: string
	/** undefined: it cannot be told any more */
	readonly drafts: readonly PartDraft[] | undefined
	/** what telling it again would do */
	readonly changes: readonly PartChange[]
}

/** Everything a document is told from, with what has changed there since: some time after a change, for it is dear to read. */
export function useSources(id: string): readonly SourceNow[] {
	const around = useAround()
	const kind = useKind(id)
	const read = useCallback((): readonly SourceNow[] => {
		const paper = readDocument(around.doc, id)
		if (!paper || !kind) return []
		const from = toldFrom(around, paper)
		return Object.keys(kind.sources).map((by) => {
			const drafts = kind.tell(from, by)
			return { by, drafts, changes: drafts ? changesOf(around.doc, id, by, drafts) : [] }
		})
	}, [around, id, kind])
	const value = useMemo(() => {
		const docs = [...new Set([around.doc, registryOf(around.doc), around.stage, around.results])].flatMap(
			(each) => each ?? [],
		)
		return derived(docs.map(anyOf), read, {
			pace: calmly(500),
			nameOf: (entry: { by?: unknown; id?: unknown; key?: unknown }) => entry.by ?? entry.id ?? entry.key,
		})
	}, [around, read])
	return useValue(value)
}

const templatesIn = perDocument((doc) =>
	derived<readonly string[]>([allOf(documentsOf(doc))], () => listTemplates(doc).sort()),
)

/** The templates people keep in this workshop. */
export const useTemplates = (): readonly string[] => useValue(templatesIn(useRoom().doc))
