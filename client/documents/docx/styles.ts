import { AlignmentType, type IStylesOptions, LevelFormat, LineRuleType } from 'docx'
import type { TextDocument } from '../../../shared/documents/index.ts'
import { contentLimits } from '../../../shared/documents/index.ts'

/** Measures of Word: twentieths of a point. A4 with 2 cm at the sides. */
export const page = { width: 11_906, height: 16_838, side: 1134, above: 1361, below: 1134 } as const

/** What a sheet leaves for words. */
export const roomFor = (isAcross: boolean): { width: number; height: number } => {
	const [width, height] = isAcross ? [page.height, page.width] : [page.width, page.height]
	return { width: width - 2 * page.side, height: height - page.above - page.below }
}

/** Distance of lines, 240 is one. Without its rule LibreOffice takes it for an exact height, and cuts every picture to one line. */
const lines = (distance: number) => ({ line: distance, lineRule: LineRuleType.AUTO })

const dark = '1F2A30'
const quiet = '55534B'
export const line = 'B9B4A6'
export const shade = 'EFEDE6'

/** Styles people find again in Word under these names, and can change there for the whole document. */
export const stylesFor = ({ language }: TextDocument): IStylesOptions => ({
	default: {
		document: {
			run: { font: 'Arial', size: 21, language: { value: language === 'de' ? 'de-DE' : 'en-GB' } },
			paragraph: { spacing: { after: 120, ...lines(276) } },
		},
		title: {
			run: { size: 40, bold: true, color: dark },
			paragraph: { spacing: { before: 0, after: 80, ...lines(260) } },
		},
		heading1: heading(30, 360),
		heading2: heading(25, 280),
		heading3: heading(22, 220),
		caption: {
			run: { size: 19, bold: true, italics: false, color: dark },
			paragraph: { spacing: { before: 160, after: 80 }, keepNext: true },
		},
	},
	paragraphStyles: [
		{
			id: 'Subtitle',
			name: 'Subtitle',
			basedOn: 'Normal',
			next: 'Normal',
			quickFormat: true,
			run: { size: 25, color: quiet },
			paragraph: { spacing: { after: 240 } },
		},
		{ id: 'Note', name: 'Note', basedOn: 'Normal', quickFormat: true, run: { size: 18, color: quiet } },
		{
			id: 'Cell',
			name: 'Cell',
			basedOn: 'Normal',
			run: { size: 19 },
			paragraph: { spacing: { before: 30, after: 30, ...lines(250) } },
		},
		{
			id: 'Margin',
			name: 'Margin',
			basedOn: 'Normal',
			run: { size: 17, color: quiet },
			paragraph: { spacing: { after: 0, ...lines(240) } },
		},
	],
})

const heading = (size: number, before: number) => ({
	run: { size, bold: true, color: dark },
	paragraph: { spacing: { before, after: 120, ...lines(260) }, keepNext: true },
})

/** Marks and numbers of lists, one further in at each level. */
export const numbering = {
	config: [
		{ reference: 'marks', levels: levels(LevelFormat.BULLET, () => '–') },
		{ reference: 'numbers', levels: levels(LevelFormat.DECIMAL, (level) => `%${level + 1}.`) },
	],
}

function levels(format: (typeof LevelFormat)[keyof typeof LevelFormat], text: (level: number) => string) {
	return Array.from({ length: contentLimits.depth + 2 }, (_, level) => ({
		level,
		format,
		text: text(level),
		alignment: AlignmentType.LEFT,
		style: { paragraph: { indent: { left: 400 * (level + 1), hanging: 400 }, spacing: { after: 60 } } },
	}))
}
