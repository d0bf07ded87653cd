import { late } from '../../../ui/late.ts'

/** What is told by forms comes behind the map it is told about: in dialogs, and beside what was chosen on the board. */
export const lateDialog = late(() => import('./OneDialog.tsx'))
export const lateEditors = late(() => import('./editors.ts'))

/** Fetches all of it before somebody asks: it works without a connection, too. */
export function fetchForms(): void {
	void lateDialog.fetch().then(({ fetchForm }) => fetchForm().catch(() => {}))
	void lateEditors.fetch()
}
