import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { dialogs } from '../browser/dialogs.ts'

const client = resolve(import.meta.dirname, '../../client')

test('[BAR3] the list of dialogs that are measured in the browser leaves none out', () => {
	const files = readdirSync(client, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'))
	const showing = files.filter((file) => /<Dialog\b/.test(readFileSync(join(client, file), 'utf8')))
	expect(showing.map((file) => file.replaceAll('\\', '/')).sort()).toEqual(Object.keys(dialogs).sort())
})
