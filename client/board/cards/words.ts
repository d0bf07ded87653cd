import type { TLRichText } from 'tldraw'
import type { JsonObject } from '../../../shared/board/record.ts'
import { wordsOf } from '../../../shared/board/richText.ts'

/** The words of a text as tldraw holds it, one line per paragraph. */
export const wordsOn = (richText: TLRichText): string => wordsOf(richText as unknown as JsonObject)

export const isEmptyText = (richText: TLRichText): boolean => wordsOn(richText).trim() === ''

/** Whether a text is paragraphs of words and nothing else: no list, no link, nothing bold. */
export const isPlainText = ({ content }: TLRichText): boolean =>
	(content as readonly TextNode[]).every(
		({ type, content: words = [] }) =>
			type === 'paragraph' && words.every((each) => each.type === 'text' && (each.marks ?? []).length === 0),
	)

interface TextNode {
	readonly type?: string
	readonly content?: readonly TextNode[]
	readonly marks?: readonly unknown[]
}
