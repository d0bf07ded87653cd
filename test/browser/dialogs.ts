import type { Page } from 'playwright-core'

/** Where the moderation of the example stands before a dialog opens: a board as a list, or a page by its place in the list at the left. */
type Stand = 'table' | 'map' | 'chain' | 'actors' | 'tasks' | 'groups' | 'agenda' | 'versions'

interface Opened {
	at: Stand
	open: (page: Page) => Promise<void>
}

/** For dialogs that something must have happened before, or that stand over another one. */
interface NotOpened {
	because: string
}

const first = (selector: string) => (page: Page) => page.locator(selector).first().click()
const nth = (selector: string, at: number) => (page: Page) => page.locator(selector).nth(at).click()
const byName = (name: RegExp) => (page: Page) => page.getByRole('button', { name }).first().click()
const inMenu = (selector: string, entry: 'first' | 'last') => async (page: Page) => {
	await page.locator(selector).first().click()
	await page.getByRole('menuitem')[entry]().click()
}

/** Every file of the client that shows a dialog; `test/architecture/dialogs.test.ts` holds that none is missing. */
export const dialogs: Readonly<Record<string, Opened | NotOpened>> = {
	'access/AccessMenu.tsx': { because: 'asks before a board is closed that others have read' },
	'access/AccessRefused.tsx': { because: 'follows a refusal' },
	'access/OpenAtStepDialog.tsx': { at: 'table', open: inMenu('.access-chip', 'first') },
	'access/SeenByOthersDialog.tsx': { at: 'table', open: inMenu('.access-chip', 'last') },
	'actors/ActorForm.tsx': { at: 'actors', open: first('.registry-bar .ui-button[data-kind="main"]') },
	'groups/GroupForm.tsx': { at: 'groups', open: first('.groups-bar .ui-button[data-kind="main"]') },
	'actors/RemoveActor.tsx': { at: 'actors', open: inMenu('.registry-table td:last-child > .ui-button', 'last') },
	'actors/import/ImportDialog.tsx': { at: 'actors', open: nth('.registry-bar [data-tool]', 1) },
	'actors/import/ImportList.tsx': { at: 'tasks', open: nth('.task-toolbar [data-tool]', 4) },
	'blocks/chain/lanes/AddLaneDialog.tsx': { at: 'chain', open: first('.chain-lane-line > .ui-button') },
	'blocks/map/csv/ImportRelations.tsx': { at: 'map', open: inMenu('.map-csv', 'last') },
	'blocks/map/editor/MapSettings.tsx': { at: 'map', open: first('.map-bar .ui-button[data-kind="icon"]') },
	'blocks/map/editor/NewActor.tsx': { at: 'map', open: first('.map-toolbar [data-tool]') },
	'blocks/map/editor/NewRelation.tsx': { at: 'map', open: first('.map-toolbar .ui-button[data-kind="main"]') },
	'blocks/map/editor/OneDialog.tsx': { at: 'map', open: first('.map-row-actions > .ui-button') },
	'blocks/table/AddMenu.tsx': { at: 'table', open: inMenu('.table-toolbar .ui-button[data-kind="main"]', 'last') },
	'board/cards/ColoursDialog.tsx': { because: 'opens from the menu of an area on the canvas' },
	'board/content/DescribeDialog.tsx': { because: 'needs a picture on the board' },
	'board/content/PasteDialog.tsx': { because: 'follows pasting on the canvas' },
	'board/list/Questions.tsx': { because: 'needs chosen cards' },
	'console/agendas/KeepAgenda.tsx': {
		at: 'agenda',
		open: inMenu('.console-steps > footer .ui-button[aria-haspopup="menu"]', 'first'),
	},
	'console/agendas/LoadAgenda.tsx': { at: 'agenda', open: nth('.console-steps > footer .ui-button', 1) },
	'console/settings/OptionsDialog.tsx': { because: 'stands before a vote that has nothing to choose from' },
	'console/settings/StepDialog.tsx': { at: 'agenda', open: nth('.console-steps > footer .ui-button', 0) },
	'files/ReadMethodFile.tsx': { because: 'follows a file that cannot be read' },
	'glossary/GlossaryDialog.tsx': { at: 'tasks', open: nth('.nav-foot button', 8) },
	'pages/deletion/DeleteWorkshop.tsx': { because: 'stands over the dialog for sharing' },
	'pages/share/FullSizeCode.tsx': { because: 'covers the whole window' },
	'pages/share/ShareDialog.tsx': { at: 'tasks', open: byName(/^(Teilen|Share)$/) },
	'pages/start/ForgetDialog.tsx': { because: 'stands on the start page of those who have been here' },
	'pages/workshop/Leave.tsx': {
		at: 'tasks',
		open: async (page) => {
			await page.locator('.people-button').click()
			const leave = page.locator('.people-list footer button[class]').filter({ hasText: /verlassen|Leave/ })
			await leave.click()
		},
	},
	'pages/workshop/RenameWorkshop.tsx': { at: 'tasks', open: byName(/^(Werkstatt umbenennen|Rename the workshop)$/) },
	'pages/workshop/nav/BoardDialogs.tsx': {
		at: 'tasks',
		// The menu of a board shows itself to whoever is there.
		open: async (page) => {
			await page.locator('.nav-stages .nav-item > button').first().focus()
			await inMenu('.nav-stages .nav-item .ui-button[aria-haspopup="menu"]', 'first')(page)
		},
	},
	'pages/workshop/nav/PhoneNav.tsx': { because: 'stands on a phone only' },
	'quarantine/QuarantineDialog.tsx': { because: 'needs data of other programs' },
	'roadmap/AddMethodDialog.tsx': { at: 'tasks', open: first('.nav-stages [data-adds] > button') },
	'roadmap/GuideDialog.tsx': { at: 'table', open: byName(/^(Anleitung|Guide)$/) },
	'search/SearchDialog.tsx': { at: 'tasks', open: nth('.nav-foot button', 7) },
	'trash/TrashPage.tsx': { because: 'needs something deleted' },
	'versions/list/KeepVersion.tsx': { at: 'versions', open: byName(/^(Stand jetzt sichern|Keep what there is now)/) },
	'versions/restoring/RestoreFoot.tsx': { because: 'needs an earlier version' },
}

const boards: Partial<Record<Stand, RegExp>> = {
	table: /Beteiligtenanalyse|Stakeholder analysis/,
	map: /Netzwerkbild|Network map/,
	chain: /Dienstleistungskette|Service chain/,
}
const pages: Partial<Record<Stand, number>> = { agenda: 0, actors: 1, groups: 2, tasks: 3, versions: 5 }

/** Goes there, as a list where it is a board. */
export async function standAt(page: Page, stand: Stand): Promise<void> {
	const board = boards[stand]
	if (!board) {
		await page
			.locator('.nav-foot button')
			.nth(pages[stand] ?? 0)
			.click()
		return
	}
	await page.locator('.nav-stages').getByRole('button', { name: board }).first().click()
	await page.locator('.board-bar > .ui-switch input').nth(1).check({ force: true })
}
