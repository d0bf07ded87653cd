import { lazy } from 'react'
import { lazyPart } from '../../ui/lazyPart.ts'
import { fetchParts } from './lateParts.ts'

const form = () => import('../../actors/ActorForm.tsx')
const importing = () => import('../../actors/import/ImportDialog.tsx')

/** What is asked about columns; seldom. */
export const OptionsDialog = lazyPart(async () => (await import('./heads/OptionsDialog.tsx')).default)
export const EntryColumnsDialog = lazyPart(async () => (await import('./heads/EntryColumnsDialog.tsx')).default)

/** The rows as cards; for most people rows will do. */
export const PivotView = lazyPart(async () => (await import('./pivot/PivotView.tsx')).PivotView)

/** The table beside an earlier state of it. */
export const ComparedPage = lazyPart(async () => (await import('./comparison/ComparedPage.tsx')).ComparedPage)

/** What the registry has and the table has not. */
export const KnownEntries = lazyPart(async () => (await import('./KnownEntries.tsx')).KnownEntries)

/** Rows a method offers to begin with. */
export const OfferedRows = lazyPart(async () => (await import('./OfferedRows.tsx')).default)

/** Rows of a spreadsheet, where they are none of actors. */
export const RowsImport = lazyPart(async () => (await import('./csv/RowsImport.tsx')).default)

/** Dialogs over the table; they load when first opened. Show them inside `Suspense`. */
export const ActorForm = lazy(form)
export const ImportDialog = lazy(importing)

/** Fetches them ahead: they work without a connection, too. */
export function fetchDialogs() {
	for (const load of [form, importing]) load().catch(() => {})
	fetchParts()
	KnownEntries.fetch()
	OptionsDialog.fetch()
	EntryColumnsDialog.fetch()
	RowsImport.fetch()
	PivotView.fetch()
	ComparedPage.fetch()
}
