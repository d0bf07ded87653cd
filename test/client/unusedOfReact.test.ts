import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { expect, test, vi } from 'vitest'
import { withoutUnusedOfReact } from '../../client/build/unusedOfReact.ts'

const packages = resolve(import.meta.dirname, '../../node_modules')
const client = 'react-dom/cjs/react-dom-client.production.js'
const leaveOut = (code: string): string => {
	const { transform } = withoutUnusedOfReact
	if (typeof transform !== 'function') throw new Error('nothing is left out')
	const stops = {
		error(told: string) {
			throw new Error(told)
		},
	}
	const result = transform.call(stops as never, code, `/node_modules/${client}`)
	return (result as { code: string }).code
}

/** React as pages get it: all files of one kind, one of them with much left out. */
function builtReact() {
	const files: Record<string, string> = {
		react: 'react/cjs/react.production.js',
		'react-dom': 'react-dom/cjs/react-dom.production.js',
		'react-dom/client': client,
	}
	const loaded = new Map<string, Record<string, never>>()
	const load = (name: string): Record<string, never> => {
		const file = files[name]
		if (file === undefined) return createRequire(import.meta.url)(name)
		const known = loaded.get(name)
		if (known) return known
		const exports = {}
		loaded.set(name, exports)
		const code = readFileSync(join(packages, file), 'utf8')
		new Function('require', 'exports', file === client ? leaveOut(code) : code)(load, exports)
		return exports
	}
	return {
		react: load('react') as unknown as typeof import('react') & { ViewTransition: 'div' },
		dom: load('react-dom') as unknown as typeof import('react-dom'),
		client: load('react-dom/client') as unknown as typeof import('react-dom/client'),
	}
}

test('what the build leaves of React draws, changes and clears a page', () => {
	const { react, dom, client } = builtReact()
	const place = document.createElement('div')
	const root = client.createRoot(place)
	const show = (names: readonly string[]) =>
		dom.flushSync(() => root.render(names.map((name) => react.createElement('p', { key: name }, name))))
	show(['Jonas', 'Anna'])
	expect(place.innerHTML).toBe('<p>Jonas</p><p>Anna</p>')
	show(['Anna', 'Ben'])
	expect(place.innerHTML).toBe('<p>Anna</p><p>Ben</p>')
	dom.flushSync(() => root.unmount())
	expect(place.innerHTML).toBe('')
})

test('what it has left out says so to whoever asks for it', () => {
	const { react, dom, client } = builtReact()
	const failures = vi.fn()
	const drawn = (element: React.ReactNode) => {
		const root = client.createRoot(document.createElement('div'), { onUncaughtError: failures })
		dom.flushSync(() => root.render(element))
	}
	drawn(react.createElement(react.ViewTransition, null, 'Karte'))
	drawn(react.createElement(react.Fragment, { ref: { current: null } } as never, react.createElement('p')))
	expect(failures.mock.calls.map(([error]) => String(error))).toEqual([
		expect.stringContaining('React is built without view transitions'),
		expect.stringContaining('React is built without refs to fragments'),
	])
	expect(() => client.hydrateRoot(document.createElement('div'), 'Karte')).toThrow('without markup from a server')
})

test('a React that is written in another way stops the build', () => {
	const code = readFileSync(join(packages, client), 'utf8')
	expect(() => leaveOut(code.replace('function startViewTransition(', 'function beginViewTransition('))).toThrow(
		'React is written in another way than it was',
	)
})
