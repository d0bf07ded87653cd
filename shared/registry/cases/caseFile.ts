import { wellFormed } from '../../lib/characters.ts'
import { isObject, type JsonObject } from '../../lib/json.ts'
import { failed, ok, type Result } from '../../lib/result.ts'
import { written } from '../../text/field.ts'
import { type Case, casePartIds, caseParts, isCaseDetail } from './case.ts'
import type { NewCase } from './cases.ts'

/** Version of what a file of cases looks like, kept in it as `netzwerkstattCases`. */
const fileFormat = 1

/** Longest file that is read, in characters, and the most cases in one: whoever shares more shares them in several. */
export const longestCaseFile = 1_000_000
export const mostCasesInFile = 100

/** Why a file was not read. `other` is a file of something else, `newer` was written by a later version of the product. */
export type CaseFileFault = 'unreadable' | 'other' | 'newer' | 'tooLong' | 'tooMany' | 'empty'

/** Cases as text (JSON), to be shared: what is told of each, and nothing of the workshop they come from. Equal cases give equal files. */
export function writeCaseFile(cases: readonly Case[]): string {
	const told = cases.map((each) => ({
		scope: each.scope,
		...Object.fromEntries(casePartIds.flatMap((part) => (each[part].trim() ? [[part, each[part]]] : []))),
	}))
	return `${JSON.stringify({ netzwerkstattCases: fileFormat, cases: told }, null, '\t')}\n`
}

/**
 * What a file of cases tells: to be looked at before any of it is entered. Parts longer than their field are cut there, parts that
 * are no words are left out; what has neither a title nor a person is no case.
 */
export function readCaseFile(text: string): Result<readonly NewCase[], CaseFileFault> {
	if (text.length > longestCaseFile) return failed('tooLong')
	const file = parse(text)
	if (!file) return failed('unreadable')
	const format = file.netzwerkstattCases
	if (typeof format !== 'number' || !Array.isArray(file.cases)) return failed('other')
	if (format > fileFormat) return failed('newer')
	if (file.cases.length > mostCasesInFile) return failed('tooMany')
	const cases = file.cases.flatMap((each: unknown): NewCase[] => {
		if (!isObject(each)) return []
		const words = casePartIds.flatMap((part) => {
			const said = Object.hasOwn(each, part) ? each[part] : undefined
			return typeof said === 'string' ? [[part, written(caseParts[part].field, said)] as const] : []
		})
		const told: NewCase = {
			...Object.fromEntries(words),
			...(isCaseDetail.scope(each.scope) && { scope: each.scope as 'local' | 'general' }),
		}
		return told.title?.trim() || told.person?.trim() ? [told] : []
	})
	return cases.length > 0 ? ok(cases) : failed('empty')
}

function parse(text: string): JsonObject | undefined {
	try {
		const value: unknown = JSON.parse(text, (_, part) => (typeof part === 'string' ? wellFormed(part) : part))
		return isObject(value) ? value : undefined
	} catch {
		return undefined
	}
}
