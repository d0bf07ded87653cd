import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DefaultColorStyle } from 'tldraw'
import { expect, test } from 'vitest'
import { paperNames, paperOf, papers } from '../../../client/board/look/papers.ts'

const tokens = readFileSync(join(import.meta.dirname, '../../../client/ui/tokens.css'), 'utf8')

test('the papers of the board are those of the tokens; exports need them as plain values', () => {
	for (const paper of paperNames) {
		const { fill, edge } = papers[paper]
		expect(tokens).toContain(`${edge.replace('-edge', '')}: ${fill};`)
		expect(tokens).toContain(`${edge}:`)
	}
})

test('every colour a note may have is drawn on one of the papers', () => {
	for (const colour of DefaultColorStyle.values) expect(paperNames).toContain(paperOf(colour))
})
