import * as Y from 'yjs'
import { command } from '../../lib/command.ts'
import {
	type Adding,
	entriesIn,
	isBack,
	mapIn,
	newEntry,
	orderBefore,
	patchEntry,
	textIn,
	wordsIn,
} from '../../lib/entries.ts'
import { newId } from '../../lib/ids.ts'
import { type Ordered, readOrder } from '../../lib/order.ts'
import { registryOf } from '../../lib/sharedRegistry.ts'
import { isThere, removeEntry, type Trashed } from '../../lib/trash.ts'
import { tidied } from '../../text/field.ts'
import { textFields } from '../../text/fields.ts'
import { rewrite } from '../../text/typing.ts'

/** Version of what lies in a theme's map, kept there as `v`. */
const themeVersion = 1

/** What is known of a theme besides its words. */
export interface ThemeDetails {
	/** id of the need it is about */
	need?: string
}

/** What comes up in several cases or talks, on screen "Thema". What is kept for later lies in the Themenspeicher instead. */
export interface Theme extends ThemeDetails, Ordered {
	readonly label: string
}

/** Which values a detail may have. */
const isThemeDetail: Record<keyof ThemeDetails, (value: unknown) => boolean> = {
	need: (value) => typeof value === 'string' && value !== '' && value.length <= 200,
}

/** What a map in `themes` says; what cannot be read is left out. */
function readTheme(id: string, stored: unknown): Theme | undefined {
	if (!isThere(stored)) return undefined
	const need = stored.get('need')
	return {
		id,
		order: readOrder(stored.get('order')),
		label: wordsIn(stored, 'label'),
		...(isThemeDetail.need(need) && { need: String(need) }),
	}
}

/** The registry's map: theme id -> Y.Map. Observe it, but change it only through the commands below. */
export const themesOf = (doc: Y.Doc): Y.Map<unknown> => registryOf(doc).getMap('themes')

/** Every theme of the workshop, in the order people gave them. */
export const listThemes = (doc: Y.Doc): Theme[] => entriesIn(themesOf(doc), readTheme)

export const findTheme = (doc: Y.Doc, id: string): Theme | undefined => readTheme(id, themesOf(doc).get(id))

/** Enters a theme behind all others, and gives its id. */
export const addTheme = command(
	'registry',
	(
		doc: Y.Doc,
		{ label, ...details }: ThemeDetails & { readonly label: string },
		{ before, random = Math.random, id = newId(random), order: given }: Adding = {},
	): string => {
		if (isBack(themesOf(doc), id)) return id
		const theme = newEntry({
			v: themeVersion,
			order: given ?? orderBefore(themesOf(doc), listThemes(doc), before),
			label: new Y.Text(tidied(textFields.themeLabel, label)),
		})
		themesOf(doc).set(id, theme)
		patchEntry(theme, details, isThemeDetail)
		return id
	},
)

/** Sets what the patch names; `undefined` forgets. Invalid values and unknown themes change nothing. */
export const changeTheme = command(
	'registry',
	(
		doc: Y.Doc,
		id: string,
		patch: { readonly [Detail in keyof ThemeDetails]?: ThemeDetails[Detail] | undefined },
	): void => {
		const theme = mapIn(themesOf(doc), id)
		if (theme) patchEntry(theme, patch, isThemeDetail)
	},
)

/** Makes a theme read these words, letter by letter. */
export const nameTheme = command('registry', (doc: Y.Doc, id: string, words: string): void => {
	const text = textIn(mapIn(themesOf(doc), id), 'label')
	if (text) rewrite(text, textFields.themeLabel, words)
})

/** Lays a theme into the trash, or takes it away for good. */
export const removeTheme = command('registry', (doc: Y.Doc, id: string, trashed?: Trashed): void => {
	removeEntry(themesOf(doc), id, trashed)
})
