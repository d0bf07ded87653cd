import { lazy } from 'react'

const form = () => import('../../actors/ActorForm.tsx')
const importing = () => import('../../actors/import/ImportDialog.tsx')

/** Dialogs over the table; they load when first opened. Show them inside `Suspense`. */
export const ActorForm = lazy(form)
export const ImportDialog = lazy(importing)

/** Fetches them ahead: they work without a connection, too. */
export function fetchDialogs() {
	for (const load of [form, importing]) load().catch(() => {})
}
