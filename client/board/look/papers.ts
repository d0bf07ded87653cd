import {
	DefaultColorThemePalette,
	DefaultDashStyle,
	DefaultFontStyle,
	DefaultSizeStyle,
	type TLDefaultColorStyle,
} from 'tldraw'

/** The six papers of the moderation's case, by tldraw's names of colours, which the documents keep. */
export const papers = {
	white: { fill: '#ffffff', edge: '--nw-card-white-edge' },
	yellow: { fill: '#fdeea6', edge: '--nw-card-yellow-edge' },
	orange: { fill: '#ffd9b0', edge: '--nw-card-orange-edge' },
	'light-red': { fill: '#fbd3d4', edge: '--nw-card-rose-edge' },
	'light-green': { fill: '#d3ebc9', edge: '--nw-card-green-edge' },
	'light-blue': { fill: '#cfe4f4', edge: '--nw-card-blue-edge' },
} as const satisfies Partial<Record<TLDefaultColorStyle, { fill: string; edge: string }>>

export type Paper = keyof typeof papers
export const paperNames = Object.keys(papers) as Paper[]

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

/** The paper a note of any colour is drawn on; old colours fall to the nearest. */
const nearestPaper: Record<TLDefaultColorStyle, Paper> = {
	white: 'white',
	grey: 'white',
	black: 'yellow',
	yellow: 'yellow',
	orange: 'orange',
	red: 'light-red',
	'light-red': 'light-red',
	violet: 'light-red',
	'light-violet': 'light-red',
	green: 'light-green',
	'light-green': 'light-green',
	blue: 'light-blue',
	'light-blue': 'light-blue',
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
