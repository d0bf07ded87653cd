import type { TLRichText } from 'tldraw'
import type { JsonObject } from '../../../shared/board/record.ts'
import { wordsOf } from '../../../shared/board/richText.ts'

/** The words of a text as tldraw holds it, one line per paragraph. */
export const wordsOn = (richText: TLRichText): string => wordsOf(richText as unknown as JsonObject)

export const isEmptyText = (richText: TLRichText): boolean => wordsOn(richText).trim() === ''
