import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'

const tldraw = readFileSync(createRequire(import.meta.url).resolve('tldraw/tldraw.css'), 'utf8')
const ours = readFileSync('client/board/board.css', 'utf8')

test('nothing that tldraw derives from the zoom reaches what is drawn without regard to it', () => {
	const declared = [...tldraw.matchAll(/^\s*(--[\w-]+):([^;]+);/gmu)].map(([, name = '', value = '']) => ({
		name,
		value,
	}))
	const derived = new Set(['--tl-zoom'])
	for (let before = 0; before < derived.size; ) {
		before = derived.size
		for (const { name, value } of declared) {
			if ([...derived].some((known) => value.includes(`var(${known})`))) derived.add(name)
		}
	}
	const [, rule = ''] = /\.zoom-ignored \{([^}]*)\}/u.exec(ours) ?? []
	const stopped = [...rule.matchAll(/(--[\w-]+):/gu)].map(([, name]) => name)
	expect(derived.size).toBeGreaterThan(3)
	expect(stopped.toSorted()).toEqual([...derived].toSorted())
})
