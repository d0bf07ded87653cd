import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { iconSources } from '../../../client/ui/iconSources.ts'

const root = join(import.meta.dirname, '../../..')
const spriteFile = join(root, 'client/ui/icons.svg')
const drawings = join(root, 'node_modules/@phosphor-icons/core/assets')

function symbol(id: string, file: string): string {
	const drawing = readFileSync(join(drawings, file), 'utf8')
	const inner = /^<svg [^>]*viewBox="0 0 256 256"[^>]*>(.*)<\/svg>\s*$/s.exec(drawing)?.[1]
	if (!inner) throw new Error(`${file} is drawn in another frame`)
	return `<symbol id="${id}" viewBox="0 0 256 256">${inner}</symbol>`
}

test('the sprite holds each icon of the closed list as the package draws it, regular and bold, and nothing else', async () => {
	const symbols = Object.entries(iconSources).flatMap(([name, source]) => [
		symbol(name, `regular/${source}.svg`),
		symbol(`${name}-bold`, `bold/${source}-bold.svg`),
	])
	const sprite = `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join('\n')}\n</svg>\n`
	await expect(sprite).toMatchFileSnapshot(spriteFile)
})

test('one idea has one icon: no drawing stands for two names', () => {
	const sources = Object.values(iconSources)
	expect(sources.filter((source, i) => sources.indexOf(source) !== i)).toEqual([])
})
