import { describe, expect, test } from 'vitest'
import { type Import, importsOf, isOurs, loadedAtStart, sourceFiles, textOf } from './sources.ts'

/**
 * Who may know whom, as docs/architecture.md tells it: folder -> folders, or single files, of ours it may import. A folder
 * may always import itself. The longest matching folder counts.
 */
const mayImport: Record<string, readonly string[]> = {
	'shared/lib': [],
	'shared/links': ['shared/lib'],
	'shared/text': ['shared/lib'],
	'shared/updates': ['shared/lib'],
	'shared/pictures': ['shared/lib'],
	'shared/documents': ['shared/lib'],
	'shared/rooms': ['shared/lib', 'shared/links'],
	'shared/protocol': ['shared/lib', 'shared/links'],
	'shared/rounds': ['shared/lib', 'shared/registry'],
	'shared/agenda': ['shared/text', 'shared/lib', 'shared/links', 'shared/rounds', 'shared/registry'],
	'shared/parkingLot': ['shared/text', 'shared/lib', 'shared/registry', 'shared/blocks'],
	'shared/collected': [
		'shared/text',
		'shared/lib',
		'shared/rounds',
		'shared/agenda',
		'shared/protocol',
		'shared/registry',
		'shared/board',
		'shared/blocks',
	],
	'shared/registry': ['shared/text', 'shared/lib'],
	// Who sits with whom is arithmetic: nothing of documents.
	'shared/smallGroups/forming': ['shared/lib'],
	'shared/taking': [
		'shared/text',
		'shared/lib',
		'shared/registry',
		'shared/board',
		'shared/blocks',
		'shared/collected',
		'shared/parkingLot',
		// What was decided in a round, and what the step says becomes of it.
		'shared/agenda',
		'shared/rounds',
		// Chapters of rules.
		'shared/methods',
	],
	'shared/board': ['shared/text', 'shared/lib', 'shared/links', 'shared/pictures', 'shared/rooms'],
	'shared/findings': ['shared/text', 'shared/lib', 'shared/registry'],
	'shared/blocks': [
		'shared/text',
		'shared/lib',
		'shared/registry',
		'shared/findings',
		'shared/board',
		'shared/rounds',
		// What a document says is told in the form in which it leaves the workshop.
		'shared/documents',
	],
	'shared/migrations': ['shared/lib', 'shared/pictures', 'shared/rooms'],
	'shared/snapshots': ['shared/text', 'shared/lib', 'shared/blocks'],
	'shared/versions': ['shared/lib', 'shared/registry', 'shared/protocol', 'shared/board', 'shared/blocks'],
	'shared/access': ['shared/lib', 'shared/links', 'shared/board', 'shared/versions'],
	'shared/smallGroups': [
		'shared/rooms',
		'shared/lib',
		'shared/links',
		'shared/text',
		'shared/rounds',
		'shared/agenda',
		'shared/board',
		'shared/blocks',
		'shared/versions',
		'shared/access',
		'shared/collected',
	],
	'shared/playing': [
		'shared/lib',
		'shared/text',
		'shared/registry',
		'shared/rounds',
		'shared/agenda',
		'shared/blocks',
		'shared/smallGroups',
	],
	'shared/rehearsal': [
		'shared/lib',
		'shared/links',
		'shared/protocol',
		'shared/rounds',
		'shared/agenda',
		'shared/registry',
		'shared/versions',
		'shared/playing',
		'shared/smallGroups',
	],
	// The chain that comes of a play lies on a board of its method.
	'shared/playing/scenesToChain.ts': [
		'shared/lib',
		'shared/registry',
		'shared/board',
		'shared/blocks',
		'shared/methods',
		'shared/playing',
	],
	'shared/minutes': [
		'shared/lib',
		'shared/registry',
		'shared/rounds',
		'shared/agenda',
		'shared/board',
		'shared/blocks',
		'shared/collected',
		'shared/parkingLot',
	],
	// Building blocks as rows of words, for files and for whoever reads.
	'shared/tables': ['shared/registry', 'shared/blocks', 'shared/documents'],
	'shared/told': ['shared/registry', 'shared/blocks', 'shared/documents', 'shared/tables'],
	// What one board says to people who never join.
	'shared/boardPage': [
		'shared/lib',
		'shared/registry',
		'shared/board',
		'shared/blocks',
		'shared/collected',
		'shared/documents',
		'shared/tables',
		'shared/told',
	],
	// What becomes of a workshop's documents in a file that leaves it.
	'shared/workshopFile': [
		'shared/lib',
		'shared/links',
		'shared/agenda',
		'shared/blocks',
		'shared/board',
		'shared/rooms',
		'shared/rounds',
		'shared/versions',
	],
	'shared/sampleData': ['shared/lib', 'shared/registry'],
	'shared/composition': ['shared/lib', 'shared/registry'],
	'shared/methods': [
		'shared/composition',
		'shared/minutes',
		// The example has put something aside.
		'shared/parkingLot',
		'shared/lib',
		'shared/links',
		'shared/agenda',
		'shared/registry',
		'shared/board',
		'shared/blocks',
		'shared/findings',
		'shared/migrations',
		'shared/sampleData',
	],
	'shared/search': ['shared/lib', 'shared/registry', 'shared/board', 'shared/blocks', 'shared/parkingLot'],
	'shared/trash': ['shared/lib', 'shared/agenda', 'shared/registry', 'shared/board', 'shared/blocks'],
	'shared/roadmap': ['shared/lib', 'shared/registry', 'shared/board', 'shared/blocks', 'shared/methods'],
	'shared/files': ['shared/lib', 'shared/registry', 'shared/board', 'shared/blocks', 'shared/methods'],
	server: ['shared/lib', 'shared/protocol', 'shared/links'],
	// The one place that tells the relay what rooms mean.
	'server/policies.ts': [
		'shared/access',
		'shared/agenda',
		'shared/blocks',
		'shared/links',
		'shared/migrations',
		'shared/playing',
		'shared/rooms',
		'shared/smallGroups',
		'shared/versions',
		'server/relay',
	],
	'server/settings': ['shared/protocol', 'server/disk'],
	'server/disk': ['shared/lib'],
	'server/rates': ['shared/lib', 'shared/protocol'],
	'server/pictures': ['shared/lib', 'shared/protocol', 'shared/pictures', 'server/disk'],
	'server/log': ['shared/lib', 'shared/protocol', 'shared/links', 'server/disk'],
	'server/links': ['shared/lib', 'shared/protocol', 'shared/links', 'server/disk', 'server/rates'],
	'server/deletion': ['shared/lib', 'shared/protocol'],
	'server/rehearsal': [
		'shared/access',
		'shared/lib',
		'shared/links',
		'shared/protocol',
		'shared/rehearsal',
		'server/deletion',
		'server/links',
		'server/roleCards',
		'server/rates',
		'server/relay',
	],
	'server/workshopFile': [
		'shared/access',
		'shared/lib',
		'shared/links',
		'shared/migrations',
		'shared/pictures',
		'shared/playing',
		'shared/protocol',
		'shared/smallGroups',
		'shared/updates',
		'shared/workshopFile',
		'server/deletion',
		'server/links',
		'server/pictures',
		'server/rates',
		'server/relay',
		'server/roleCards',
		'server/rounds',
		'server/versions',
		'server/worker',
	],
	'server/worker': [
		'shared/lib',
		'shared/links',
		'shared/protocol',
		'shared/updates',
		'shared/versions/boardMarks.ts',
		'shared/workshopFile',
		'server/log',
	],
	'server/relay/context': ['shared/lib', 'shared/links', 'shared/protocol', 'server/worker', 'server/log'],
	'server/relay/wire': [
		'shared/lib',
		'shared/links',
		'shared/protocol',
		'server/rates',
		'server/log',
		'server/relay/context',
	],
	'server/relay/document': [
		'shared/protocol',
		'server/worker',
		'server/log',
		'server/relay/context',
		'server/relay/wire',
	],
	'server/relay/admission': [
		'shared/lib',
		'shared/protocol',
		'shared/updates',
		'server/worker',
		'server/rates',
		'server/log',
		'server/relay/context',
		'server/relay/wire',
		'server/relay/document',
	],
	'server/relay/connections': [
		'shared/lib',
		'shared/links',
		'shared/protocol',
		'server/rates',
		'server/relay/context',
		'server/relay/wire',
		'server/relay/admission',
		'server/worker/forbiddenKeys.ts',
	],
	'server/relay/persistence': [
		'shared/lib',
		'shared/protocol',
		'server/log',
		'server/relay/context',
		'server/relay/document',
	],
	'server/relay/room': [
		'shared/lib',
		'shared/links',
		'shared/protocol',
		'shared/updates',
		'server/worker',
		'server/log',
		'server/relay/context',
		'server/relay/wire',
		'server/relay/document',
		'server/relay/admission',
		'server/relay/connections',
		'server/relay/persistence',
	],
	'server/relay': ['shared/links', 'shared/protocol', 'server/worker', 'server/log'],
	'server/boards': [
		'shared/access',
		'shared/board',
		'shared/lib',
		'shared/links',
		'shared/protocol',
		'shared/versions',
		'server/relay',
	],
	'server/smallGroups': [
		'shared/board',
		// What a group's rounds counted comes back with it.
		'shared/agenda',
		'shared/collected',
		'shared/lib',
		'shared/links',
		'shared/protocol',
		'shared/smallGroups',
		'server/relay',
	],
	'server/rounds': [
		'shared/lib',
		'shared/protocol',
		'shared/links',
		'shared/rounds',
		'shared/agenda',
		'shared/collected',
		'shared/playing',
		'shared/smallGroups',
		'server/links',
	],
	// Private sides of role cards lie as what people hand in.
	'server/roleCards': ['shared/links', 'shared/playing', 'shared/protocol', 'server/rounds'],
	'server/operate': ['server', 'shared/lib', 'shared/protocol', 'shared/links', 'shared/pictures'],
	'server/versions': [
		'shared/access',
		'shared/board',
		'shared/lib',
		'shared/protocol',
		'shared/links',
		'shared/migrations',
		'shared/updates',
		'shared/versions',
		'server/disk',
		'server/log',
		'server/relay',
		'server/worker',
	],
	// What people hand in is checked here and laid onto boards: the relay below knows nothing of either.
	'server/routes': [
		'shared/access',
		'shared/boardPage',
		'shared/text',
		'server',
		'shared/lib',
		'shared/protocol',
		'shared/links',
		'shared/updates',
		'shared/rounds',
		'shared/agenda',
		'shared/collected',
		'shared/parkingLot',
		'shared/pictures',
		'shared/playing',
		'shared/registry',
		'shared/rehearsal',
		'shared/rooms',
		'shared/smallGroups',
	],
	// Tables on boards have the words of their methods.
	'server/routes/pageLinks.ts': ['server', 'shared/lib', 'shared/protocol', 'shared/boardPage', 'shared/methods'],
	'server/routes/photos.ts': [
		'server',
		'shared/lib',
		'shared/links',
		'shared/protocol',
		'shared/pictures',
		'shared/board',
		'shared/collected',
	],
	'server/routes/workshops.ts': ['server', 'shared/lib', 'shared/protocol', 'shared/links', 'shared/methods'],
	'client/texts': ['client/api', 'shared'],
	'client/spreadsheets': ['shared/lib/zipList.ts', 'client/texts', 'client/ui', 'shared/registry'],
	'client/ui': ['client/texts', 'shared/protocol', 'shared/lib', 'shared/registry'],
	'client/access': ['client/api', 'client/sync', 'client/texts', 'client/ui', 'shared'],
	'client/api': [
		'shared/access',
		'shared/protocol',
		'shared/lib',
		'shared/links',
		'shared/boardPage',
		'shared/collected',
		'shared/playing',
	],
	'client/serviceWorker': [],
	// The transport's client: one room, whatever it holds. Of boards it knows what undo reaches.
	'client/sync': [
		'shared/lib',
		'shared/links',
		'shared/protocol',
		'shared/text',
		'shared/updates',
		'shared/board/plenum.ts',
	],
	'client/pictures': ['client/api', 'client/sync', 'shared'],
	'client/links': ['client/sync', 'shared'],
	'client/writing': ['shared/text', 'client/sync', 'client/texts'],
	'client/listEditing': ['client/sync', 'client/texts', 'client/ui'],
	'client/navigation': ['client/sync', 'client/ui', 'shared'],
	'client/taking': ['client/listEditing', 'client/navigation', 'client/sync', 'client/texts', 'client/ui', 'shared'],
	'client/findings': ['client/taking', 'client/navigation', 'client/sync', 'client/texts', 'client/ui', 'shared'],
	'client/agenda': ['client/api', 'client/navigation', 'client/sync', 'client/texts', 'client/ui', 'shared'],
	'client/attention': ['client/agenda', 'client/navigation', 'client/sync', 'client/texts', 'client/ui', 'shared'],
	'client/rounds': [
		'client/pictures',
		'client/agenda',
		'client/api',
		'client/navigation',
		'client/sync',
		'client/texts',
		'client/ui',
		'shared',
	],
	'client/parkingLot': [
		'client/taking',
		'client/listEditing',
		'client/writing',
		'client/navigation',
		'client/sync',
		'client/texts',
		'client/ui',
		'shared',
	],
	'client/smallGroups': [
		'client/actors',
		'client/agenda',
		'client/api',
		'client/navigation',
		'client/sync',
		'client/texts',
		'client/ui',
		'shared',
	],
	'client/playing/member': [
		'client/agenda',
		'client/api',
		'client/rounds',
		'client/sync',
		'client/texts',
		'client/ui',
		'shared',
	],
	'client/playing/wall': ['client/agenda', 'client/sync', 'client/texts', 'client/ui', 'shared'],
	'client/playing/conduct': [
		'client/agenda',
		'client/api',
		'client/blocks',
		'client/navigation',
		'client/smallGroups',
		'client/sync',
		'client/texts',
		'client/ui',
		'client/writing',
		'shared',
	],
	'client/calendar': ['client/texts', 'client/ui', 'shared'],
	'client/documents': ['client/texts', 'client/ui', 'shared/documents'],
	'client/minutes': [
		'client/agenda',
		'client/days',
		'client/navigation',
		'client/sync',
		'client/texts',
		'client/ui',
		'shared',
	],
	'client/console': [
		'client/minutes',
		'client/playing',
		'client/smallGroups',
		'client/taking',
		'client/access',
		'client/agenda',
		'client/attention',
		'client/listEditing',
		'client/rounds',
		'client/parkingLot',
		'client/api',
		'client/navigation',
		'client/sync',
		'client/texts',
		'client/ui',
		'shared',
	],
	'client/rehearsal': ['client/agenda', 'client/api', 'client/sync', 'client/texts', 'client/ui', 'shared'],
	'client/quarantine': ['client/agenda', 'client/listEditing', 'client/sync', 'client/texts', 'client/ui', 'shared'],
	'client/comparing': ['client/texts', 'shared'],
	'client/snapshots': ['client/comparing', 'client/sync', 'client/texts', 'client/ui', 'shared'],
	'client/versions': [
		'client/comparing',
		'client/agenda',
		'client/api',
		'client/navigation',
		'client/sync',
		'client/texts',
		'client/ui',
		'shared',
	],
	'client/days': ['client/findings', 'client/sync', 'client/texts', 'client/ui', 'shared'],
	'client/tasks': [
		'client/days',
		'client/calendar',
		'client/spreadsheets',
		'client/taking',
		'client/actors',
		'client/listEditing',
		'client/writing',
		'client/findings',
		'client/navigation',
		'client/sync',
		'client/texts',
		'client/ui',
		'shared',
	],
	'client/trash': ['client/agenda', 'client/navigation', 'client/sync', 'client/texts', 'client/ui', 'shared'],
	'client/files': [
		'client/actors',
		'client/cases',
		'client/spreadsheets',
		'client/sync',
		'client/texts',
		'client/ui',
		'shared',
	],
	'client/search': ['client/navigation', 'client/sync', 'client/texts', 'client/ui', 'shared'],
	'client/glossary': ['client/texts', 'client/ui', 'shared'],
	'client/roadmap': [
		'client/access',
		'client/agenda',
		'client/api',
		'client/files',
		'client/findings',
		'client/navigation',
		'client/sync',
		'client/texts',
		'client/ui',
		'shared',
	],
	'client/board': [
		// A poster is a document.
		'client/documents',
		'client/spreadsheets',
		'client/taking',
		'client/pictures',
		'client/agenda',
		'client/attention',
		'client/quarantine',
		'client/navigation',
		'client/sync',
		'client/texts',
		'client/ui',
		'shared',
	],
	'client/board/list': [
		'client/spreadsheets',
		'client/taking',
		'client/board',
		'client/pictures',
		'client/agenda',
		'client/listEditing',
		'client/writing',
		'client/navigation',
		'client/sync',
		'client/texts',
		'client/ui',
		'shared',
	],
	'client/actors': [
		'client/spreadsheets',
		'client/taking',
		'client/listEditing',
		'client/navigation',
		'client/sync',
		'client/texts',
		'client/ui',
		'shared',
	],
	'client/groups': [
		'client/days',
		'client/spreadsheets',
		'client/actors',
		'client/tasks',
		'client/taking',
		'client/listEditing',
		'client/navigation',
		'client/sync',
		'client/texts',
		'client/ui',
		'shared',
	],
	'client/agreement': ['client/actors', 'client/texts', 'client/ui', 'shared'],
	'client/meetings': [
		'client/minutes',
		'client/days',
		'client/calendar',
		'client/spreadsheets',
		'client/agreement',
		'client/actors',
		'client/tasks',
		'client/listEditing',
		'client/navigation',
		'client/sync',
		'client/texts',
		'client/ui',
		'shared',
	],
	'client/cases': [
		'client/agenda',
		'client/spreadsheets',
		'client/taking',
		'client/actors',
		'client/listEditing',
		'client/navigation',
		'client/sync',
		'client/texts',
		'client/ui',
		'shared',
	],
	// Not the methods: what a view shows of one, it is given.
	'client/blocks': [
		'client/documents',
		// What is handed over is told in its words.
		'shared/documents',
		'client/spreadsheets',
		// What is written of a case is asked about before it is entered.
		'client/cases/asking.ts',
		'client/days',
		'client/taking',
		'shared/text',
		'client/agenda',
		'client/listEditing',
		'client/findings',
		'client/groups',
		'client/rounds',
		'client/snapshots',
		'client/tasks',
		'client/navigation',
		'client/board',
		'client/writing',
		'client/actors',
		'client/agreement',
		'client/sync',
		'client/texts',
		'client/ui',
		'shared/lib',
		'shared/registry',
		'shared/rounds',
		'shared/findings',
		'shared/blocks',
		'shared/snapshots',
	],
	// A document is told from the agenda and from what lies on boards, and leaves as what it says.
	'client/blocks/document': [
		'client/documents',
		'client/agenda',
		'client/actors',
		'client/blocks',
		'client/board',
		'client/days',
		'client/findings',
		'client/navigation',
		'client/snapshots',
		'client/sync',
		'client/texts',
		'client/ui',
		'client/writing',
		'shared/agenda',
		'shared/blocks',
		'shared/collected',
		'shared/documents',
		'shared/lib',
		'shared/registry',
		'shared/text',
	],
	'client/pages': ['client', 'shared'],
	client: ['client', 'shared'],
}

/** What a network is made of and how one gets through it; and what measures it. */
const graphPackages = ['graphology', 'graphology-shortest-path']
const measurePackages = ['graphology-communities-louvain', 'graphology-components', 'graphology-metrics']

/** Packages that stay in their rooms: package -> the only folders that may import it. */
const keptIn: Record<string, readonly string[]> = {
	hono: ['server'],
	'@hono/node-server': ['server'],
	ws: ['server'],
	lmdb: ['server/log', 'server/links', 'server/rounds', 'server/operate'],
	pino: ['server'],
	zod: ['server', 'shared/lib'],
	'prom-client': ['server'],
	react: ['client'],
	'react-dom': ['client'],
	wouter: ['client'],
	'radix-ui': ['client'],
	tldraw: ['client/board', 'client/blocks'],
	'@tldraw/assets': ['client/board'],
	'y-prosemirror': ['client/board'],
	'y-websocket': ['client/sync'],
	'y-indexeddb': ['client/sync'],
	fflate: ['client/spreadsheets', 'server/workshopFile'],
	ics: ['client/calendar'],
	'd3-force': ['shared/blocks/map'],
	'@noble/hashes': ['shared/pictures', 'shared/registry/goals', 'client/links'],
	diff: ['shared/lib'],
	lib0: ['shared/updates', 'server/relay', 'server/worker', 'server/log', 'server/versions', 'client/sync'],
	...Object.fromEntries(graphPackages.map((name) => [name, ['shared/blocks/map']])),
	...Object.fromEntries(measurePackages.map((name) => [name, ['shared/methods/network-map']])),
}

const sharedMayUse = [
	'yjs',
	'lib0',
	'zod',
	'@noble/hashes',
	'fractional-indexing',
	'diff',
	'd3-force',
	...graphPackages,
	...measurePackages,
]
const sources = ['shared', 'server', 'client'].flatMap(sourceFiles)
const imports = sources.flatMap(importsOf)

describe('directions of imports', () => {
	test('every folder imports only what lies on its way', () => {
		const astray = imports.filter((each) => isOurs(each.to) && !allowed(each)).map(told)
		expect(astray).toEqual([])
	})

	test('blocks do not know each other, and neither do methods', () => {
		const neighbours = imports.filter(({ from, to }) => {
			const parent = /^(shared\/blocks|shared\/methods|client\/blocks)\/([^/]+)\//
			const [here, there] = [from.match(parent), to.match(parent)]
			return here && there && here[1] === there[1] && here[2] !== there[2]
		})
		expect(neighbours.map(told)).toEqual([])
	})

	test('shared is pure: no Node, no DOM library, only a few packages', () => {
		const impure = imports.filter(
			({ from, to }) => from.startsWith('shared/') && !to.startsWith('shared/') && !sharedMayUse.includes(to),
		)
		expect(impure.map(told)).toEqual([])
	})

	test('packages stay in their rooms', () => {
		const strayed = imports.filter(({ from, to }) => {
			if (to.startsWith('node:')) return !from.startsWith('server/')
			const rooms = keptIn[to]
			return rooms && !rooms.some((room) => from.startsWith(`${room}/`) || from === `${room}/main.tsx`)
		})
		expect(strayed.map(told)).toEqual([])
	})

	test('what belongs to one canvas is found in one place: the services of its board', () => {
		const locators = sources.filter((file) => /WeakMap<(Editor|TLStore)\b/u.test(textOf(file)))
		expect(locators).toEqual(['client/board/canvas/services.ts'])
	})

	test('from a link to its first card a phone loads nothing of the board, the documents or the dialogs', () => {
		const loaded = new Set(
			['client/pages/join/WorkshopDoor.tsx', 'client/pages/phone/PhonePage.tsx'].flatMap((file) => [
				...loadedAtStart(file),
			]),
		)
		const heavy = [
			'tldraw',
			'yjs',
			'lib0',
			'y-websocket',
			'y-indexeddb',
			'radix-ui',
			'zod',
			'papaparse',
			'fflate',
			'qrcode',
		]
		expect(heavy.filter((name) => loaded.has(name))).toEqual([])
		expect(loaded.has('client/rounds/CardForm.tsx')).toBe(true)
	})

	test('a board is read and written as a list without loading the canvas', () => {
		const loaded = loadedAtStart('client/board/list/BoardList.tsx')
		expect(['tldraw', 'y-prosemirror', '@tiptap/core'].filter((name) => loaded.has(name))).toEqual([])
		expect(loaded.has('client/board/list/Line.tsx')).toBe(true)
	})

	test('the first page loads nothing of the board, the documents or the dialogs', () => {
		const loaded = loadedAtStart('client/main.tsx')
		const heavy = ['tldraw', 'yjs', 'y-websocket', 'radix-ui', 'zod', 'papaparse', 'fflate', 'qrcode', '@noble/ciphers']
		expect(heavy.filter((name) => loaded.has(name))).toEqual([])
		expect(loaded.has('react')).toBe(true)
	})
})

function allowed({ from, to }: Import): boolean {
	const home = Object.keys(mayImport)
		.filter((folder) => from === folder || from.startsWith(`${folder}/`))
		.sort((a, b) => b.length - a.length)[0]
	if (!home) return false
	if (to.startsWith(`${home}/`)) return true
	return (mayImport[home] ?? []).some((place) => to === place || to.startsWith(`${place}/`))
}

const told = ({ from, to }: Import) => `${from} -> ${to}`
