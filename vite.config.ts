import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { withoutUnusedOfReact } from './client/build/unusedOfReact.ts'
import { unusedOfTldraw } from './client/build/unusedOfTldraw.ts'
import { precompress } from './server/routes/precompress.ts'

const here = (path: string) => resolve(import.meta.dirname, path)

/** Files by their place in the project; one that has moved would silently stand in no group any more. */
const anyOf = (...files: string[]) => {
	const missing = files.find((file) => !existsSync(here(file)))
	if (missing) throw new Error(`${missing}, which is to stand in a group, is not there`)
	return (id: string) => files.some((file) => id.replaceAll('\\', '/').endsWith(file))
}

/**
 * What stands in one file, each with everything it imports: what every page needs, with a few small things that the start
 * page and phones share; all that a phone needs from a link to its first card, so that slow Wi-Fi fetches little, once; and what
 * every board reads of its documents, which would fall to pieces where others want a part of it.
 */
const togetherInOneFile = [
	{
		name: 'first',
		test: anyOf(
			'client/main.tsx',
			'client/pages/entrance/admission.ts',
			'client/pages/refusal/LateRefusalNotice.tsx',
			'client/ui/TextField.tsx',
			'client/ui/lazyPart.ts',
			'shared/methods/agendaTemplates.ts',
			'shared/protocol/limits.ts',
			// Styles are small beside each other and large alone.
			'client/pages/joinCode/codeForm.css',
			'client/pages/start/start.css',
		),
	},
	{ name: 'taking-part', test: anyOf('client/pages/join/WorkshopDoor.tsx', 'client/pages/phone/PhonePage.tsx') },
	{
		name: 'documents',
		test: anyOf(
			'shared/agenda/rounds.ts',
			'shared/blocks/chain/picture.ts',
			'shared/blocks/map/nodes.ts',
			'shared/blocks/poll/poll.ts',
			'shared/blocks/table/table.ts',
			'shared/board/boards.ts',
			'shared/registry/actors/actors.ts',
		),
	},
	// The founding and the workshop need it, and neither the other.
	{ name: 'handover', test: anyOf('client/pages/entrance/handover.ts') },
	{ name: 'start', test: anyOf('client/pages/start/StartPage.tsx') },
	{ name: 'founding', test: anyOf('client/pages/start/FoundingForm.tsx', 'client/pages/start/DemoOffer.tsx') },
]

/**
 * Files of `shared` and of tldraw only say what they export, so an index brings nothing that nobody asks it for; but for the
 * one that sets up what it passes on.
 */
const doesSomethingAlone = (id: string) =>
	(id.startsWith(here('shared')) && !id.endsWith(join('lib', 'schema.ts'))) ||
	/\/@?tldraw\/(?:\w[\w-]*\/)?dist-esm\/lib\//.test(id)
		? false
		: undefined

/** Tests of the client that replace modules, load them anew or give the page a database: others would find them there. */
const pagesOfTheirOwn = [
	'test/client/blocks/TableView.test.tsx',
	'test/client/pages/deletion.test.tsx',
	'test/client/pages/founded.test.tsx',
	'test/client/pages/joining.test.tsx',
	'test/client/pages/leave.test.tsx',
	'test/client/pages/phone.test.tsx',
	'test/client/pages/phoneDoor.test.tsx',
	'test/client/pages/projector.test.tsx',
	'test/client/pages/rehearsalEnded.test.tsx',
	'test/client/pages/workshop.test.tsx',
	'test/client/pictures/pictureStore.test.ts',
	'test/client/sync/localCopy.test.ts',
	'test/client/sync/reissue.test.ts',
	'test/client/sync/setBack.test.ts',
	'test/client/texts/locale.test.ts',
]

/** Tests of the server that measure a process, or turn something of it off: what others left in it would be measured, too. */
const processesOfTheirOwn = [
	'test/server/relay/cost.test.ts',
	'test/server/relay/portions.test.ts',
	'test/server/routes/crowds.test.ts',
]

export default defineConfig({
	root: here('client'),
	plugins: [react(), withoutUnusedOfReact, ...unusedOfTldraw()],
	// Two copies of these break `instanceof` checks inside the editor and the documents.
	resolve: {
		dedupe: ['yjs', 'react', 'react-dom', 'prosemirror-model', 'prosemirror-state', '@tiptap/core'],
		// What this shim of the router adds, React has had since version 18.
		alias: { 'use-sync-external-store/shim/index.js': 'react' },
	},
	// Its addresses of files get lost when the development server bundles it beforehand.
	optimizeDeps: { exclude: ['@tldraw/assets'] },
	// What writes documents loads each form's library when it is asked for.
	worker: { format: 'es' },
	server: { proxy: { '/api': 'http://localhost:3000', '/sync': { target: 'ws://localhost:3000', ws: true } } },
	environments: {
		client: {
			build: {
				outDir: here('dist/client'),
				emptyOutDir: true,
				// Says which files belong to what; `test/sizes` weighs them.
				manifest: true,
				assetsInlineLimit: 0,
				target: 'es2022',
				license: { fileName: 'licences/packages.md' },
				// Without a polyfill for browsers that cannot show the board either.
				modulePreload: { polyfill: false },
				rolldownOptions: {
					input: { index: here('client/index.html'), serviceWorker: here('client/serviceWorker/serviceWorker.ts') },
					treeshake: { moduleSideEffects: doesSomethingAlone },
					output: {
						codeSplitting: { groups: togetherInOneFile },
						// Browsers ask for it by its name whether it has changed, and only from the top folder may it serve every page.
						entryFileNames: ({ name }) => (name === 'serviceWorker' ? '[name].js' : 'assets/[name]-[hash].js'),
					},
				},
			},
		},
		ssr: {
			build: {
				outDir: here('dist/server'),
				emptyOutDir: true,
				ssr: true,
				copyPublicDir: false,
				target: 'node20',
				rolldownOptions: {
					input: {
						main: here('server/main.ts'),
						worker: here('server/worker/main.ts'),
						operate: here('server/operate/main.ts'),
						lmdbReader: here('server/operate/lmdbReader.ts'),
					},
				},
			},
		},
	},
	builder: {
		async buildApp(builder) {
			for (const name of ['client', 'ssr'] as const) {
				const environment = builder.environments[name]
				if (environment) await builder.build(environment)
			}
			await precompress(here('dist/client'))
		},
	},
	test: {
		root: here('.'),
		// Left to itself vitest keeps one core free, which is half of a small machine.
		maxWorkers: '100%',
		testTimeout: 30_000,
		projects: [
			{
				extends: true,
				test: {
					name: 'shared',
					include: ['test/{shared,architecture}/**/*.test.ts'],
					setupFiles: here('test/helpers/seededProperties.ts'),
					isolate: false,
				},
			},
			{
				extends: true,
				test: {
					name: 'server',
					include: ['test/server/**/*.test.ts'],
					exclude: processesOfTheirOwn,
					globalSetup: here('test/helpers/programs.ts'),
					isolate: false,
				},
			},
			{ extends: true, test: { name: 'measured', include: processesOfTheirOwn } },
			{
				extends: true,
				test: {
					name: 'client',
					environment: 'jsdom',
					include: ['test/client/**/*.test.{ts,tsx}'],
					exclude: pagesOfTheirOwn,
					setupFiles: [here('test/client/cleanPage.ts'), here('test/helpers/seededProperties.ts')],
					isolate: false,
				},
			},
			{ extends: true, test: { name: 'pages', environment: 'jsdom', include: pagesOfTheirOwn } },
			{
				extends: true,
				test: {
					name: 'sync',
					environment: 'jsdom',
					include: ['test/sync/**/*.test.ts'],
					testTimeout: 240_000,
					isolate: false,
				},
			},
			{
				extends: true,
				test: {
					name: 'browser',
					include: ['test/{running,browser}/**/*.test.ts'],
					testTimeout: 120_000,
					hookTimeout: 120_000,
					// Each file has a server and a browser of its own; much of the time both wait for each other.
					maxWorkers: 2,
					sequence: { groupOrder: 1 },
				},
			},
			{
				extends: true,
				test: {
					name: 'firefox',
					include: ['test/browser/workshop.test.ts'],
					env: { BROWSER: 'firefox' },
					// Each key is several messages there.
					testTimeout: 240_000,
					hookTimeout: 120_000,
					maxWorkers: 2,
					sequence: { groupOrder: 1 },
				},
			},
		],
	},
})
