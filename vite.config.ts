import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const here = (path: string) => resolve(import.meta.dirname, path)

/**
 * What every page needs; and all that a phone needs from a link to its first card, so that slow Wi-Fi has to fetch little and
 * seldom. Each comes with everything it imports.
 */
const togetherInOneFile = [
	{
		name: 'first',
		test: /client[\\/](main|ui[\\/]TextField|pages[\\/](admission|refusal[\\/]LateRefusalNotice))\.tsx?$|shared[\\/]protocol[\\/]limits\.ts$|rolldown[\\/]runtime/,
	},
	{ name: 'taking-part', test: /client[\\/]pages[\\/](join[\\/]WorkshopDoor|phone[\\/]PhonePage)\.tsx$/ },
	{ name: 'start', test: /client[\\/]pages[\\/]start[\\/]StartPage\.tsx$/ },
]

export default defineConfig({
	root: here('client'),
	plugins: [react()],
	// Two copies of these break `instanceof` checks inside the editor and the documents.
	resolve: {
		dedupe: ['yjs', 'react', 'react-dom', 'prosemirror-model', 'prosemirror-state', '@tiptap/core'],
		// What this shim of the router adds, React has had since version 18.
		alias: { 'use-sync-external-store/shim/index.js': 'react' },
	},
	// Its addresses of files get lost when the development server bundles it beforehand.
	optimizeDeps: { exclude: ['@tldraw/assets'] },
	server: { proxy: { '/api': 'http://localhost:3000', '/sync': { target: 'ws://localhost:3000', ws: true } } },
	environments: {
		client: {
			build: {
				outDir: here('dist/client'),
				emptyOutDir: true,
				assetsInlineLimit: 0,
				target: 'es2022',
				license: { fileName: 'licences/packages.md' },
				// Without a polyfill for browsers that cannot show the board either.
				modulePreload: { polyfill: false },
				rolldownOptions: { output: { codeSplitting: { groups: togetherInOneFile } } },
			},
		},
		ssr: {
			build: {
				outDir: here('dist/server'),
				emptyOutDir: true,
				ssr: true,
				copyPublicDir: false,
				target: 'node20',
				rolldownOptions: { input: { main: here('server/main.ts') } },
			},
		},
	},
	builder: {
		async buildApp(builder) {
			for (const name of ['client', 'ssr'] as const) {
				const environment = builder.environments[name]
				if (environment) await builder.build(environment)
			}
		},
	},
	test: {
		root: here('.'),
		projects: [
			{ extends: true, test: { name: 'shared', include: ['test/{shared,architecture}/**/*.test.ts'] } },
			{ extends: true, test: { name: 'server', include: ['test/server/**/*.test.ts'] } },
			{
				extends: true,
				test: { name: 'client', environment: 'jsdom', include: ['test/client/**/*.test.{ts,tsx}'] },
			},
			{
				extends: true,
				test: { name: 'sync', environment: 'jsdom', include: ['test/sync/**/*.test.ts'], testTimeout: 240_000 },
			},
			{
				extends: true,
				test: {
					name: 'browser',
					include: ['test/{running,browser}/**/*.test.ts'],
					testTimeout: 120_000,
					hookTimeout: 120_000,
					fileParallelism: false,
				},
			},
		],
	},
})
