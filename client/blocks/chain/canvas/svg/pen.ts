import type { Editor } from 'tldraw'
import { type ChainMethod, chainMeasures, type StepMark } from '../../../../../shared/blocks/chain/index.ts'
import type { Locale } from '../../../../texts/locale.ts'
import { withHyphens } from '../../../../ui/hyphens.ts'
import type { Paint } from '../../drawing/Sign.tsx'
import type { Pictures, Registry } from '../../observe.ts'
import type { ChainTexts } from '../../texts/chainTexts.ts'

/** Breaks a text into the lines in which it is drawn. */
export type Wrap = (text: string, width: number, strong?: boolean) => string[]

/** What every part of an exported picture is drawn with. */
export interface Pen {
	readonly paint: Paint
	readonly wrap: Wrap
	readonly texts: ChainTexts
	readonly locale: Locale
	readonly pictures: Pictures
	readonly registry: Registry
	readonly method: ChainMethod | undefined
	readonly marks: ReadonlyMap<string, StepMark>
}

/** Lines as the editor measures them. */
export const wrapIn =
	(editor: Editor, font: string): Wrap =>
	(text, width, strong = false) => {
		if (!text.trim()) return []
		const spans = editor.textMeasure.measureTextSpans(withHyphens(text), {
			width,
			height: 1000,
			overflow: 'wrap',
			padding: 0,
			fontSize: chainMeasures.letters,
			fontFamily: font,
			fontStyle: 'normal',
			fontWeight: strong ? '550' : '400',
			lineHeight: chainMeasures.box.lineHeight / chainMeasures.letters,
			textAlign: 'start',
		})
		const lines = new Map<number, string>()
		for (const { text: words, box } of spans) lines.set(box.y, (lines.get(box.y) ?? '') + words.replace(/\n/gu, ''))
		return [...lines.entries()]
			.sort(([a], [b]) => a - b)
			.map(([, words]) => words.replace(/\u00ad\s*$/u, '-').replace(/\u00ad/gu, ''))
	}
