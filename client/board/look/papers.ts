import {
	DefaultColorThemePalette,
	DefaultDashStyle,
	DefaultFontStyle,
	DefaultSizeStyle,
	type TLDefaultColorStyle,
} from 'tldraw'
import type { Paper } from '../../../shared/board/cards/index.ts'

/** The six papers of the moderation's case, as in the tokens; pictures of the board need them as plain values. */
export const papers = {
	white: { fill: '#ffffff', edge: '#7d7a70' },
	yellow: { fill: '#fdeea6', edge: '#8a6a00' },
	orange: { fill: '#ffd9b0', edge: '#a65410' },
	rose: { fill: '#fbd3d4', edge: '#b23a4b' },
	green: { fill: '#d3ebc9', edge: '#3f7a35' },
	blue: { fill: '#cfe4f4', edge: '#2f6c9e' },
} as const satisfies Record<Paper, { fill: string; edge: string }>

/** What clusters and areas lie on, and its edge. */
export const grounds = { cluster: '#f8f7f3', edge: '#7d7a70' } as const

/** Six inks for lines and outlines, each dark enough on packing paper. */
export const inks = {
	black: '#1c2422',
	blue: '#1f5a96',
	green: '#1d6841',
	orange: '#a65410',
	red: '#a8261c',
	violet: '#6546a0',
} as const satisfies Partial<Record<TLDefaultColorStyle, string>>

export type Ink = keyof typeof inks
export const inkNames = Object.keys(inks) as Ink[]

/** The square notes of older boards keep tldraw's colours: the one each paper is chosen as. */
export const noteColours = {
	white: 'white',
	yellow: 'yellow',
	orange: 'orange',
	rose: 'light-red',
	green: 'light-green',
	blue: 'light-blue',
} as const satisfies Record<Paper, TLDefaultColorStyle>

/** The paper a note of any colour is drawn on. */
const nearestPaper: Record<TLDefaultColorStyle, Paper> = {
	white: 'white',
	grey: 'white',
	black: 'yellow',
	yellow: 'yellow',
	orange: 'orange',
	red: 'rose',
	'light-red': 'rose',
	violet: 'rose',
	'light-violet': 'rose',
	green: 'green',
	'light-green': 'green',
	blue: 'blue',
	'light-blue': 'blue',
}

export const paperOf = (colour: TLDefaultColorStyle): Paper => nearestPaper[colour]

/** Gives tldraw our colours and defaults. They are kept in module state there, so once is enough. */
export function dressTldraw() {
	const theme = DefaultColorThemePalette.lightMode
	theme.text = inks.black
	for (const colour of Object.keys(nearestPaper) as TLDefaultColorStyle[]) {
		theme[colour].note = { fill: papers[paperOf(colour)].fill, text: inks.black }
	}
	for (const ink of inkNames) theme[ink].solid = inks[ink]
	DefaultFontStyle.setDefaultValue('sans')
	DefaultDashStyle.setDefaultValue('solid')
	DefaultSizeStyle.setDefaultValue('m')
}
