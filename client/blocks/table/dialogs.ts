import { lazy } from 'react'
import { lazyPart } from '../../ui/lazyPart.ts'

const form = () => import('../../actors/ActorForm.tsx')
const importing = () => import('../../actors/import/ImportDialog.tsx')

/** The rows as cards; for most people rows will do. */
export const PivotView = lazyPart(async () => (await import('./pivot/PivotView.tsx')).PivotView)

/** The table beside an earlier state of it. */
export const ComparedPage = lazyPart(async () => (await import('./comparison/ComparedPage.tsx')).ComparedPage)

/** Dialogs over the table; they load when first opened. Show them inside `Suspense`. */
export const ActorForm = lazy(form)
export const ImportDialog = lazy(importing)

/** Fetches them ahead: they work without a connection, too. */
export function fetchDialogs() {
	for (const load of [form, importing]) load().catch(() => {})
	PivotView.fetch()
	ComparedPage.fetch()
}
