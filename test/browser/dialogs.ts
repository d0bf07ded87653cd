import type { Page } from 'playwright-core'
import { addAgendaStep } from '../../shared/agenda/index.ts'
import { boardsOf } from '../../shared/board/boards.ts'
import { addCardsInto, addCluster, removeShapes } from '../../shared/board/cards/index.ts'
import type { FoundAnswer } from '../../shared/protocol/api.ts'
import { join, openDevice } from '../helpers/device.ts'
import { until } from '../helpers/runningServer.ts'
import { horrorsOf } from '../helpers/vandal.ts'

/** Where the moderation of the example stands before a dialog opens: a board as a list or as a canvas, or a page. */
type Stand =
	| 'table'
	| 'ownTable'
	| 'overview'
	| 'map'
	| 'chain'
	| 'rules'
	| 'document'
	| 'paper'
	| 'event'
	| 'scenes'
	| 'cards'
	| 'canvas'
	| 'actors'
	| 'tasks'
	| 'groups'
	| 'meetings'
	| 'cases'
	| 'agenda'
	| 'versions'
	| 'trash'
	| 'roadmap'
	| 'start'

interface Opened {
	at: Stand
	open: (page: Page) => Promise<void>
	/** in pixels, if it stands at one width only */
	only?: number
	/** nothing that has the focus leads to it */
	isOpenedByNobody?: true
}

const first = (selector: string) => nth(selector, 0)
const nth = (selector: string, at: number) => (page: Page) => page.locator(selector).nth(at).click()
const byName = (name: RegExp) => (page: Page) => page.getByRole('button', { name }).first().click()
const inMenu = (selector: string, entry: 'first' | 'last') => async (page: Page) => {
	await page.locator(selector).first().click()
	await page.getByRole('menuitem')[entry]().click()
}
const menuEntry = (name: RegExp) => (page: Page) => page.getByRole('menuitem', { name }).click()
/** One after another; each waits for what it presses. */
const after =
	(...steps: readonly ((page: Page) => Promise<unknown>)[]) =>
	async (page: Page) => {
		for (const step of steps) await step(page)
	}
/** Chooses a file that says this. */
const chooseCases = (said: object) => (page: Page) =>
	page
		.locator('input[type="file"][aria-label]')
		.first()
		.setInputFiles({ name: 'faelle.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(said)) })
const choice = (at: number) => (page: Page) => page.getByRole('menuitemradio').nth(at).click()

const keepNow = /^(Stand jetzt sichern|Keep what there is now)/

/** To the canvas with the keys, and on to the first that lies on the board. */
const selectFirst = async (page: Page) => {
	const chosen = page.locator('.tl-shape[aria-current]').first()
	await until(async () => {
		await page.getByRole('application').first().focus()
		await page.keyboard.press('ArrowRight')
		// The canvas hears keys a moment after it is there; a press that was too early is not heard later.
		return chosen.waitFor({ timeout: 3_000 }).then(
			() => true,
			() => false,
		)
	})
}

/** Every file of the client that shows a dialog; `test/architecture/dialogs.test.ts` holds that none is missing. */
export const dialogs: Readonly<Record<string, Opened>> = {
	'access/AccessMenu.tsx': { at: 'map', open: after(first('.access-chip'), choice(0)) },
	'access/AccessRefused.tsx': {
		at: 'map',
		open: async (page) => {
			const giving = /\/api\/boards\//
			await page.route(giving, (route) => route.abort('connectionrefused'), { times: 1 })
			await after(first('.access-chip'), choice(1))(page)
		},
	},
	'access/OpenAtStepDialog.tsx': { at: 'table', open: inMenu('.access-chip', 'first') },
	'access/SeenByOthersDialog.tsx': { at: 'table', open: inMenu('.access-chip', 'last') },
	'actors/ActorForm.tsx': { at: 'actors', open: first('.registry-bar .ui-button[data-kind="main"]') },
	'groups/GroupForm.tsx': { at: 'groups', open: first('.groups-bar .ui-button[data-kind="main"]') },
	'meetings/DecisionForm.tsx': { at: 'meetings', open: first('.meetings-bar .ui-button[data-add="decision"]') },
	'meetings/MeetingForm.tsx': { at: 'meetings', open: first('.meetings-bar .ui-button[data-kind="main"]') },
	'cases/CaseForm.tsx': { at: 'cases', open: first('.cases-bar .ui-button[data-kind="main"]') },
	'cases/GivenCases.tsx': { at: 'cases', open: nth('.cases-bar [data-tool]', 0) },
	'cases/ReadAloud.tsx': { at: 'cases', open: first('.case-actions > .ui-button') },
	'cases/InventedQuestion.tsx': {
		at: 'roadmap',
		open: (page) =>
			page.locator('.roadmap input[type=file]').setInputFiles([
				{
					name: 'fall.json',
					mimeType: 'application/json',
					buffer: Buffer.from('{"registry":{"cases":{"cases-1":{"title":"Frau Kaya, geb. 3.5.1994"}}}}'),
				},
			]),
		isOpenedByNobody: true,
	},
	'cases/ReadCases.tsx': {
		at: 'cases',
		open: chooseCases({ netzwerkstattCases: 1, cases: [{ title: 'Frühschicht' }] }),
	},
	'cases/useCaseFile.tsx': { at: 'cases', open: chooseCases({}) },
	'cases/ThemeForm.tsx': { at: 'cases', open: first('.cases-bar .ui-button[data-add="theme"]') },
	'actors/RemoveActor.tsx': { at: 'actors', open: inMenu('.registry-table td:last-child > .ui-button', 'last') },
	'actors/import/ImportDialog.tsx': { at: 'actors', open: nth('.registry-bar [data-tool]', 1) },
	'actors/import/ImportList.tsx': { at: 'tasks', open: nth('.task-toolbar [data-tool]', 4) },
	'blocks/chain/lanes/AddLaneDialog.tsx': { at: 'chain', open: first('.chain-lane-line > .ui-button') },
	'blocks/checklist/page/DocumentDialog.tsx': { at: 'event', open: byName(/^(Als Seite ansehen|See as a page)$/) },
	'blocks/document/bar/DetailsForm.tsx': {
		at: 'document',
		open: after(byName(/^(Dokument|Document)$/), menuEntry(/^(Angaben|Details)$/)),
		only: 1440,
	},
	'blocks/document/bar/TemplateForm.tsx': {
		at: 'document',
		open: after(byName(/^(Dokument|Document)$/), menuEntry(/^(Als Vorlage sichern|Keep as a template)$/)),
		only: 1440,
	},
	'blocks/document/bar/RefreshForm.tsx': { at: 'document', open: first('.document-origin .ui-button') },
	'blocks/document/bar/PartForm.tsx': {
		at: 'paper',
		open: (page) => page.locator('.document-picture [data-element="title"]').first().click(),
	},
	'blocks/map/exchange/ImportRelations.tsx': { at: 'map', open: byName(/^(Einlesen|Import)$/) },
	'blocks/map/editor/MapSettings.tsx': { at: 'map', open: first('.map-bar .ui-button[data-kind="icon"]') },
	'blocks/map/editor/NewActor.tsx': { at: 'map', open: nth('.map-toolbar [data-tool]', 2) },
	'blocks/map/editor/NewRelation.tsx': { at: 'map', open: first('.map-toolbar .ui-button[data-kind="main"]') },
	'blocks/map/editor/OneDialog.tsx': { at: 'map', open: first('.map-row-actions > .ui-button') },
	'blocks/table/KnownEntries.tsx': { at: 'table', open: inMenu('.table-toolbar .ui-button[data-kind="main"]', 'last') },
	'blocks/table/OfferedRows.tsx': {
		at: 'overview',
		open: after(first('.table-toolbar .ui-button[data-kind="main"]'), menuEntry(/^(Vorschläge|Suggestions)/)),
		only: 1440,
	},
	'blocks/table/heads/EntryColumnsDialog.tsx': {
		at: 'ownTable',
		open: after(byName(/^(Spalten|Columns)$/), menuEntry(/^(Eine Spalte je Eintrag|A column per entry)/)),
		only: 1440,
	},
	'blocks/table/heads/OptionsDialog.tsx': {
		at: 'ownTable',
		open: after(byName(/^(Spalte „Aufwand“|Column “Aufwand”)$/), menuEntry(/^(Auswahl bearbeiten|Edit choices)/)),
		only: 1440,
	},
	'blocks/rulebook/RuleForm.tsx': { at: 'rules', open: first('.rulebook-page .rule-tools .ui-button') },
	'board/export/PictureDialog.tsx': {
		at: 'canvas',
		open: after(first('.board-own-menu > .ui-button'), menuEntry(/^(Als Bild speichern|Save as a picture)/)),
	},
	'board/cards/ColoursDialog.tsx': {
		at: 'canvas',
		open: after(selectFirst, byName(/^(Farben benennen|Name the colours)/)),
	},
	'board/content/DescribeDialog.tsx': {
		at: 'canvas',
		open: async (page) => {
			const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="40" height="40"/></svg>'
			const file = { name: 'wand.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(svg) }
			await page.locator('input[type=file][accept*=svg]').setInputFiles([file])
		},
	},
	'board/content/PasteDialog.tsx': {
		at: 'canvas',
		open: async (page) => {
			await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
			await page.evaluate(() => navigator.clipboard.writeText('Wohnraum\nDolmetschen\nKita am Abend'))
			await page.getByRole('application').first().focus()
			await page.keyboard.press('Control+v')
		},
	},
	'board/list/Questions.tsx': {
		at: 'cards',
		open: after(
			(page) => page.locator('.list-lines input[type="checkbox"]').first().check(),
			byName(/^(Verschieben nach|Move to)/),
		),
	},
	'console/agendas/KeepAgenda.tsx': {
		at: 'agenda',
		open: inMenu('.console-steps > footer .ui-button[aria-haspopup="menu"]', 'first'),
	},
	'console/agendas/LoadAgenda.tsx': { at: 'agenda', open: nth('.console-steps > footer .ui-button', 1) },
	'console/settings/OptionsDialog.tsx': {
		at: 'agenda',
		open: inMenu('.agenda-step:last-child [aria-haspopup="menu"]', 'first'),
	},
	'console/settings/StepDialog.tsx': { at: 'agenda', open: nth('.console-steps > footer .ui-button', 0) },
	'files/ReadMethodFile.tsx': {
		at: 'roadmap',
		open: (page) =>
			page
				.locator('.roadmap input[type=file]')
				.setInputFiles([{ name: 'board.json', mimeType: 'application/json', buffer: Buffer.from('Protokoll') }]),
		isOpenedByNobody: true,
	},
	'glossary/GlossaryDialog.tsx': { at: 'tasks', open: nth('.nav-foot button', 10) },
	'pages/deletion/DeleteWorkshop.tsx': {
		at: 'tasks',
		open: after(first('.people-button'), first('.people-list .delete-workshop')),
	},
	'pages/workshopFile/SaveWorkshopFile.tsx': {
		at: 'tasks',
		open: after(first('.people-button'), first('.people-list .save-workshop-file')),
	},
	'pages/share/FullSizeCode.tsx': {
		at: 'tasks',
		open: after(byName(/^(Teilen|Share)$/), first('.share-join .ui-button:not([data-kind="bare"])')),
	},
	'pages/share/ReadingLinks.tsx': {
		at: 'cards',
		open: after(first('.board-own-menu button'), menuEntry(/^(Link zum Lesen|Link for reading)$/)),
	},
	'pages/share/ShareDialog.tsx': { at: 'tasks', open: byName(/^(Teilen|Share)$/) },
	'pages/start/ForgetDialog.tsx': { at: 'start', open: first('.own-workshops li .ui-button') },
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
	'pages/workshop/nav/PhoneNav.tsx': {
		at: 'tasks',
		open: async (page) => {
			await page.setViewportSize({ width: 390, height: 844 })
			await first('.phone-nav > .ui-button')(page)
		},
		only: 390,
	},
	'quarantine/QuarantineDialog.tsx': { at: 'cards', open: byName(/^(Ansehen|Show)$/) },
	'roadmap/AddMethodDialog.tsx': { at: 'tasks', open: first('.nav-stages [data-adds] > button') },
	'roadmap/GuideDialog.tsx': { at: 'table', open: byName(/^(Anleitung|Guide)$/) },
	'search/SearchDialog.tsx': { at: 'tasks', open: nth('.nav-foot button', 9) },
	'taking/chain/ChainDialog.tsx': { at: 'scenes', open: byName(/^(Als Ist-Kette|As current chain)$/) },
	'taking/TakeDialog.tsx': {
		at: 'canvas',
		open: after(selectFirst, byName(/^(Übernehmen als|Take over as)/)),
	},
	'trash/TrashPage.tsx': { at: 'trash', open: first('.trash > footer .ui-button') },
	'versions/list/KeepVersion.tsx': { at: 'versions', open: byName(keepNow) },
	'versions/restoring/RestoreFoot.tsx': {
		at: 'versions',
		open: after(
			byName(keepNow),
			first('.versions-dialog [type="submit"]'),
			first('.versions-item'),
			first('.versions-foot .ui-button'),
		),
	},
}

const boards: Partial<Record<Stand, RegExp>> = {
	table: /Beteiligtenanalyse|Stakeholder analysis/,
	ownTable: /Schnelle Erfolge|Quick wins/,
	overview: /Fallbeispiele|Case examples/,
	map: /Netzwerkbild|Network map/,
	rules: /Netzwerkregeln|Network rules/,
	document: /^(Dokumente|Documents)/,
	paper: /^(Dokumente|Documents)/,
	scenes: /Planspiel|Simulation game/,
	chain: /Dienstleistungskette|Service chain/,
	event: /Gründungsveranstaltung|Founding event/,
	cards: /Karten der Gründung|Cards of the founding/,
	canvas: /Karten der Gründung|Cards of the founding/,
}
const pages: Partial<Record<Stand, number>> = {
	agenda: 0,
	actors: 1,
	groups: 2,
	meetings: 3,
	cases: 4,
	tasks: 5,
	versions: 7,
	trash: 8,
}

/** Goes there from wherever one is; a board shows its list, but for its canvas. */
export async function standAt(page: Page, stand: Stand, workshop: string): Promise<void> {
	const { origin, pathname } = new URL(page.url())
	if (stand === 'start') {
		await page.goto(origin)
		return
	}
	if (!pathname.startsWith('/w/')) {
		await page.goto(`${origin}/w/${workshop}`)
		await page.locator('.nav-foot').waitFor()
	}
	if (stand === 'roadmap') {
		await page.locator('.nav > header h2 button').click()
		return
	}
	const board = boards[stand]
	if (!board) {
		await page
			.locator('.nav-foot button')
			.nth(pages[stand] ?? 0)
			.click()
		return
	}
	await page.locator(':is(.nav-stages, .nav-free)').getByRole('button', { name: board }).first().click()
	await page
		.locator('.board-bar > .ui-switch input')
		.nth(stand === 'canvas' || stand === 'paper' ? 0 : 1)
		.check({ force: true })
	if (stand === 'canvas' || stand === 'paper') await page.locator('.tl-canvas').waitFor()
}

/** What the example lacks for some of them: cards in an area, something in the trash, a vote without options, a record no board shows. */
export async function prepareForDialogs(origin: string, workshop: FoundAnswer): Promise<void> {
	const joined = await join(origin, workshop, 'moderator')
	const [plenum, stage] = [openDevice(origin, joined), openDevice(origin, joined, 'stage')]
	await until(() => plenum.ready.get() && stage.ready.get() && boardsOf(plenum.doc).length > 2)
	const { doc } = plenum
	const board = boardsOf(doc).find(({ name }) => boards.cards?.test(name))?.id ?? ''
	const area = addCluster(doc, board, { kind: 'area', heading: 'Was fehlt uns?', x: 0, y: 0 })
	addCardsInto(doc, area, [{ text: 'Wohnraum' }, { text: 'Dolmetschen' }])
	const gone = addCluster(doc, board, { kind: 'area', heading: 'Was haben wir?', x: 900, y: 0 })
	removeShapes(doc, [gone], { by: 'Miriam', at: 0 })
	horrorsOf(1)['a card at x = 1e308']?.(doc, board)
	addAgendaStep(stage.doc, {
		title: 'Womit fangen wir an?',
		board,
		round: { kind: 'dots', options: [], dots: 3, perOption: 1, attribution: 'anonymous' },
	})
	await until(() => [plenum, stage].every(({ saving }) => saving.get().kind === 'saved'))
	await Promise.all([plenum.close(), stage.close()])
}
