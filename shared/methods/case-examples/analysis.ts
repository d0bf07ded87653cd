import type * as Y from 'yjs'
import { columnsOf, recurrencesIn, recurs, rowsOf } from '../../blocks/table/index.ts'
import type { Finding } from '../../findings/index.ts'
import {
	type Case,
	casePartIds,
	caseParts,
	findNeed,
	findTheme,
	listCases,
	listServices,
	recognised,
	type Term,
} from '../../registry/index.ts'

/** What recurs over the cases and what becomes of it, what is still unclear, and whom somebody could recognise; the weightiest first. */
export function analyse(doc: Y.Doc, id: string): Finding[] {
	const { of, rows } = recurrencesIn(doc, id)
	const answered = new Set(listServices(doc).flatMap(({ needs }) => needs))
	const found = themesIn(doc, id).flatMap(({ row, label, need }): Finding[] => {
		const spread = rows.get(row)
		if (!spread) return []
		const said = { row, label, share: shareOf(spread.in, of) }
		if (recurs(spread, of)) {
			if (need === undefined) return [recurring(said)]
			return answered.has(need.id) ? [] : [noService({ ...said, need: need.label })]
		}
		return spread.in === 0 && spread.open > 0 ? [unclear(said, spread.open)] : []
	})
	const byRule = (rule: string) => found.filter((finding) => finding.rule === rule)
	return [...recognisable(doc, id), ...byRule('noService'), ...byRule('recurring'), ...byRule('unclear')]
}

interface Said {
	readonly row: string
	/** the words of the theme */
	readonly label: string
	/** "in 4 von 5 Fällen" */
	readonly share: Term
}

/** The rows about a theme that has words, with the need it belongs to. */
function themesIn(doc: Y.Doc, id: string) {
	return rowsOf(doc, id).flatMap(({ id: row, subject, entry }) => {
		const theme = subject === 'theme' && entry !== undefined ? findTheme(doc, entry) : undefined
		const label = theme?.label.trim()
		if (!theme || !label) return []
		const need = theme.need === undefined ? undefined : findNeed(doc, theme.need)
		return [{ row, label, need: need && { id: need.id, label: need.label.trim() } }]
	})
}

const shareOf = (marked: number, of: number): Term => ({
	de: `in ${marked} von ${of} Fällen`,
	en: `in ${marked} of ${of} cases`,
})

const recurring = ({ row, label, share }: Said): Finding => ({
	key: `recurring/${row}`,
	rule: 'recurring',
	sign: 'theme',
	tone: 'care',
	title: { de: `Wiederkehrend, aber noch kein Bedarf: ${label}`, en: `Comes up again, but is no need yet: ${label}` },
	sentence: {
		de: `„${label}“ kommt ${share.de} vor. Was wird daraus: ein Bedarf, ein Ziel, eine Maßnahme?`,
		en: `“${label}” comes up ${share.en}. What becomes of it: a need, a goal, a task?`,
	},
	elements: [row],
	task: { de: `Klären, was aus „${label}“ wird`, en: `Settle what becomes of “${label}”` },
	takenAs: 'need',
})

const noService = ({ row, label, share, need }: Said & { readonly need: string }): Finding => ({
	key: `noService/${row}`,
	rule: 'noService',
	sign: 'gap',
	tone: 'bad',
	title: { de: `Ohne Angebot: ${label}`, en: `Without an offer: ${label}` },
	sentence: {
		de: `„${label}“ kommt ${share.de} vor. Auf den Bedarf „${need || 'ohne Text'}“ antwortet keine Dienstleistung.`,
		en: `“${label}” comes up ${share.en}. No service answers the need “${need || 'without words'}”.`,
	},
	elements: [row],
	task: {
		de: `Ein Angebot finden für: ${need || label}`,
		en: `Find an offer for: ${need || label}`,
	},
	takenAs: 'goal',
})

const unclear = ({ row, label }: Said, open: number): Finding => ({
	key: `unclear/${row}`,
	rule: 'unclear',
	sign: 'unclear',
	tone: 'plain',
	title: { de: `Noch unklar: ${label}`, en: `Still unclear: ${label}` },
	sentence: {
		de: `„${label}“ ist in keinem Fall sicher, in ${open === 1 ? 'einem' : open} steht ein Fragezeichen.`,
		en: `“${label}” is certain in no case; in ${open === 1 ? 'one' : open} there is a question mark.`,
	},
	elements: [row],
	task: { de: `Nachfragen: ${label}`, en: `Ask about: ${label}` },
})

/** Cases of the workshop in which somebody could be recognised; one with a column here is shown there. */
function recognisable(doc: Y.Doc, id: string): Finding[] {
	const [firstRow] = rowsOf(doc, id)
	const columns = columnsOf(doc, id)
	return listCases(doc).flatMap((told): Finding[] => {
		const parts = casePartIds.filter((part) => recognised(told[part]).length > 0)
		if (parts.length === 0) return []
		const column = columns.find(({ entry }) => entry?.kind === 'case' && entry.id === told.id)
		const [name, where] = [nameOf(told), partsIn(parts)]
		return [
			{
				key: `recognisable/${told.id}`,
				rule: 'recognisable',
				sign: 'missing',
				tone: 'bad',
				title: { de: `Jemand könnte zu erkennen sein: ${name.de}`, en: `Somebody could be recognised: ${name.en}` },
				sentence: {
					de: `Im Fall „${name.de}“ sieht etwas nach einer Person aus, die es gibt: ${where.de}.`,
					en: `In the case “${name.en}” something looks like a real person: ${where.en}.`,
				},
				elements: column && firstRow ? [`${firstRow.id}/${column.id}`] : [],
				task: { de: `Den Fall „${name.de}“ ungenauer schreiben`, en: `Write the case “${name.en}” less exactly` },
			},
		]
	})
}

function nameOf({ title }: Case): Term {
	const name = title.trim()
	return name ? { de: name, en: name } : { de: 'ohne Titel', en: 'without a title' }
}

const partsIn = (parts: readonly (typeof casePartIds)[number][]): Term => ({
	de: parts.map((part) => caseParts[part].label.de).join('; '),
	en: parts.map((part) => caseParts[part].label.en).join('; '),
})
