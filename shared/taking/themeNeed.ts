import type * as Y from 'yjs'
import { rowsOf } from '../blocks/table/index.ts'
import { command } from '../lib/command.ts'
import { changeTheme, findNeed, findTheme } from '../registry/index.ts'
import type { TakenFrom } from './origin.ts'

/** A theme from whose row a need was taken belongs to it from now on, unless people have said already where it belongs. */
export const nameNeedOfTheme = command('plenum', (doc: Y.Doc, from: TakenFrom, need: string): void => {
	if (!('block' in from) || from.block !== 'table') return
	const row = rowsOf(doc, from.id).find(({ id }) => id === from.element)
	const theme = row?.subject === 'theme' && row.entry !== undefined ? findTheme(doc, row.entry) : undefined
	if (theme && !(theme.need !== undefined && findNeed(doc, theme.need))) changeTheme(doc, theme.id, { need })
})
