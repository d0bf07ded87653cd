import type { Locale } from '../texts/locale.ts'
import { tagsOf } from './markup.ts'

/** How the number in a cell is meant. */
export type NumberForm = 'number' | 'percent' | 'date' | 'dateTime' | 'time'

/** The forms of the cells of a workbook, in the order in which cells name them (`s`). */
export function formsOf(styles: string): NumberForm[] {
	const codes = new Map<number, string>()
	const forms: NumberForm[] = []
	let isCell = false
	for (const tag of tagsOf(styles)) {
		if (tag.name === 'numFmt') codes.set(Number(tag.attribute('numFmtId')), tag.attribute('formatCode') ?? '')
		else if (tag.name === 'cellXfs') isCell = tag.kind === 'open'
		else if (tag.name === 'xf' && isCell && tag.kind !== 'close')
			forms.push(formOf(Number(tag.attribute('numFmtId')), codes))
	}
	return forms
}

function formOf(id: number, codes: ReadonlyMap<number, string>): NumberForm {
	const own = codes.get(id)
	if (own !== undefined) return formOfCode(own)
	if (id === 9 || id === 10) return 'percent'
	if (id === 22) return 'dateTime'
	if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return 'time'
	// 27 to 36 and 50 to 58 are days as East Asia writes them.
	if ((id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return 'date'
	return 'number'
}

/** Words in a form, and colours or conditions in brackets, say nothing about what it is. */
function formOfCode(code: string): NumberForm {
	const signs = code.replace(/"[^"]*"|\\.|_.|\[(?![hms]+\])[^\]]*\]/giu, '').toLowerCase()
	const hasTime = /[hs]/u.test(signs)
	if (/[yd]/u.test(signs) || (/m/u.test(signs) && !hasTime)) return hasTime ? 'dateTime' : 'date'
	if (hasTime) return 'time'
	return signs.includes('%') ? 'percent' : 'number'
}

/**
 * A number as people read it in its cell: days as "2026-03-09", numbers with the decimal sign of the language. `from1904`:
 * the workbook counts days as the first Macs did.
 */
export function numberWords(stored: string, form: NumberForm, from1904: boolean, locale: Locale): string {
	const value = Number(stored)
	if (stored.trim() === '' || !Number.isFinite(value)) return stored
	if (form === 'number') return figures(value, locale)
	if (form === 'percent') return `${figures(value * 100, locale)} %`
	// Excel takes 1900 for a leap year; its days are right from March of that year on.
	const days = value + (from1904 ? 1462 : 0)
	if (days < 0 || days >= 2_958_466) return figures(value, locale)
	const moment = new Date(Math.round((days - 25_569) * 86_400) * 1000).toISOString()
	const [day, time] = [moment.slice(0, 10), moment.slice(11, 16)]
	if (form === 'date') return day
	return form === 'time' ? time : `${day} ${time}`
}

/** Spreadsheets keep fifteen figures; what lies behind them comes of counting in twos. */
function figures(value: number, locale: Locale): string {
	const words = `${Number(value.toPrecision(15))}`
	return locale === 'de' ? words.replace('.', ',') : words
}

export const truthWords: Readonly<Record<Locale, readonly [no: string, yes: string]>> = {
	de: ['FALSCH', 'WAHR'],
	en: ['FALSE', 'TRUE'],
}

/** Signs that XML cannot hold stand in workbooks as their number: `_x000D_`. */
export const withoutEscapes = (words: string): string =>
	words.replace(/_x([0-9a-f]{4})_/giu, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
